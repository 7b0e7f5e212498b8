// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agenttrial.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/operationview.h"
#include "core/manager/doubt.h"
#include "core/manager/duplicates.h"
#include "core/nodes/missingnodes.h"
#include "core/nodes/servicenode.h"

#include <QHash>
#include <QMap>
#include <QSet>

/// Where manager, cloud and agents disagree: pure functions over values, linear in nodes and VMs.
namespace msm {

/// A disagreement. A VM has at most one, the first of these that is true. None has
///
/// - a VM that somebody is dealing with: an operation of it runs, or the journal holds one that the next
///   start goes on with;
/// - a VM that the cloud is removing: it goes by itself, and is Gone next time;
/// - a registered VM that was not listed and could not be read alone, and any VM that may be the service's
///   and whose words cannot be read (Drift::unread);
/// - a node that is only ill: a VM that is switched off or has failed, or MySQL that does not run, is a state
///   of the node, and the node table shows it.
enum class DriftClass {
    /// Two or more VMs carry the key of one operation, so one create has made, or somebody has copied, one
    /// too many. Counted are VMs with the service's label that are there to stay and not Kept; a label
    /// without a readable key makes no duplicate. A name is no identity: the cloud allows two VMs of one name
    /// and different keys, and these are two nodes.
    Duplicate,
    /// It carries the service's label, is not registered, and nobody waits for it: a create that failed
    /// half-way, was cancelled, or whose end nobody saw. One that runs and whose agent answers is adopted by
    /// Discovery at the manager's next look.
    Unregistered,
    /// Registered, and the cloud says of its id: DONE, or no such VM.
    Gone,
    /// Somebody else has ended it; it is off the list, and no person has said anything about it yet.
    Missing,
    /// See ForeignReason.
    Foreign,
    /// Registered, and the registered address is none of those that the VM has now.
    AddressChanged,
    /// Registered, the VM runs and has an address, and its agent did not answer, asked twice. Nothing here
    /// can mend that. Nodes without an agent (NodeFunction::None) are not asked.
    Unreachable,
    /// A duplicate or an unregistered VM that a person has decided to leave as it is (Configuration::keepVm).
    /// Shown, so that the decision can be taken back, and no disagreement.
    Kept,
};

/// Why a VM is Foreign.
enum class ForeignReason {
    None,
    NoLabel,      ///< registered with a key, and the VM does not carry the service's label any more
    OtherKey,     ///< registered, and the VM carries another operation's key: the id means another VM now
    OtherService, ///< registered, and the VM carries another service's label
    NotVisible,   ///< registered, and the cloud refuses to show it to this account
    AddressTaken, ///< neither registered nor labelled, and it has an address at which a node of ours is
                  ///< reached
};

/// What can be done about a disagreement.
enum class DriftFix {
    Finish,      ///< wait until it is ready and register it; one on hold is released
    Keep,        ///< leave everything as it is, and remember that it is meant so
    Remove,      ///< end the VM, disks included, and forget the node: an ordinary, journalled delete
    Forget,      ///< drop the registration; the cloud is not touched
    TakeAddress, ///< register the present address, once the agent answers there
    ReportAgain, ///< take Keep back
    Acknowledge, ///< it is known to be gone, and not wanted any longer
};

/// Whether it takes a manager that is connected, and an operation that is followed to its end; the others
/// are over at once and concern only what the manager remembers.
[[nodiscard]] bool beginsOperation(DriftFix fix);

/// One disagreement and everything that shows it. A value.
struct DriftFinding {
    DriftClass kind = DriftClass::Unreachable;
    ForeignReason foreign = ForeignReason::None;
    VmId vm;
    QString name; ///< in the cloud; as registered where the cloud does not show the VM
    bool registered = false;
    NodeFunction function = NodeFunction::Agent;
    QUuid key;       ///< in the VM's label; null when it has none
    QString service; ///< whose label it carries; empty when it has none of any service
    QUuid registeredKey;
    QString registeredAddress;
    QString address; ///< in the cloud, the registered one if it has that; empty when it has none
    VmState vmState; ///< nothing is told where the cloud does not show it
    QString owner;
    QString host;
    QDateTime startTime; ///< UTC
    AgentState agent = AgentState::NotAsked;
    ServerState mysql = ServerState::Unknown;
    std::optional<Loss> loss{}; ///< of Missing, and of Gone when it has been noticed
    bool cancelled = false;     ///< of Unregistered: a person cancelled its creation
    /// Ascending. Duplicate: all VMs with its key, itself included. AddressTaken: nodes of ours at its
    /// address.
    QList<VmId> related;
    /// In the order in which to offer them; empty when nothing here can mend it.
    QList<DriftFix> fixes;

    bool operator==(const DriftFinding &) const = default;
};

/// All that an inspection has read.
struct DriftFacts {
    QString service;
    QMap<VmId, ServiceNode> registered;
    QMap<VmId, MissingNode> missing{};       ///< registered or not any more
    Doubt doubt = Doubt::None;               ///< of the last look
    QHash<VmId, QUuid> kept;                 ///< VM and the key that it had when a person decided
    QSet<QUuid> cancelled{};                 ///< creates that a person cancelled
    QList<OperationView> operations;         ///< finished ones do not count
    QList<JournalledOperation> unfinished;   ///< in the journal
    VmList vms;                              ///< all that the account sees, of whatever service; ascending
    QSet<VmId> gone;                         ///< registered, not in vms: the cloud confirmed that
    QSet<VmId> hidden;                       ///< registered, not in vms: the cloud refuses to show it
    VmList ended{};                          ///< of `gone`, as the cloud shows them: DONE
    QHash<VmId, Result<AgentAnswer>> agents; ///< of those that were asked
    qsizetype unidentified = 0;              ///< listed, but even the id could not be read
    VmList seen;                             ///< earlier, by the manager: addresses that no listing has
    AddressPreference addresses = AddressPreference::Automatic;
};

struct Drift {
    QList<DriftFinding> findings; ///< by class, then key (Duplicate), then id
    qsizetype checked = 0;        ///< registered nodes and VMs with the service's label
    Doubt doubt = Doubt::None;    ///< whether the cloud is to be believed
    qsizetype unread = 0;         ///< of these: neither listed nor readable, so nothing is known of them
    qsizetype notRunning = 0;     ///< of these: read, but no agent can be asked about them
    QList<VmId> unreadable;       ///< what the cloud says of these cannot be read; ascending
    qsizetype unidentified = 0;   ///< listed VMs whose id cannot be read either

    /// Findings that are disagreements; Kept ones are none.
    [[nodiscard]] qsizetype disagreements() const;
    [[nodiscard]] const DriftFinding *find(VmId vm) const;
    bool operator==(const Drift &) const = default;
};

/// Compares.
[[nodiscard]] Drift findDrift(const DriftFacts &facts);

/// Whether `now` still shows what `before` was shown to a person as: the same class of the same VM with the
/// same name, key, registration and addresses. What an agent says, where the VM runs and in which state it is
/// may have changed.
[[nodiscard]] bool isSameFinding(const DriftFinding &before, const DriftFinding &now);

/// The registered VMs that `facts` knows nothing of yet: not listed, and not read alone.
[[nodiscard]] QList<VmId> unreadNodes(const DriftFacts &facts);

/// The agents that an inspection asks: by VM, the addresses at which to try it, of VMs of the service or
/// registered ones that run, have an address and have an agent.
[[nodiscard]] QHash<VmId, AgentTarget> agentsToAsk(const DriftFacts &facts);

} // namespace msm

Q_DECLARE_TYPEINFO(msm::DriftFinding, Q_RELOCATABLE_TYPE);
