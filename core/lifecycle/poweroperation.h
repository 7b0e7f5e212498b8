// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/requestoperation.h"

namespace msm {

/// Carries out a power action: looks once more, has the cloud do it, and waits for what the machine is to
/// become, and until a node that runs serves. The request goes out once, and again only where it did not
/// leave because the cloud is away. Errors: those of nextPowerStep() and of the cloud (Forbidden where the
/// account may not); Conflict when it is another VM by now; Timeout; Storage.
class PowerOperation final : public RequestOperation {
    Q_OBJECT
public:
    /// `entry`: see RequestOperation.
    PowerOperation(const PowerAction &action, const OperationParts &parts, const JournalledOperation &entry,
        QObject *parent = nullptr);
    ~PowerOperation() override;

private:
    [[nodiscard]] RequestStep next(const NodeObservation &seen) override;
    void send(const NodeObservation &seen) override;
    void onSent(bool earlier) override;
    [[nodiscard]] bool isWaitedOut(const Error &error) const override;
    [[nodiscard]] QString wordOn(const NodeObservation &seen) const override;

    [[nodiscard]] PowerTerms terms() const;

    const PowerAction &m_action;
    std::chrono::milliseconds m_answered{}; ///< when the request was, on the scheduler's clock
    bool m_wasAway = false;
};

} // namespace msm
