// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"
#include "core/lifecycle/transitions.h"

namespace msm {

/// Stages of an action on MySQL of a node, in their order. Each action has a ladder of its own with these
/// rungs.
enum class ServerStage {
    Submitted, ///< looking at the node once more before it is touched
    Requested, ///< the request is on its way to the agent
    MySql,     ///< waiting for what MySQL is to become
    Done,
};

/// What one action on MySQL of a node is. A constant that lives as long as the program.
struct ServerAction {
    const char *method; ///< of the agent
    ServerState from;   ///< MySQL's state in which the action begins
    ServerState to;     ///< and in which it is done
    const char *undone; ///< for messages, when nothing was sent: "nothing was restarted"
    const char *missed; ///< for messages, when it takes too long: "does not run again"
    const Ladder &ladder;
    OperationTraits kind;

    [[nodiscard]] Stage at(ServerStage stage) const { return {ladder, size_t(stage)}; }
    /// The error with which it ends before anything was sent.
    [[nodiscard]] Error unsent(Error error) const;
};

/// MySQL of a node is started, stopped or restarted by the node's agent.
extern const ServerAction startServer;
extern const ServerAction stopServer;
extern const ServerAction restartServer;

/// The stage, if it is one of an action on MySQL.
[[nodiscard]] std::optional<ServerStage> serverStageOf(const Stage &stage);
/// Whether no MySQL of `all` runs any more, as far as is known, once this has been done to `chosen`.
[[nodiscard]] bool leavesNoServer(OperationKind kind, const NodeList &chosen, const NodeList &all);

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

/// What to do after an observation.
struct ServerStep {
    ServerStage stage = ServerStage::Submitted;
    bool probeAgent = false;        ///< ask the agent at the VM's addresses
    bool request = false;           ///< have the agent do it
    std::optional<Error> failure{}; ///< the action is over

    bool operator==(const ServerStep &) const = default;
};

/// Pure. Nothing is requested of a node that does not run, whose agent does not answer, or whose MySQL is not
/// in the state in which the action begins (Conflict, or why the agent did not answer). A request in doubt
/// counts as carried out only if MySQL was seen in another state; otherwise the doubt is the failure once
/// MySQL has stayed as it was for a while.
[[nodiscard]] ServerStep nextServerStep(
    const ServerAction &action, ServerStage stage, const NodeObservation &seen, const ServerTerms &terms);

} // namespace msm
