// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeoperation.h"

#include "core/lifecycle/operationparts.h"
#include "core/lifecycle/recovery.h"

namespace msm {

using namespace std::chrono_literals;

namespace {

constexpr Ladder::Rung kRungs[] = {
    {"asking", "asking the node"}, {"settling", "waiting until it has settled"}, {"settled", "settled"}};
constexpr Ladder kLadder{"poke", kRungs};

Recovery recoveryOfPoke(const JournalledOperation &operation, const QList<VmId> & /*keyed*/)
{
    return recoveryOfSent(operation, QStringLiteral("nothing was poked"));
}

std::unique_ptr<NodeOperation> madePoke(
    const OperationParts &parts, const JournalledOperation &operation, VmId /*vm*/)
{
    return std::make_unique<FakeOperation>(parts.journal, parts.scheduler, operation);
}

Result<QJsonObject> pokeRequest(const NodeView &node)
{
    if (node.state == NodeState::PoweredOff)
        return failure(ErrorKind::Conflict, QStringLiteral("node %1 sleeps").arg(node.id.value));
    return QJsonObject{{QStringLiteral("address"), node.address}};
}

} // namespace

const Ladder &ladderOf(PokeStage)
{
    return kLadder;
}

const OperationTraits pokeTraits{.name = "poke",
    .doing = "being poked",
    .first = PokeStage::Asking,
    .taken = PokeStage::Settling,
    .recover = recoveryOfPoke,
    .make = madePoke,
    .request = pokeRequest};

FakeOperation::FakeOperation(
    OperationJournal &journal, Scheduler &scheduler, const JournalledOperation &entry)
    : m_journal(journal)
    , m_scheduler(scheduler)
    , m_entry(entry)
{
}

void FakeOperation::doStart()
{
    if (!m_entry.calls.isEmpty()) {
        onAnswer(); // an earlier run has asked
        return;
    }
    if (const auto intended = m_journal.intend(m_entry.id, QStringLiteral("poke")); !intended) {
        fail(intended.error());
        return;
    }
    m_timer = m_scheduler.callAfter(1s, [this] { onAnswer(); });
}

void FakeOperation::onAnswer()
{
    if (m_entry.name == u"bad") {
        const Error refused{.kind = ErrorKind::Rejected, .detail = QStringLiteral("do not poke")};
        m_journal.answer(m_entry.id, refused);
        fail(refused);
        return;
    }
    m_journal.answer(m_entry.id, std::nullopt);
    enter(PokeStage::Settling);
    m_timer = m_scheduler.callAfter(5s, [this] {
        enter(PokeStage::Settled);
        succeed();
    });
}

void FakeOperation::doCancel()
{
    m_timer.reset();
    fail(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled")});
}

void FakeOperation::enter(PokeStage stage)
{
    m_stage = stage;
    Q_EMIT progressed();
}

} // namespace msm
