// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/serveroperation.h"

#include "core/agent/agentclient.h"
#include "core/lifecycle/askednode.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

using std::chrono::milliseconds;

/// Until the agent has been asked once more after the settling time.
constexpr milliseconds kSettlingGrace{10000};

} // namespace

ServerOperation::ServerOperation(const ServerAction &action, const OperationParts &parts,
    const JournalledOperation &entry, QObject *parent)
    : RequestOperation(action, {.taker = "agent", .subject = "MySQL on VM"}, parts, entry, parent)
    , m_action(action)
{
}

ServerOperation::~ServerOperation() = default;

RequestStep ServerOperation::next(const NodeObservation &seen)
{
    if (seen.vm)
        m_simulated = isSimulated(*seen.vm);
    note(seen);
    return nextServerStep(m_action, requestStage(), seen,
        {.settling = parts().waiting.settling, .held = held(), .doubt = doubt(), .changed = m_changed});
}

/// Keeps in which state MySQL is since when, and whether it has changed since the request.
void ServerOperation::note(const NodeObservation &seen)
{
    if (requestStage() != RequestStage::Effect || (!seen.agent && !seen.vm))
        return;
    if (seen.vm) {
        if (seen.vm->phase() != VmPhase::Running)
            m_server = ServerState::Unknown;
        return;
    }
    const ServerState before = m_server;
    m_server = seen.agent->has_value() ? (*seen.agent)->server : ServerState::Unknown;
    if (m_server == before)
        return;
    m_serverSince = parts().scheduler.elapsed();
    if (m_server == ServerState::Running)
        parts().poller.hurry(vm());
    if (m_server != ServerState::Unknown && m_server != m_action.from)
        m_changed = true;
}

milliseconds ServerOperation::held() const
{
    return m_server == ServerState::Unknown ? milliseconds(0) : parts().scheduler.elapsed() - m_serverSince;
}

void ServerOperation::send(const NodeObservation &seen)
{
    parts().agents.change(seen.agentAddress,
        {.method = QString::fromLatin1(m_action.method), .key = keyIn(entry()), .simulated = m_simulated},
        this, [this](const Result<void> &answer) { onAnswered(answer); });
}

milliseconds ServerOperation::grace() const
{
    return m_server == m_action.to ? parts().waiting.settling + kSettlingGrace : milliseconds(0);
}

QString ServerOperation::wordOn(const NodeObservation &seen) const
{
    NodeObservation observed = seen;
    if (m_server == ServerState::Running)
        observed.heldFor = held();
    return lastWord(CreateStage::MySql, observed);
}

} // namespace msm
