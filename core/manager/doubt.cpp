// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/doubt.h"

#include "core/nodes/servicelabel.h"

namespace msm {

QString doubtName(Doubt doubt)
{
    switch (doubt) {
    case Doubt::AllEnded:
        return QStringLiteral("all-ended");
    case Doubt::NoneKnown:
        return QStringLiteral("none-known");
    case Doubt::None:
        break;
    }
    return {};
}

bool isSameNode(const VirtualMachine &vm, const ServiceNode &node)
{
    return (!node.operation.isNull() && carriesKey(vm, node.operation)) || vm.name == node.name;
}

Loss lossOf(const ServiceNode &node, const VirtualMachine *ended, const QDateTime &now)
{
    if (!ended)
        return {.since = now};
    if (!isSameNode(*ended, node))
        return {.since = now, .cloud = LossWord::OtherVm};
    return {.since = now, .cloud = LossWord::Done, .ended = ended->endTime};
}

Doubt doubtOf(const NodeSighting &seen)
{
    qsizetype strangers = 0;
    for (const VirtualMachine &vm : seen.there) {
        const auto node = seen.registered.constFind(vm.id);
        if (node == seen.registered.cend() || seen.passedOver.contains(vm.id) || !vm.isReadable())
            continue;
        if (isSameNode(vm, *node))
            return Doubt::None;
        ++strangers;
    }
    qsizetype watched = 0;
    qsizetype lost = 0;
    for (auto id = seen.registered.keyBegin(); id != seen.registered.keyEnd(); ++id) {
        const bool counts = !seen.passedOver.contains(*id);
        watched += counts ? 1 : 0;
        lost += counts && seen.gone.contains(*id) ? 1 : 0;
    }
    if (lost + strangers == 0)
        return Doubt::None;
    for (const VirtualMachine &vm : seen.ended) {
        const auto node = seen.registered.constFind(vm.id);
        const bool proves =
            node != seen.registered.cend() && !seen.passedOver.contains(vm.id) && isSameNode(vm, *node);
        if (proves)
            return watched > 1 && lost + strangers == watched ? Doubt::AllEnded : Doubt::None;
    }
    return Doubt::NoneKnown;
}

} // namespace msm
