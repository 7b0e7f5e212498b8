// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"
#include "core/lifecycle/recovery.h"
#include "core/lifecycle/transitions.h"
#include "core/settings/waitingrules.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace msm {

/// Where an action stands that is one changing request.
enum class RequestStage {
    Submitted, ///< looking at the node once more before it is touched
    Requested, ///< the request is on its way
    Effect,    ///< waiting for what the node is to become
    Done,
};

/// What all actions on a node have that are one changing request, to the cloud or to the node's agent. Each
/// family of actions adds to it what its own pure function of the next step needs. A constant that lives as
/// long as the program.
struct RequestAction {
    const char *method;   ///< of who takes the request, for the journal
    const char *undone;   ///< for messages, when nothing was sent: "nothing was restarted"
    const char *missed;   ///< for messages, when it takes too long: "does not run again"
    const Ladder &ladder; ///< a rung for each RequestStage
    OperationTraits kind;

    [[nodiscard]] Stage at(RequestStage stage) const { return {ladder, size_t(stage)}; }
    /// The error with which it ends before anything was sent.
    [[nodiscard]] Error unsent(Error error) const;
    /// A VM in this state does not take it (Conflict).
    [[nodiscard]] Error notPossible(VmId vm, const VmState &state) const;
};

/// What comes next for such an action.
struct RequestStep {
    RequestStage stage = RequestStage::Submitted;
    bool probeAgent = false;        ///< ask the agent at the VM's addresses
    bool probeServer = false;       ///< ask MySQL itself there
    bool readAlone = false;         ///< read the VM by itself, for what only that tells
    bool request = false;           ///< send the request
    std::optional<Error> failure{}; ///< the action is over

    bool operator==(const RequestStep &) const = default;
};

/// Who tells whether a node serves again, once its machine runs. Where OneGate is the gate, to run is enough:
/// READY=YES outlives what was done to the machine.
enum class Witness { Nobody, Agent, Server };
[[nodiscard]] Witness witnessOf(NodeFunction function, ReadinessGate gate);
/// The step that asks the witness at the addresses of this VM, which runs; while it has none, it waits.
[[nodiscard]] RequestStep askingWitness(Witness witness, const VirtualMachine &vm);
/// Whether a node of this function serves, as its witness says. A manager's agent need only answer.
[[nodiscard]] bool serves(const NodeObservation &seen, NodeFunction function, ReadinessGate gate);

/// How the actions of one family differ in what their rows say.
struct RequestManners {
    bool oneByOne = false;
    std::optional<NodeState> leaves{};
    bool undoneBySnapshot = false;
    const char *loses = nullptr;
};

/// The row of a kind whose operation is `Operation`, made of `action`; `requestFor` as OperationTraits has
/// it.
template <const auto &action, class Operation, auto requestFor>
OperationTraits requestKind(
    const char *name, const char *doing, const Ladder &ladder, const RequestManners &manners = {})
{
    return {.name = name,
        .doing = doing,
        .oneByOne = manners.oneByOne,
        .leaves = manners.leaves,
        .undoneBySnapshot = manners.undoneBySnapshot,
        .loses = manners.loses,
        .first = Stage(ladder, size_t(RequestStage::Submitted)),
        .taken = Stage(ladder, size_t(RequestStage::Effect)),
        .recover =
            [](const JournalledOperation &operation, const QList<VmId> & /*keyed*/) {
                return recoveryOfSent(operation, QLatin1String(action.undone));
            },
        .make = [](const OperationParts &parts, const JournalledOperation &operation,
                    VmId /*vm*/) -> std::unique_ptr<NodeOperation> {
            return std::make_unique<Operation>(action, parts, operation);
        },
        .request = [](const NodeView &node) -> Result<QJsonObject> { return requestFor(action, node); }};
}

} // namespace msm
