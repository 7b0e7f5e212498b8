// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"

namespace msm {

QString ServiceLabel::toString() const
{
    return prefix(service)
        + QStringLiteral("%1/%2").arg(operation.toString(QUuid::WithoutBraces), functionName(function));
}

QString ServiceLabel::prefix(const QString &service)
{
    return QStringLiteral("msm/%1/").arg(service);
}

std::optional<ServiceLabel> ServiceLabel::find(const QStringList &labels, const QString &service)
{
    for (const QString &label : labels) {
        if (!label.startsWith(u"msm/"))
            continue;
        const auto parts = QStringView(label).split(u'/');
        if (parts.size() < 3 || parts.size() > 4 || parts.at(1) != service)
            continue;
        const auto function =
            parts.size() == 4 ? functionFromName(parts.at(3).toString()) : std::optional(NodeFunction::Agent);
        return ServiceLabel{service, QUuid::fromString(parts.at(2)), function.value_or(NodeFunction::Agent)};
    }
    return std::nullopt;
}

} // namespace msm
