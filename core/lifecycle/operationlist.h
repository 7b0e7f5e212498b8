// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/usualtimes.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QUuid>

#include <memory>
#include <unordered_map>
#include <vector>

namespace msm {

/// Operations on nodes: starts them in turn, a few requests to the cloud at a time, keeps a view of
/// each and of the last finished ones, tells the journal how far each has come, and owns them while they run.
/// What has not had its turn yet has sent nothing and can be cancelled without a trace.
class OperationList final : public QObject {
    Q_OBJECT
public:
    OperationList(OperationJournal &journal, Scheduler &scheduler, QObject *parent = nullptr);
    ~OperationList() override;

    /// Takes the operation and starts it when its delay is over and its turn comes. The journal has it
    /// already, unless it is one that changes nothing outside this program. One that an earlier run began is
    /// seen from the middle: nothing is learnt from how long it takes.
    enum class Begun { Now, Earlier };
    void add(std::unique_ptr<NodeOperation> operation, Begun begun = Begun::Now);
    /// The same of several that go one by one: the next begins when the one before has ended well. When one
    /// has not, those after it end as Cancelled before they begin. Several may be about one VM, which has the
    /// one whose turn it is as its running operation.
    void addOneByOne(std::vector<std::unique_ptr<NodeOperation>> operations);
    /// VMs by the key that they carry: where that is a create's which the cloud has not answered yet, they
    /// are its own from now on, so that nobody begins anything else with them.
    void claim(const QHash<QUuid, QList<VmId>> &keyed);
    [[nodiscard]] bool cancel(const QUuid &id);
    /// Lets a running operation begin again in a harder way; false where it has none.
    bool escalate(const QUuid &id, KillMode mode);
    enum class Park {
        AllButSubmitting, ///< what has a request under way goes on until its answer is there
        All,
    };
    /// Cancels what has not been started and destroys what only waits: it stays unfinished in the journal,
    /// and the next start goes on with it. Not to be called from within an operation's signal.
    void park(Park which);

    /// Tells the journal now how far each has come, instead of in a moment. False: it did not take it, and is
    /// told again later.
    bool storeProgress();

    [[nodiscard]] int runningCount() const { return m_running; }
    [[nodiscard]] bool isRunning(const QUuid &id) const;
    /// Operations with a request under way.
    [[nodiscard]] int submittingCount() const;
    /// The running operation of this VM; null when there is none.
    [[nodiscard]] QUuid runningFor(VmId vm) const { return m_byVm.value(vm); }
    /// The VMs that have one.
    [[nodiscard]] QList<VmId> busyVms() const { return m_byVm.keys(); }
    [[nodiscard]] std::optional<OperationView> find(const QUuid &id) const;
    /// Oldest first.
    [[nodiscard]] QList<OperationView> views() const;

Q_SIGNALS:
    void changed(const QUuid &id);
    /// It has a VM now, and had none before.
    void vmMade(const QUuid &id);
    void finished(const QUuid &id);

private:
    struct IdHash {
        size_t operator()(const QUuid &id) const { return qHash(id); }
    };
    struct Entry {
        std::unique_ptr<NodeOperation> operation; ///< null once it has finished
        OperationView view;
        TemplateId templateId{};
        std::chrono::milliseconds stageEntered{}; ///< not by the clock on the wall, which may be set
        bool recordsTimes = false;                ///< how long its stages take says what is usual
        bool journalled = true;
        Scheduler::TimerHandle delay{}; ///< until it may begin
    };

    void insert(std::unique_ptr<NodeOperation> operation, Begun begun);
    void enqueue(const QUuid &id);
    void startNext();
    void startFollower(const OperationView &ended);
    void onProgress(const QUuid &id);
    void onFinished(const QUuid &id);
    void releaseVms(const OperationView &view);
    void forgetOldest();
    void enterStage(Entry &entry);
    void learn(const Entry &entry, const Stage &passed);
    void noteProgress(const Entry &entry);

    OperationJournal &m_journal;
    Scheduler &m_scheduler;
    QList<QUuid> m_order;
    std::unordered_map<QUuid, Entry, IdHash> m_entries;
    QQueue<QUuid> m_waiting;
    QHash<QUuid, QUuid> m_followers; ///< the one that begins once this one has ended well
    QSet<QUuid> m_submitting;
    QHash<VmId, QUuid> m_byVm;
    QMultiHash<QUuid, VmId> m_claimed; ///< by creates that have no VM yet
    int m_running = 0;
    UsualTimes m_usual;
    QHash<QUuid, OperationProgress> m_unstored; ///< the journal gets it a moment later, all in one
    Scheduler::TimerHandle m_storeTimer;
};

} // namespace msm
