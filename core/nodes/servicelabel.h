// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace msm {

/// The label that ties a VM to its service and to the operation that made it:
/// "msm/SERVICE/OPERATION/FUNCTION". Labels are the only attributes of ours that the ordinary pool listing
/// carries, so the function is in it, too; a label without one means an agent.
struct ServiceLabel {
    QString service;
    QUuid operation;
    NodeFunction function = NodeFunction::Agent;

    [[nodiscard]] QString toString() const;
    /// What the labels of all VMs of a service begin with.
    [[nodiscard]] static QString prefix(const QString &service);
    /// The label of `service` among a VM's labels; compared exactly.
    [[nodiscard]] static std::optional<ServiceLabel> find(const QStringList &labels, const QString &service);

    bool operator==(const ServiceLabel &) const = default;
};

/// Names of the user template attributes that say the same to `one.vm.info`.
inline const QString kServiceAttribute = QStringLiteral("MSM_SERVICE");
inline const QString kOperationAttribute = QStringLiteral("MSM_OPERATION");
inline const QString kFunctionAttribute = QStringLiteral("MSM_FUNCTION");

} // namespace msm
