// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/operation.h"
#include "core/iaas/killmode.h"
#include "core/lifecycle/halt.h"
#include "core/lifecycle/operationkind.h"
#include "core/lifecycle/usualtimes.h"
#include "core/settings/waitingrules.h"

#include <QDateTime>
#include <QUuid>

#include <optional>

namespace msm {

/// One running or recent operation, as a value for whoever shows it.
struct OperationView {
    QUuid id;
    OperationKind kind = OperationKind::Create;
    VmId vm;                                         ///< invalid while a create has none yet
    Operation::State state = Operation::State::Idle; ///< Idle: waits for its turn
    QString name;                                    ///< of the node
    Stage stage{};
    KillMode killMode = KillMode::Terminate; ///< of Delete
    bool hanging = false;     ///< of Delete: the cloud took it a while ago, and nothing has come of it
    bool installs = false;    ///< of Create: the machine installs server and agent (CreateStage::Install)
    bool awaitsCloud = false; ///< nothing has been sent, because the cloud is away
    std::chrono::milliseconds undoTime{0}; ///< of Delete: so long after its start nothing is done
    std::optional<Halt> halt{};            ///< of Create: why nothing goes on at present
    std::optional<ReadinessGate> gate{};   ///< of Create: when the node is ready
    QString lastWord{};     ///< of Create: last seen of what the stage waits for, as it was said
    QString awaitedState{}; ///< of Delete: the state of the VM that it waits to pass; as the cloud names it
    QDateTime startedAt{};  ///< UTC
    QDateTime stageStartedAt{}; ///< UTC
    QDateTime finishedAt{};     ///< UTC; invalid while it runs
    std::optional<Error> error{};
    std::optional<UsualTime> usual{}; ///< how long the present stage usually takes, if that is known

    [[nodiscard]] bool isFinished() const { return finishedAt.isValid(); }
    /// Whether the other side has taken the request; whether it carries it out shows later.
    [[nodiscard]] bool isTaken() const { return stage.hasReached(kind->taken); }
    bool operator==(const OperationView &) const = default;
};

/// Whether it is a create that has left a VM half-way: the VM failed, or a stage took too long. Not one that
/// was cancelled or whose end is in doubt, and not one whose VM somebody else has ended.
[[nodiscard]] bool failedHalfWay(const OperationView &operation);

} // namespace msm
