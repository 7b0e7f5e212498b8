// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace msm {

/// The label that ties a VM to its service and to the operation that made it: "msm/SERVICE/OPERATION".
/// Labels are the only attributes of ours that the ordinary pool listing carries.
struct ServiceLabel {
    QString service;
    QUuid operation;

    [[nodiscard]] QString toString() const;
    /// The label of `service` among a VM's labels; compared exactly.
    [[nodiscard]] static std::optional<ServiceLabel> find(const QStringList &labels, const QString &service);

    bool operator==(const ServiceLabel &) const = default;
};

/// Names of the user template attributes that say the same to `one.vm.info`.
inline const QString kServiceAttribute = QStringLiteral("MSM_SERVICE");
inline const QString kOperationAttribute = QStringLiteral("MSM_OPERATION");
inline const QString kFunctionAttribute = QStringLiteral("MSM_FUNCTION");

} // namespace msm
