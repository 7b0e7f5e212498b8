// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/requestaction.h"
#include "core/lifecycle/transitions.h"

namespace msm {

/// What one action on MySQL of a node is. A constant that lives as long as the program.
struct ServerAction : RequestAction {
    ServerState from; ///< MySQL's state in which the action begins
    ServerState to;   ///< and in which it is done
};

/// MySQL of a node is started, stopped or restarted by the node's agent.
extern const ServerAction startServer;
extern const ServerAction stopServer;
extern const ServerAction restartServer;

/// What a step depends on beside the observation.
struct ServerTerms {
    /// MySQL must have run for so long before it counts.
    std::chrono::milliseconds settling{0};
    /// For how long MySQL has been in the state that was observed.
    std::chrono::milliseconds held{0};
    /// The answer that left open whether the agent took the request; nothing: the agent took it.
    std::optional<Error> doubt{};
    /// MySQL was seen in another state since the request: the agent carries it out.
    bool changed = false;
};

/// Pure. Nothing is requested of a node that does not run, whose agent does not answer, or whose MySQL is not
/// in the state in which the action begins (Conflict, or why the agent did not answer). A request in doubt
/// counts as carried out only if MySQL was seen in another state; otherwise the doubt is the failure once
/// MySQL has stayed as it was for a while.
[[nodiscard]] RequestStep nextServerStep(
    const ServerAction &action, RequestStage stage, const NodeObservation &seen, const ServerTerms &terms);

} // namespace msm
