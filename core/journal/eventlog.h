// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/scheduler.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace msm {

class Database;

enum class EventKind {
    ManagerStarted,
    ManagerStopped,
    ConnectionLost, ///< detail: why
    ConnectionRestored,
    CreateRequested, ///< subject: node name
    VmMade,          ///< the cloud took it
    NodeReady,       ///< registered
    NodeAdopted,     ///< found running, registered
    CreateFailed,    ///< detail: why
    CreateCancelled,
    DeleteRequested,
    NodeDeleted,
    DeleteFailed, ///< detail: why
    NodeGone,     ///< registered, but the cloud no longer has it: missing from now on
    AgentLost,    ///< an agent that answered does so no more
    AgentBack,
    DatabaseSetAside,     ///< detail: where the corrupt file is now
    OperationResumed,     ///< an earlier run of the program left it unfinished
    OperationInterrupted, ///< an earlier run left it, and it does not go on; detail: why
    DuplicatesFound,      ///< several VMs carry one key; subject: the name of one, detail: their ids
    NodeForgotten,        ///< a person dropped its registration; the cloud was not touched
    VmKept,               ///< a person decided to leave it as it is
    FailedNodeRemoved,    ///< its creation failed half-way, and the profile says that it is deleted then
    UnreadableVms,        ///< VMs that a look could not read; subject: how many, detail: the ids known
    CloudDoubtful, ///< it has none of the service's nodes; subject: how many there were, detail: doubtName()
    NodeAcknowledged, ///< a person knows that it is gone
    NodeBack,         ///< one that was missing is there again
    ClockDiffers,     ///< subject: by how many seconds the cloud's clock is ahead of ours; 0: no more
    ActionRequested, ///< of an operation without events of its own, as the next three; detail: actionDetail()
    ActionDone,
    ActionFailed,
    ActionCancelled,
    AlarmBegan, ///< subject: node or, of many, how many; detail: actionDetail() of the kind of alarm, and why
    AlarmEnded, ///< the same, without a reason
    LabelsChanged, ///< by a person, here; detail: changeText()
};

/// The kind's name for machines and logs: "ManagerStarted".
[[nodiscard]] QString eventKindName(EventKind kind);

/// Whether it is one of Action…, whose detail names the kind of operation: "restart: no answer", or
/// "restart".
[[nodiscard]] bool isAction(EventKind kind);
[[nodiscard]] QString actionDetail(const QString &operation, const QString &why);
/// The two parts of such a detail again.
struct ActionDetail {
    QString operation;
    QString why; ///< may be empty
};
[[nodiscard]] ActionDetail readActionDetail(const QString &detail);

enum class Severity { Info, Warning, Error };

/// One line of the timeline. `subject` and `detail` are data (a name, a technical message); the sentence is
/// made by whoever shows it.
struct Event {
    QDateTime time; ///< UTC
    EventKind kind = EventKind::ManagerStarted;
    VmId vm;
    QString subject;
    QString detail;
    bool inBatch = false; ///< one without a node tells of it and of many others: see addEach()

    [[nodiscard]] Severity severity() const;
    bool operator==(const Event &) const = default;
};

/// What happened to one of many nodes at once.
struct NodeEvent {
    VmId vm;
    QString subject;
    QString detail{};
};

/// The timeline of a profile, kept in the database. Lines are emitted at once and stored a moment later, all
/// that came meanwhile in one transaction: a thousand creates would otherwise wait for the disk a thousand
/// times. A line that cannot be stored is still emitted.
class EventLog final : public QObject {
    Q_OBJECT
public:
    EventLog(Database &database, Scheduler &scheduler, QObject *parent = nullptr);
    /// Stores what has not been stored yet.
    ~EventLog() override;

    void add(EventKind kind, VmId vm = {}, const QString &subject = {}, const QString &detail = {});
    /// The same of several nodes, an event for each. Where they are more than 20, these stand in the history
    /// of their node alone, and the timeline has one for all: without a node, its subject is how many there
    /// are.
    void addEach(EventKind kind, const QList<NodeEvent> &nodes, const QString &detailOfAll = {});
    /// The last `limit` events, oldest first. Like before() without those in batches.
    [[nodiscard]] Result<QList<Event>> recent(int limit) const;
    /// As many as `limit` of those before the last `known` ones, oldest first; none where there are no more.
    [[nodiscard]] Result<QList<Event>> before(int known, int limit) const;
    /// The last `limit` events about one VM, those in batches included, oldest first, and among them when
    /// nobody could have seen any: begin and end of the manager, and of the connection to the cloud.
    [[nodiscard]] Result<QList<Event>> of(VmId vm, int limit) const;
    /// Forgets all but the last `kept` of the stored events.
    [[nodiscard]] Result<void> prune(int kept);

Q_SIGNALS:
    void added(const msm::Event &event);

private:
    void storeSome();
    void storeAll();
    [[nodiscard]] Result<void> insert(const Event &event);
    [[nodiscard]] QList<Event> unstoredInTimeline() const;
    [[nodiscard]] Result<QList<Event>> read(
        const QString &condition, const QVariantList &parameters, int limit) const;

    Database &m_database;
    Scheduler &m_scheduler;
    QList<Event> m_unstored;
    Scheduler::TimerHandle m_storeTimer;
};

} // namespace msm

Q_DECLARE_METATYPE(msm::Event)
