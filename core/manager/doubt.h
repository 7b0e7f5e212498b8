// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"
#include "core/nodes/servicenode.h"

#include <QMap>
#include <QSet>

/// Whether a cloud that lacks nodes is to be believed: pure functions over values.
namespace msm {

/// A cloud that suddenly has none of a service's nodes may be another database behind the same name, or a
/// restore of an older one. It is believed only when a person says so.
enum class Doubt {
    None,
    AllEnded,  ///< it knows nodes of ours, and each of them has ended
    NoneKnown, ///< it shows nothing that it could only know as the cloud in which our nodes were made
};

/// "all-ended", "none-known"; empty for None.
[[nodiscard]] QString doubtName(Doubt doubt);

/// What one reading showed of registered nodes.
struct NodeSighting {
    const QMap<VmId, ServiceNode> &registered;
    const QSet<VmId> &passedOver; ///< of these: an operation deals with them, or they were deleted here
    const VmList &there;          ///< VMs of whatever service, ascending
    const QSet<VmId> &gone;       ///< confirmed: DONE, or no such VM
    const VmList &ended;          ///< of `gone`, those that the cloud shows as DONE
};

/// None as long as one of the nodes is there, and for a single one that the cloud shows as ended. A VM that
/// could not be listed or read says nothing, and does not make the others all of them.
[[nodiscard]] Doubt doubtOf(const NodeSighting &seen);

/// Whether the VM that has the node's id is the node: it carries its key, or, where labels are not to be
/// relied on, its name.
[[nodiscard]] bool isSameNode(const VirtualMachine &vm, const ServiceNode &node);

/// What the cloud says of a node that it has no more; `ended` is its VM as DONE, or null.
[[nodiscard]] Loss lossOf(const ServiceNode &node, const VirtualMachine *ended, const QDateTime &now);

} // namespace msm
