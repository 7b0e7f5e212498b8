// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/duplicates.h"

#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace msm {

bool isGoing(const VirtualMachine &vm)
{
    return vm.phase() == VmPhase::Ending || vm.phase() == VmPhase::Gone;
}

bool isKept(const QHash<VmId, QUuid> &kept, VmId id, const QUuid &key)
{
    const auto it = kept.constFind(id);
    return it != kept.cend() && *it == key;
}

QHash<QUuid, QList<VmId>> duplicatesOf(const VmList &vms, const QString &service)
{
    // Of ten thousand keys as a rule none is there twice: they are sorted, and only groups get a list of
    // their own.
    std::vector<std::pair<QUuid, VmId>> keyed;
    keyed.reserve(size_t(vms.size()));
    for (const VirtualMachine &vm : vms) {
        const auto label = ServiceLabel::of(vm, service);
        if (label && !label->operation.isNull() && !isGoing(vm))
            keyed.emplace_back(label->operation, vm.id);
    }
    // Any order that brings equal ones together; that of QUuid costs several times as much.
    std::ranges::sort(keyed, [](const auto &left, const auto &right) {
        const int order = std::memcmp(&left.first, &right.first, sizeof(QUuid));
        return order != 0 ? order < 0 : left.second < right.second;
    });
    QHash<QUuid, QList<VmId>> groups;
    for (size_t i = 1; i < keyed.size(); ++i) {
        if (keyed[i].first != keyed[i - 1].first)
            continue;
        QList<VmId> &group = groups[keyed[i].first];
        if (group.isEmpty())
            group.append(keyed[i - 1].second);
        group.append(keyed[i].second);
    }
    return groups;
}

QHash<QUuid, QList<VmId>> openDuplicates(
    QHash<QUuid, QList<VmId>> duplicates, const QHash<VmId, QUuid> &kept, const QSet<VmId> &leaving)
{
    for (auto group = duplicates.begin(); group != duplicates.end(); ++group) {
        group->removeIf([&](VmId id) { return leaving.contains(id) || isKept(kept, id, group.key()); });
    }
    duplicates.removeIf([](const auto &group) { return group.value().size() < 2; });
    return duplicates;
}

} // namespace msm
