// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/transitions.h"

namespace msm {

/// What one wait for a node remembers from one observation to the next: since when the gate is passed, and
/// what this boot of the machine has told. Pure; times are by the scheduler's clock.
class GateHold final {
public:
    GateHold(ReadinessGate gate, InstallMark::Begun begun)
        : m_gate(gate)
        , m_install(begun)
        , m_ready(begun)
    {
    }

    /// The observation of that moment, with what is remembered. What an observation does not tell stays as it
    /// was; a VM that does not run passes no gate.
    [[nodiscard]] NodeObservation take(NodeObservation seen, std::chrono::milliseconds now);
    [[nodiscard]] bool holds() const { return m_since.has_value(); }

private:
    ReadinessGate m_gate;
    std::optional<std::chrono::milliseconds> m_since; ///< the gate has been passed
    std::chrono::milliseconds m_before{0};            ///< how long it had been when that ended
    bool m_serverRuns = false;
    InstallMark m_install;
    ReadyMark m_ready;
};

} // namespace msm
