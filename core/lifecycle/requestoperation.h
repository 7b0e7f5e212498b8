// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/operationparts.h"
#include "core/lifecycle/requestaction.h"

namespace msm {

/// An action on one node that is one changing request: the node is looked at once more, the request is noted
/// in the journal and sent exactly once, and what comes of it is watched within the limit of its stage. What
/// the steps depend on and who takes the request is the derived class's affair. Errors: those of the request,
/// of next(), Timeout, and Cancelled.
class RequestOperation : public NodeOperation {
    Q_OBJECT
public:
    [[nodiscard]] QUuid id() const override { return m_entry.id; }
    [[nodiscard]] OperationKind kind() const override { return m_action.kind; }
    [[nodiscard]] VmId vm() const override { return m_entry.vm; }
    [[nodiscard]] QString name() const override { return m_entry.name; }
    [[nodiscard]] Stage stage() const override { return m_action.at(m_stage); }
    [[nodiscard]] bool isSubmitting() const override { return m_stage < RequestStage::Effect; }
    void describe(OperationView &view) const override { view.awaitsCloud = m_awaitsCloud; }

protected:
    /// For messages.
    struct Words {
        const char *taker;   ///< who takes the request: "cloud"
        const char *subject; ///< what is waited for, before the id of its VM: "MySQL on VM"
    };

    /// `entry`: as it stands in the journal. One with a call goes on with that, and sends nothing.
    RequestOperation(const RequestAction &action, const Words &words, const OperationParts &parts,
        const JournalledOperation &entry, QObject *parent);

    void doStart() override;
    void doCancel() override;

    /// What comes next, now that the node was observed.
    [[nodiscard]] virtual RequestStep next(const NodeObservation &seen) = 0;
    /// Sends the request; its answer is taken by onAnswered().
    virtual void send(const NodeObservation &seen) = 0;
    /// The request has left, and doubt() tells whether it was taken; `earlier`: an earlier run sent it.
    virtual void onSent(bool earlier) { (void)earlier; }
    /// Whether a request that did not leave for this error is to be sent when the other side is back.
    [[nodiscard]] virtual bool isWaitedOut(const Error &error) const;
    /// How much longer than its limit the effect may take: it is there and has to hold. Asked once.
    [[nodiscard]] virtual std::chrono::milliseconds grace() const { return {}; }
    /// The last word on what is waited for, for the error when it takes too long; empty: nothing new.
    [[nodiscard]] virtual QString wordOn(const NodeObservation &seen) const = 0;

    void onAnswered(const Result<void> &answer);

    [[nodiscard]] const OperationParts &parts() const { return m_parts; }
    [[nodiscard]] const JournalledOperation &entry() const { return m_entry; }
    [[nodiscard]] RequestStage requestStage() const { return m_stage; }
    /// The answer that left open whether the request was taken; nothing: it was.
    [[nodiscard]] const std::optional<Error> &doubt() const { return m_doubt; }

private:
    void watch();
    [[nodiscard]] Inquiry onObservation(const NodeObservation &seen);
    [[nodiscard]] quint16 mysqlPort() const;
    void readAlone();
    void request(const NodeObservation &seen);
    void enter(RequestStage stage);
    void limitStage();
    void onTooLong(std::chrono::milliseconds limit);
    void giveUp(std::chrono::milliseconds limit);
    void end(const std::optional<Error> &error);

    const RequestAction &m_action;
    Words m_words;
    OperationParts m_parts;
    JournalledOperation m_entry;
    RequestStage m_stage = RequestStage::Submitted;
    std::optional<Error> m_doubt;
    bool m_awaitsCloud = false;
    bool m_cancelled = false;
    bool m_reading = false; ///< readAlone()
    QString m_lastWord;
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
