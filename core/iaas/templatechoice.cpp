// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/templatechoice.h"

#include <algorithm>

namespace msm {

namespace {

/// More than these would hide the message behind the list.
constexpr qsizetype kMaxListed = 20;

template <typename Entry>
QString listed(const QList<Entry> &entries, const QString &what)
{
    if (entries.isEmpty())
        return QStringLiteral("the account sees no %1").arg(what);
    QStringList names;
    for (const Entry &entry : entries.first(std::min(entries.size(), kMaxListed)))
        names.append(QStringLiteral("%1 (%2)").arg(entry.name).arg(entry.id.value));
    if (entries.size() > kMaxListed)
        names.append(QStringLiteral("and %1 more").arg(entries.size() - kMaxListed));
    return QStringLiteral("available: %1").arg(names.join(QStringLiteral(", ")));
}

template <typename Entry>
Result<Entry> choose(const QList<Entry> &entries, const QString &wanted, const QString &what)
{
    bool isNumber = false;
    const decltype(Entry::id) id{wanted.toInt(&isNumber)};
    QList<Entry> named;
    for (const Entry &entry : entries) {
        if (isNumber && entry.id == id)
            return entry;
        if (entry.name == wanted)
            named.append(entry);
    }
    if (named.size() == 1)
        return named.first();
    if (named.isEmpty()) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("there is no %1 \"%2\"; %3").arg(what, wanted, listed(entries, what)));
    }
    return failure(ErrorKind::Rejected,
        QStringLiteral("%1 %2s are named \"%3\"; give the id: %4")
            .arg(QString::number(named.size()), what, wanted, listed(named, what)));
}

} // namespace

Result<TemplateInfo> chooseTemplate(const QList<TemplateInfo> &templates, const QString &wanted)
{
    const QString what = QStringLiteral("template");
    if (!wanted.isEmpty())
        return choose(templates, wanted, what);
    if (templates.isEmpty())
        return failure(ErrorKind::NotFound, listed(templates, what));
    return *std::ranges::min_element(templates, {}, &TemplateInfo::id);
}

Result<ImageInfo> chooseImage(const QList<ImageInfo> &images, const QString &wanted)
{
    return choose(images, wanted, QStringLiteral("image"));
}

Result<NetworkInfo> chooseNetwork(const QList<NetworkInfo> &networks, const QString &wanted)
{
    return choose(networks, wanted, QStringLiteral("network"));
}

} // namespace msm
