// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/addresssource.h"
#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "core/lifecycle/transitions.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QSharedPointer>

namespace msm {

/// Whom to ask next of a node that is waited for.
struct Inquiry {
    bool agent = false;
    bool server = false;      ///< MySQL itself, whether it takes logins
    quint16 mysqlPort = 3306; ///< where
};

/// Watches nodes that something is waiting for (the original's wait_for_nodes): one timer and one cloud
/// request per tick however many there are. Agents and servers are asked at the tick, each node once at a
/// time, and those that are not waited for any more are not asked.
///
/// The tick follows the wait: 5 % of the youngest watch's age, at least 1 s and at most the poll interval.
/// A wait is thus noticed at most 5 % late, and a long one costs no more than the fixed interval would.
///
/// A node is tried at all its addresses (see askAgent), first where it answered before. One that runs without
/// an address, or answers at none for a while, is read alone, because nothing else tells what its guest agent
/// reports: a few of them per tick, in turn. The same holds of what a machine tells by OneGate.
class NodePoller final : public QObject {
    Q_OBJECT
public:
    struct Options {
        std::chrono::milliseconds pollInterval{10000};
        std::chrono::milliseconds firstInterval{1000};
        AddressPreference addresses = AddressPreference::Automatic;
    };
    /// Receives what was seen; answers whom to ask next.
    using Observer = std::function<Inquiry(const NodeObservation &)>;

    NodePoller(IaaSClient &iaas, AgentClient &agent, LoginProber &prober, Scheduler &scheduler,
        const Options &options, QObject *parent = nullptr);
    ~NodePoller() override;

    /// Watches until unwatch() or until `context` is destroyed; the next tick comes soon. Instead of another
    /// context's watch of it, if there is one. `key` is that of the create that made the node, if known.
    void watch(VmId id, QObject *context, Observer observer, const QUuid &key = {});
    /// Unless the watch is another context's.
    void unwatch(VmId id, const QObject *context);
    /// Whether it is read alone as well while it runs, as nothing else tells its user template.
    void readAlone(VmId id, bool wanted);
    /// The wait for it begins anew: its next ticks come soon.
    void hurry(VmId id);
    [[nodiscard]] int watchedCount() const { return int(m_watched.size()); }

Q_SIGNALS:
    /// The cloud answered (nothing) or did not (why).
    void polled(const std::optional<msm::Error> &error);
    /// Everything that watchers are told, for whoever shows it.
    void observed(msm::VmId id, const msm::NodeObservation &seen);

private:
    struct Watch {
        QObject *context = nullptr;
        Observer observer;
        QUuid key{};
        std::chrono::milliseconds since{};
        VirtualMachine vm{};                   ///< as last seen, with all addresses that are known
        QString answered{};                    ///< the address at which it last answered
        QString served{};                      ///< the address at which MySQL last did
        std::chrono::milliseconds readAlone{}; ///< when it last was, or began to be watched
        bool silent = false;                   ///< it was asked last, and answered nowhere
        QSharedPointer<QObject> probe{};       ///< context of the question to its agent, while there is one
        QSharedPointer<QObject> login{};       ///< of that to its server
        bool reading = false;
        bool telling = false; ///< readAlone()
    };

    void schedule();
    void poll();
    void onVms(const QList<VmId> &asked, const Result<VmList> &vms);
    void confirmMissing(VmId id);
    void observe(VmId id, const NodeObservation &seen);
    void ask(VmId id);
    void askServerOf(VmId id, quint16 port);
    void observeVm(VirtualMachine vm);
    void readSomeAlone();

    IaaSClient &m_iaas;
    AgentClient &m_agent;
    LoginProber &m_prober;
    Scheduler &m_scheduler;
    Options m_options;
    QHash<VmId, Watch> m_watched;
    int m_pendingAnswers = 0; ///< requests of the running tick
    std::optional<Error> m_lastError;
    Scheduler::TimerHandle m_timer;
    std::chrono::milliseconds m_due{}; ///< when m_timer fires
};

} // namespace msm
