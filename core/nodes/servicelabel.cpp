// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"

#include <QHash>

#include <algorithm>

namespace msm {

namespace {

/// Users write labels in any case, and this program in one: comparing as it is costs a fraction of folding.
bool begins(QStringView text, QStringView prefix)
{
    return text.startsWith(prefix) || text.startsWith(prefix, Qt::CaseInsensitive);
}

/// What a label of `service` says. Done for every VM of a listing, so nothing is put into a list or a string
/// of its own.
std::optional<ServiceLabel> parsed(QStringView label, const QString &service)
{
    if (!begins(label, kLabelScheme) || label.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    const QStringView named = label.sliced(kLabelScheme.size());
    if (!begins(named, service) || !named.sliced(service.size()).startsWith(u'/'))
        return std::nullopt;
    const auto rest = named.sliced(service.size() + 1);
    const qsizetype end = rest.indexOf(u'/');
    const QStringView operation = end < 0 ? rest : rest.first(end);
    const QStringView function = end < 0 ? QStringView() : rest.sliced(end + 1);
    if (function.contains(u'/'))
        return std::nullopt;
    auto known = functionFromName(function);
    if (!known)
        known = functionFromName(function.toString().toLower());
    return ServiceLabel{service, QUuid::fromString(operation), known.value_or(NodeFunction::Agent)};
}

} // namespace

QString ServiceLabel::toString() const
{
    return prefix(service)
        + QStringLiteral("%1/%2").arg(operation.toString(QUuid::WithoutBraces), functionName(function));
}

QString ServiceLabel::prefix(const QString &service)
{
    return kLabelScheme + service + u'/';
}

std::optional<ServiceLabel> ServiceLabel::find(
    const QStringList &labels, const QString &service, const QUuid &preferred)
{
    std::optional<ServiceLabel> found;
    for (const QString &label : labels) {
        const auto own = parsed(label, service);
        if (!own)
            continue;
        if (!preferred.isNull() && own->operation == preferred)
            return own;
        if (!found || !own->operation.isNull())
            found = own;
    }
    return found;
}

std::optional<ServiceLabel> ServiceLabel::of(const VirtualMachine &vm, const QString &service)
{
    const bool hasWitness = !vm.userTemplate.isEmpty(); // a listing has none as a rule
    return find(vm.labels, service,
        hasWitness ? QUuid::fromString(vm.userTemplate.value(kOperationAttribute)) : QUuid());
}

bool carriesKey(const VirtualMachine &vm, const QUuid &operation)
{
    const QString key = operation.toString(QUuid::WithoutBraces);
    const auto isKey = [&key](QStringView text) { return text.compare(key, Qt::CaseInsensitive) == 0; };
    return isKey(vm.userTemplate.value(kOperationAttribute))
        || std::ranges::any_of(vm.labels, [&isKey](const QString &label) {
               return std::ranges::any_of(QStringView(label).split(u'/'), isKey);
           });
}

bool mayHideKey(const VirtualMachine &vm, const QString &service)
{
    // The rarer half first: this is asked of every VM of a long pool.
    return !vm.isReadable() || std::ranges::any_of(vm.labels, [&service](const QString &label) {
        return label.contains(QChar::ReplacementCharacter)
            && label.startsWith(ServiceLabel::prefix(service), Qt::CaseInsensitive);
    });
}

void dropInheritedLabels(VmList &vms, const QString &service)
{
    const auto ownLabels = [&service](const VirtualMachine &vm) {
        QList<ServiceLabel> own;
        for (const QString &text : vm.labels) {
            if (const auto label = parsed(text, service); label && !label->operation.isNull())
                own.append(*label);
        }
        return own;
    };
    const auto hasSeveral = [&service](const VirtualMachine &vm) {
        return vm.labels.size() > 1 && std::ranges::count_if(vm.labels, [&service](const QString &label) {
            return parsed(label, service).has_value();
        }) > 1;
    };
    if (std::ranges::none_of(vms, hasSeveral))
        return;
    QHash<QUuid, int> carriers;
    for (const VirtualMachine &vm : std::as_const(vms)) {
        for (const ServiceLabel &label : ownLabels(vm))
            ++carriers[label.operation];
    }
    for (VirtualMachine &vm : vms) {
        const QList<ServiceLabel> own = hasSeveral(vm) ? ownLabels(vm) : QList<ServiceLabel>();
        if (own.isEmpty())
            continue;
        const QUuid witness = QUuid::fromString(vm.userTemplate.value(kOperationAttribute));
        const auto rarity = [&](const ServiceLabel &label) {
            return label.operation == witness ? 0 : carriers.value(label.operation);
        };
        ServiceLabel best = own.first();
        for (const ServiceLabel &label : own) {
            if (rarity(label) <= rarity(best))
                best = label;
        }
        vm.labels.removeIf([&](const QString &label) {
            const auto mine = parsed(label, service);
            return mine && mine->operation != best.operation;
        });
    }
}

void keepOwnLabels(const VirtualMachine &before, VirtualMachine &now)
{
    const bool hasAll = std::ranges::all_of(
        before.labels, [&now](const QString &label) { return now.labels.contains(label); });
    if (hasAll && now.labels.size() > before.labels.size() && !before.labels.isEmpty())
        now.labels = before.labels;
}

} // namespace msm
