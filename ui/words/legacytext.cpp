// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/legacytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace msm {

namespace {

struct LegacyText {
    Q_DECLARE_TR_FUNCTIONS(msm::LegacyText)
public:
    static QString reason(LegacyNote::Reason reason)
    {
        switch (reason) {
        case LegacyNote::Reason::NotUsed:
            return tr("has no meaning here");
        case LegacyNote::Reason::Impossible:
            return tr("its value cannot be used");
        case LegacyNote::Reason::Unresolved:
            return tr("refers to something that the file does not say");
        case LegacyNote::Reason::Malformed:
            break;
        }
        return tr("cannot be read");
    }

    static QStringList creation(const CreationDefaults &creation)
    {
        QStringList lines;
        if (!creation.image.isEmpty())
            lines.append(tr("Image: %1").arg(creation.image));
        if (!creation.network.isEmpty())
            lines.append(tr("Network: %1").arg(creation.network));
        if (creation.cpu > 0)
            lines.append(tr("CPU: %1").arg(QLocale().toString(creation.cpu)));
        if (creation.memoryMb > 0)
            lines.append(tr("Memory: %1").arg(QLocale().formattedDataSize(creation.memoryMb * 1024 * 1024)));
        if (!creation.context.isEmpty())
            lines.append(tr("Context: %1").arg(creation.context.keys().join(QStringLiteral(", "))));
        return lines;
    }

    static QString all(const LegacyConfig &config)
    {
        const Profile &profile = config.profile;
        QStringList lines{
            tr("Endpoint: %1").arg(profile.endpoint.toString()), tr("User: %1").arg(profile.user)};
        lines += creation(profile.creation);
        lines.append(QString());
        for (const LegacyNote &note : config.notes)
            lines.append(tr("Not taken: %1 (%2)").arg(note.subject, reason(note.reason)));
        if (!config.notes.isEmpty())
            lines.append(QString());
        if (config.needsPlainHttp())
            lines.append(tr("Plain HTTP: the password travels readable to %1. The connection asks for your "
                            "consent before it can be used.")
                             .arg(profile.endpoint.host()));
        lines.append(config.password.isEmpty()
                ? tr("The file has no password; enter it in the connection.")
                : tr("Saving the connection stores the password in the keychain. Remove it from the file "
                     "then; the file itself is never changed."));
        return lines.join(u'\n');
    }
};

} // namespace

QString legacyText(const LegacyConfig &config)
{
    return LegacyText::all(config);
}

} // namespace msm
