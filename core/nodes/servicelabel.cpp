// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"

#include <algorithm>

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
    // Done for every VM of a listing, so nothing here is put into a list or a string of its own.
    constexpr QStringView scheme = u"msm/";
    for (const QStringView label : labels) {
        if (!label.startsWith(scheme))
            continue;
        const QStringView named = label.sliced(scheme.size());
        if (!named.startsWith(service) || !named.sliced(service.size()).startsWith(u'/'))
            continue;
        const auto rest = named.sliced(service.size() + 1);
        const qsizetype end = rest.indexOf(u'/');
        const QStringView operation = end < 0 ? rest : rest.first(end);
        const QStringView function = end < 0 ? QStringView() : rest.sliced(end + 1);
        if (function.contains(u'/'))
            continue;
        return ServiceLabel{
            service, QUuid::fromString(operation), functionFromName(function).value_or(NodeFunction::Agent)};
    }
    return std::nullopt;
}

bool carriesKey(const VirtualMachine &vm, const QUuid &operation)
{
    const QString key = operation.toString(QUuid::WithoutBraces);
    return vm.userTemplate.value(kOperationAttribute) == key
        || std::ranges::any_of(
            vm.labels, [&key](const QString &label) { return label.split(u'/').contains(key); });
}

} // namespace msm
