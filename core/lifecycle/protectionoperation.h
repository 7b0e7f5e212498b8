// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/protectionaction.h"
#include "core/lifecycle/requestoperation.h"

namespace msm {

/// Protects a node or takes its protection away: looks once more, has the cloud lock or unlock the VM, and
/// waits until the VM shows it. The request goes out once, and again only where it did not leave because the
/// cloud is away. Errors: those of nextProtectionStep() and of the cloud (Forbidden where the account may
/// not, such as to remove the lock of another); Conflict when it is another VM by now; Timeout; Storage.
class ProtectionOperation final : public RequestOperation {
    Q_OBJECT
public:
    /// `entry`: see RequestOperation.
    ProtectionOperation(const ProtectionAction &action, const OperationParts &parts,
        const JournalledOperation &entry, QObject *parent = nullptr);
    ~ProtectionOperation() override;

private:
    [[nodiscard]] RequestStep next(const NodeObservation &seen) override;
    void send(const NodeObservation &seen) override;
    void onSent(bool earlier) override;
    [[nodiscard]] bool isWaitedOut(const Error &error) const override;
    [[nodiscard]] QString wordOn(const NodeObservation &seen) const override;

    const ProtectionAction &m_action;
    std::chrono::milliseconds m_answered{}; ///< when the request was, on the scheduler's clock
};

} // namespace msm
