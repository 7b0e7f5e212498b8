// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/nodeoperation.h"

namespace msm {

enum class PokeStage { Asking, Settling, Settled };

[[nodiscard]] const Ladder &ladderOf(PokeStage);

/// A kind of operation that neither makes nor ends a node, such as a restart. The program does not know it:
/// what is right for it comes from its row alone. Powered off nodes refuse it.
extern const OperationTraits pokeTraits;

/// Asks for a second, then settles for five. A node with the name "bad" refuses.
class FakeOperation final : public NodeOperation {
    Q_OBJECT
public:
    FakeOperation(OperationJournal &journal, Scheduler &scheduler, const JournalledOperation &entry);

    [[nodiscard]] QUuid id() const override { return m_entry.id; }
    [[nodiscard]] OperationKind kind() const override { return pokeTraits; }
    [[nodiscard]] VmId vm() const override { return m_entry.vm; }
    [[nodiscard]] QString name() const override { return m_entry.name; }
    [[nodiscard]] Stage stage() const override { return m_stage; }
    [[nodiscard]] bool isSubmitting() const override { return m_stage == PokeStage::Asking; }
    void describe(OperationView & /*view*/) const override { }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void onAnswer();
    void enter(PokeStage stage);

    OperationJournal &m_journal;
    Scheduler &m_scheduler;
    JournalledOperation m_entry;
    PokeStage m_stage = PokeStage::Asking;
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
