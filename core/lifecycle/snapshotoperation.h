// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/requestoperation.h"
#include "core/lifecycle/snapshotaction.h"

namespace msm {

/// Carries out an action on the snapshots of a node: reads the VM with its snapshots, has the cloud do it,
/// and waits until the list of snapshots shows it, or until a node that was reverted serves again. The
/// request goes out once, and again only where it did not leave because the cloud is away. Errors: those of
/// nextSnapshotStep() and of the cloud (Forbidden where the account may not); Conflict when it is another VM
/// by now; Timeout; Storage.
class SnapshotOperation final : public RequestOperation {
    Q_OBJECT
public:
    /// `entry`: see RequestOperation.
    SnapshotOperation(const SnapshotAction &action, const OperationParts &parts,
        const JournalledOperation &entry, QObject *parent = nullptr);
    ~SnapshotOperation() override;

private:
    [[nodiscard]] RequestStep next(const NodeObservation &seen) override;
    void send(const NodeObservation &seen) override;
    void onSent(bool earlier) override;
    [[nodiscard]] bool isWaitedOut(const Error &error) const override;
    [[nodiscard]] QString wordOn(const NodeObservation &seen) const override;

    [[nodiscard]] SnapshotTerms terms() const;

    const SnapshotAction &m_action;
    SnapshotChoice m_choice;
    std::chrono::milliseconds m_answered{}; ///< when the request was, on the scheduler's clock
    std::optional<QString> m_errorBefore;
    bool m_seenAtWork = false;
    bool m_isBack = false;
};

} // namespace msm
