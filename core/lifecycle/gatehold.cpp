// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/gatehold.h"

#include <utility>

namespace msm {

NodeObservation GateHold::take(NodeObservation seen, std::chrono::milliseconds now)
{
    if (seen.vm) {
        m_install.see(*seen.vm);
        m_ready.see(*seen.vm);
    }
    seen.install = m_install.stage();
    if (m_gate == ReadinessGate::OneGateReady)
        seen.ready = m_ready.word();
    const bool down = seen.vm && seen.vm->phase() != VmPhase::Running;
    if (down || seen.agent)
        m_serverRuns = passes(ReadinessGate::MySqlRunning, seen).value_or(false);
    if (seen.login)
        m_serverRuns = passes(ReadinessGate::TakesLogins, seen).value_or(false);
    seen.serverRuns = m_serverRuns;
    const std::optional<bool> passed = passes(m_gate, seen);
    const bool ended = passed == false || down;
    if (m_since && ended)
        m_before = now - *std::exchange(m_since, std::nullopt);
    if (!m_since && passed == true && !ended)
        m_since = now;
    if (m_since)
        seen.heldFor = now - *m_since;
    seen.heldBefore = m_before;
    return seen;
}

} // namespace msm
