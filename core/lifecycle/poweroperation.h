// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/operationparts.h"
#include "core/lifecycle/poweraction.h"

namespace msm {

/// Carries out a power action: looks once more, has the cloud do it, and waits for what the machine is to
/// become, and until a node that runs serves. The request goes out once, and again only where it did not
/// leave because the cloud is away. Errors: those of nextPowerStep() and of the cloud (Forbidden where the
/// account may not); Conflict when it is another VM by now; Timeout; Storage.
class PowerOperation final : public NodeOperation {
    Q_OBJECT
public:
    /// `entry`: as it stands in the journal. One with a call goes on with that, and sends nothing.
    PowerOperation(const PowerAction &action, const OperationParts &parts, const JournalledOperation &entry,
        QObject *parent = nullptr);
    ~PowerOperation() override;

    [[nodiscard]] QUuid id() const override { return m_entry.id; }
    [[nodiscard]] OperationKind kind() const override { return m_action.kind; }
    [[nodiscard]] VmId vm() const override { return m_entry.vm; }
    [[nodiscard]] QString name() const override { return m_entry.name; }
    [[nodiscard]] Stage stage() const override { return m_action.at(m_stage); }
    [[nodiscard]] bool isSubmitting() const override { return m_stage < PowerStage::Machine; }
    void describe(OperationView &view) const override { view.awaitsCloud = m_awaitsCloud; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void watch();
    bool onObservation(const NodeObservation &seen);
    [[nodiscard]] PowerTerms terms() const;
    void request();
    void onRequested(const Result<void> &answer);
    void enter(PowerStage stage);
    void limitStage();
    void onTooLong(std::chrono::milliseconds limit);
    void end(const std::optional<Error> &error);

    const PowerAction &m_action;
    OperationParts m_parts;
    JournalledOperation m_entry;
    PowerStage m_stage = PowerStage::Submitted;
    std::chrono::milliseconds m_answered{}; ///< when the request was, on the scheduler's clock
    std::optional<Error> m_doubt;
    bool m_wasAway = false;
    bool m_awaitsCloud = false;
    bool m_cancelled = false;
    QString m_lastWord; ///< the last that was seen, for the error
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
