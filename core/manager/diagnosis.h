// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/cloudwords.h"
#include "core/lifecycle/operationlist.h"
#include "core/lifecycle/transitions.h"
#include "core/manager/agentmonitor.h"
#include "core/manager/loginmonitor.h"
#include "core/nodes/servicenode.h"

#include <QList>

#include <chrono>
#include <optional>

/// Why a node is not where it should be: from everything that is known of it to one reason, with the facts
/// that belong to it and what can be done. Pure; the words are ui/diagnosistext's.
namespace msm {

enum class StuckReason {
    CloudLost,        ///< the cloud does not answer, so nothing newer is known
    NotListed,        ///< registered, and the cloud does not list it
    OnHold,           ///< somebody put it on hold; it waits to be released
    NoCapacity,       ///< no host has room for it
    NoMatchingHost,   ///< no host meets the template's requirements
    NoHostEnabled,    ///< every host is off or disabled
    NoDatastore,      ///< no system datastore has room or meets the requirements
    NotAuthorized,    ///< its owner may use none of the hosts or datastores
    BadRequirements,  ///< the template's requirements cannot be read
    SchedulerRefuses, ///< the scheduler says something else
    SchedulerSilent,  ///< no host, no reason, for a long time
    Cloning,          ///< its disks are being cloned, for a long time
    SlowProlog,       ///< its files are being copied, for a long time
    SlowBoot,         ///< the hypervisor has been starting it for a long time
    CopyFailed,       ///< PROLOG_*FAILURE, CLONING_FAILURE: its files could not be copied to the host
    BootFailed,       ///< BOOT_*FAILURE: the hypervisor could not start it
    SaveFailed,       ///< EPILOG_*FAILURE: its files could not be copied back or removed
    MigrationFailed,  ///< PROLOG_MIGRATE*_FAILURE: its files could not be moved to another host
    Failed,           ///< another failure
    HostSilent,       ///< UNKNOWN: the host or the hypervisor cannot tell
    PoweredOff,       ///< by its guest or by somebody: POWEROFF, STOPPED, SUSPENDED, UNDEPLOYED
    InTransition,     ///< another operation of the cloud has it (migration, snapshot, …)
    Unreadable,       ///< what the cloud says of it cannot be read
    UnknownState,     ///< in a state that this program does not know
    Ending,           ///< being removed, and no delete of ours waits for it
    DeleteWaits,      ///< a delete waits for a state in which the cloud lets the VM be ended
    DeleteHangs,      ///< a delete was accepted a while ago, and nothing has come of it
    NoAddress,        ///< it runs without an address: in no interface, PCI device or alias, no external one,
                      ///< and none that its guest agent reports
    SlowInstall,      ///< its first boot has been installing server and agent for a long time
    InstallFailed,    ///< it says that it could not install server and agent
    AgentRefused,     ///< its address answers, and nothing listens on the agent's port
    AgentTimeout,     ///< nothing answers at its address
    AgentNotHttp,     ///< something answers on the agent's port that is no agent
    AgentSilent,      ///< the agent cannot be reached for another reason
    AgentRefuted,     ///< what answers has not shown that it knows the node's secret
    AgentComplains,   ///< the agent answers with an error
    MySqlStarting,    ///< the agent says INIT or STARTING
    MySqlStopping,
    MySqlStopped,
    MySqlUnknown,       ///< the agent answers without a state of MySQL that this program knows
    MySqlBlocksHost,    ///< error 1129: from this computer nobody gets in
    MySqlRefusesHost,   ///< error 1130: no account may log in from this computer
    MySqlFull,          ///< error 1040: all connections are in use
    MySqlRefusesLogins, ///< another error
    MySqlUnreachable,   ///< nothing at its port that is a MySQL server
    AnswersWhileOff,    ///< the cloud says that it is off, and its agent answers
    OneGateSilent,      ///< the machine has not told OneGate since it started that it is ready
    Unregistered,       ///< it runs, and nobody waits for it to be ready
    Cancelled,          ///< its creation was cancelled, and it was left
    Lost,               ///< somebody else has ended it
};
constexpr int kStuckReasons = int(StuckReason::Lost) + 1;

/// The reason's name for machines: NO_CAPACITY.
[[nodiscard]] QString stuckReasonName(StuckReason reason);

/// What can be done about it without harm. Those up to StartServer are commands of this program; the others
/// are for a person with the right tools. Delete never happens without being confirmed.
enum class NextStep {
    Refresh,        ///< ask cloud and agents again; changes nothing
    Connect,        ///< look at the connection's settings
    Release,        ///< let it go its way, and wait until it is ready
    Wait,           ///< wait until it is ready, and register it
    ShowOperations, ///< look at the operation, where it can be cancelled; the VM is kept
    Delete,         ///< end the VM, or end it in a harder way; asks first
    Replace,        ///< make another one in its place
    Acknowledge,    ///< it is known to be gone
    PowerOn,        ///< have the cloud start it again
    Retry,          ///< have the cloud try again what failed; takes rights on the VM
    StartServer,    ///< have its agent start MySQL
    FreeCapacity,   ///< make room on the hosts, or ask for less
    EnableHost,     ///< enable a host in the cloud
    CorrectTemplate,
    AskForRights,
    StartInCloud,    ///< start it with the cloud's own tools, where PowerOn is not possible
    RecoverInCloud,  ///< mend it with the cloud's own tools, where Retry is not possible
    CheckHost,       ///< look at the host and its monitoring
    CheckInstall,    ///< look at the log of the contextualization on the node
    CheckAgent,      ///< look at the agent on the node, and at firewalls
    CheckMySql,      ///< look at MySQL's error log on the node
    UnblockHost,     ///< FLUSH HOSTS, and find who breaks connections off
    AllowHost,       ///< give an account that may log in from this computer
    FreeConnections, ///< end sessions, or allow more
    CheckOneGate,    ///< look at what the image tells OneGate
};
constexpr int kNextSteps = int(NextStep::CheckOneGate) + 1;

/// The step's name for machines: RECOVER_IN_CLOUD.
[[nodiscard]] QString nextStepName(NextStep step);

struct Diagnosis {
    StuckReason reason = StuckReason::Failed;
    QString state; ///< OpenNebula's name, e.g. PROLOG_FAILURE; empty while not listed
    QString host;  ///< where it is; empty when nowhere
    std::optional<Contradiction> contradiction{}; ///< of those who tell of it, which makes it the reason
    QString said; ///< the cloud's, the agent's or the system's own words, without the time before them
    /// Of the node, where the reason is about reaching it; of NoAddress those that reach nothing
    /// (link-local).
    QString address;
    QDateTime since;   ///< UTC: since when; invalid when nobody knows
    QDateTime limitAt; ///< UTC: when the running operation gives up; invalid when none is running
    QList<NextStep> steps;

    bool operator==(const Diagnosis &) const = default;
};

/// What is known of a node. Whatever is not known is left as it is here.
struct NodeKnowledge {
    NodeView node;
    CloudWords words{}; ///< of the cloud in node.message, as the driver understands them
    /// The VM in full (one.vm.info): its history says since when it is where it is.
    std::optional<VirtualMachine> vm{};
    std::optional<OperationView> operation{}; ///< the one that runs for it
    AgentRecord agent{};
    LoginRecord login{}; ///< what MySQL itself said
    StageTimeouts timeouts{};
    std::optional<Error> cloudError{}; ///< why the cloud counts as lost
    QDateTime lastRefresh{};           ///< UTC, of the cloud's last answer
    bool readOnly = false;             ///< changing steps are not for this user
    QDateTime now;                     ///< UTC
};

/// Why it is stuck; nothing when it is well, or on its way and not late. Late is who has used a tenth of the
/// time that the stage may take (StageTimeouts), so that a profile's patience counts here too.
[[nodiscard]] std::optional<Diagnosis> diagnose(const NodeKnowledge &known);

} // namespace msm
