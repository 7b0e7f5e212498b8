// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"
#include "core/nodes/servicenode.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace msm {

/// The label that ties a VM to its service and to the operation that made it:
/// "msm/SERVICE/OPERATION/FUNCTION". Labels are the only attributes of ours that the ordinary pool listing
/// carries, so the function is in it, too; a label without one means an agent. Case does not matter: the web
/// console changes it ("Msm/Mysql/…"). A label with a replacement character in it is none of anybody's.
struct ServiceLabel {
    QString service;
    QUuid operation;
    NodeFunction function = NodeFunction::Agent;

    [[nodiscard]] QString toString() const;
    /// What the labels of all VMs of a service begin with.
    [[nodiscard]] static QString prefix(const QString &service);
    /// The label of `service` among a VM's labels. Of several, which a VM has whose template was made from
    /// the backup of another, the one with the key `preferred`, or else the last: a create adds its own
    /// behind.
    [[nodiscard]] static std::optional<ServiceLabel> find(
        const QStringList &labels, const QString &service, const QUuid &preferred = {});
    /// The same with the VM's MSM_OPERATION as a witness, where the cloud told it.
    [[nodiscard]] static std::optional<ServiceLabel> of(const VirtualMachine &vm, const QString &service);

    bool operator==(const ServiceLabel &) const = default;
};

/// What every label of this program begins with, whichever the service.
inline const QString kLabelScheme = QStringLiteral("msm/");

/// What the embedded cloud writes on a VM whose agent and server it only plays. Such an agent speaks without
/// TLS, and there is nothing behind it that a stranger could harm.
inline const QString kSimulatedLabel = QStringLiteral("msm/simulated");
[[nodiscard]] bool isSimulated(const VirtualMachine &vm);

/// Names of the user template attributes that say the same to `one.vm.info`.
inline const QString kServiceAttribute = QStringLiteral("MSM_SERVICE");
inline const QString kOperationAttribute = QStringLiteral("MSM_OPERATION");
inline const QString kFunctionAttribute = QStringLiteral("MSM_FUNCTION");

/// Whether one of its labels is of the service.
[[nodiscard]] bool belongsTo(const VirtualMachine &vm, const QString &service);
/// Whether one of a VM's labels, of whichever service, or its attribute names the operation.
[[nodiscard]] bool carriesKey(const VirtualMachine &vm, const QUuid &operation);
/// Whether it may carry a key of the service that cannot be read, so that nothing follows from not seeing
/// one.
[[nodiscard]] bool mayHideKey(const VirtualMachine &vm, const QString &service);
/// The labels that people have given a VM, sorted: those of this program, of whichever service, are left out.
[[nodiscard]] QStringList personalLabels(const QStringList &labels);
/// Leaves each VM that has several labels of the service with that of its own create: the one that fewest
/// others have, the last of equals. Templates made from the backup of a VM pass its label on.
void dropInheritedLabels(VmList &vms, const QString &service);
/// A VM that was read again by itself, which says nothing about how many have a label: of this program's
/// labels it keeps those that it was left with `before`, while it still has them all.
void keepOwnLabels(const VirtualMachine &before, VirtualMachine &now);

} // namespace msm
