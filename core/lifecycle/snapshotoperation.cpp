// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/snapshotoperation.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/stagetimeout.h"

#include <algorithm>

namespace msm {

SnapshotOperation::SnapshotOperation(const SnapshotAction &action, const OperationParts &parts,
    const JournalledOperation &entry, QObject *parent)
    : RequestOperation(action, {.taker = "cloud", .subject = "VM"}, parts, entry, parent)
    , m_action(action)
    , m_choice(SnapshotChoice::fromJson(entry.parameters))
{
}

SnapshotOperation::~SnapshotOperation() = default;

RequestStep SnapshotOperation::next(const NodeObservation &seen)
{
    const RequestStage stage = requestStage();
    const bool isWhole = seen.vm && seen.vm->snapshots;
    if (stage == RequestStage::Submitted && isWhole)
        m_errorBefore = seen.vm->errorMessage;
    if (stage == RequestStage::Effect && seen.vm && isAtWorkOnSnapshots(*seen.vm))
        m_seenAtWork = true;
    const RequestStep step = nextSnapshotStep(m_action, stage, seen, terms());
    if (stage == RequestStage::Effect && isWhole && (step.probeAgent || step.probeServer) && !m_isBack) {
        m_isBack = true;
        parts().poller.hurry(vm()); // which asks who is to tell
    }
    return step;
}

SnapshotTerms SnapshotOperation::terms() const
{
    return {.choice = m_choice,
        .function = functionIn(entry()),
        .gate = parts().waiting.gate,
        .waited = parts().scheduler.elapsed() - m_answered,
        .doubt = doubt(),
        .seenAtWork = m_seenAtWork,
        .errorBefore = m_errorBefore,
        .isBack = m_isBack};
}

void SnapshotOperation::send(const NodeObservation &seen)
{
    SnapshotChange change{.act = m_action.act, .name = m_choice.name};
    if (m_action.act != SnapshotAct::Take) {
        const auto chosen = std::ranges::find_if(
            *seen.vm->snapshots, [this](const VmSnapshot &snapshot) { return m_choice.fits(snapshot); });
        change = {.act = m_action.act, .id = chosen->id};
    }
    parts().iaas.changeSnapshots(
        vm(), change, this, [this](const Result<void> &answer) { onAnswered(answer); });
}

void SnapshotOperation::onSent(bool /*earlier*/)
{
    m_answered = parts().scheduler.elapsed();
}

bool SnapshotOperation::isWaitedOut(const Error &error) const
{
    return isOutage(error);
}

QString SnapshotOperation::wordOn(const NodeObservation &seen) const
{
    return lastWord(seen.agent || seen.login ? CreateStage::MySql : CreateStage::Boot, seen);
}

} // namespace msm
