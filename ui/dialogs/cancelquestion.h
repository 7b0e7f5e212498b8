// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"
#include "core/lifecycle/operationlist.h"

#include <QMessageBox>

namespace msm {

/// Asks what is to become of the virtual machines of creates that are cancelled: to delete them is the
/// default as long as MySQL cannot have stored anything on them. Going on waiting is one of the answers.
/// Cancels nothing itself.
class CancelQuestion final : public QMessageBox {
    Q_OBJECT
public:
    /// `creates` has at least one, and needsAsking() of each.
    explicit CancelQuestion(const QList<OperationView> &creates, QWidget *parent = nullptr);

    /// Whether cancelling leaves, or may leave, a machine: a create that has been begun.
    [[nodiscard]] static bool needsAsking(const OperationView &operation);

Q_SIGNALS:
    void chosen(msm::CancelChoice choice);

private:
    [[nodiscard]] static QString questionFor(const QList<OperationView> &creates);
    [[nodiscard]] static QString explanationFor(const QList<OperationView> &creates);
};

} // namespace msm
