// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/endpointtext.h"

#include "ui/words/nodetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace msm {

namespace {

class EndpointWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::EndpointText)
public:
    static QString signIn(const EndpointInfo &info)
    {
        const QString groups = info.groups.join(QStringLiteral(", "));
        if (!info.byToken)
            return tr("OpenNebula %1, signed in as %2 with a password; groups: %3", "version, user, groups")
                .arg(info.version, info.user, groups);
        if (!info.tokenEnd.isValid())
            return tr(
                "OpenNebula %1, signed in as %2 with a login token; groups: %3", "version, user, groups")
                .arg(info.version, info.user, groups);
        return tr("OpenNebula %1, signed in as %2 with a login token that ends on %4; groups: %3",
            "version, user, groups, date")
            .arg(info.version, info.user, groups,
                QLocale().toString(info.tokenEnd.toLocalTime(), QLocale::ShortFormat));
    }

    static QString quota(const Quota &quota)
    {
        if (!quota.known)
            return tr("No quota is set for this account.");
        const QLocale locale;
        return tr("Used: %1 VMs, %2 CPU, %3 memory", "each with its limit")
            .arg(use(quota.vms, [&](double n) { return locale.toString(qint64(n)); }),
                use(quota.cpu, [&](double n) { return locale.toString(n); }),
                use(quota.memoryMb, [&](double n) { return locale.formattedDataSize(qint64(n) << 20); }));
    }

private:
    template <typename Format>
    static QString use(const QuotaUse &use, Format format)
    {
        const QString used = use.used ? format(*use.used) : noValueText();
        if (!use.limitKnown)
            return tr("%1 of %2", "used, limit").arg(used, noValueText());
        return use.limit ? tr("%1 of %2", "used, limit").arg(used, format(*use.limit)) : used;
    }
};

} // namespace

QString endpointText(const EndpointInfo &info)
{
    const QString text =
        EndpointWording::signIn(info) + QLatin1Char('\n') + EndpointWording::quota(info.quota);
    return info.clockAhead.count() == 0 ? text : text + QLatin1Char('\n') + clockText(info.clockAhead);
}

} // namespace msm
