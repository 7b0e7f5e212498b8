// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/sandbox/catalog.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/nodefleet.h"
#include "core/sandbox/virtualmachine.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace msm::sandbox {

/// All VMs of the cloud, with what makes them move: a timer per VM in transition, and the agents of those
/// that run. Each VM's listing entry is rendered once and kept until the VM changes. Owned by the cloud.
class MachinePool final : public QObject {
    Q_OBJECT
public:
    /// Everything passed in outlives the pool. `pace` scales how long stages last; 0 is at once.
    MachinePool(Scheduler &scheduler, const Faults &faults, NodeFleet &fleet, const Surroundings &where,
        double pace, QObject *parent = nullptr);
    ~MachinePool() override;
    Q_DISABLE_COPY_MOVE(MachinePool)

    [[nodiscard]] int size() const { return int(m_machines.size()); }
    /// How many are not DONE.
    [[nodiscard]] int livingCount() const { return m_living; }
    /// Null when there is none of that id.
    [[nodiscard]] const VirtualMachine *find(qint64 id) const;
    [[nodiscard]] qint64 nowSeconds() const;

    /// Gives the VM its id, its addresses and, when its name is empty, a name of `namePrefix` and the id;
    /// then sets it going. Nothing when no address is left.
    [[nodiscard]] std::optional<int> create(VirtualMachine vm, const QByteArray &namePrefix);
    /// Puts a VM back as it was stored; ids must come in order.
    void restore(const VirtualMachine &vm);
    /// Changes a VM, then lets it take its course. An action's message passes through.
    std::optional<QByteArray> change(
        int id, const std::function<std::optional<QByteArray>(VirtualMachine &, qint64 now)> &action);
    /// The machine's agent goes away and comes back, as on a reboot.
    void restartAgent(int id);

    /// The VM's entry in the reduced listing, escaped for the wire.
    [[nodiscard]] const QByteArray &escapedListing(int id) const;

Q_SIGNALS:
    /// Something that a restart must not lose has changed.
    void changed();

private:
    struct Machine {
        VirtualMachine vm;
        mutable QByteArray listing;
        mutable int listingRevision = 0;    ///< of the faults
        bool living = true;                 ///< not DONE; its addresses are its own
        VmState timedState = VmState::Done; ///< the stage that `timer` ends
        LcmState timedLcm = LcmState::None;
        Scheduler::TimerHandle timer;       ///< ends the present stage
        Scheduler::TimerHandle agentTimer;  ///< starts the agent
        Scheduler::TimerHandle readyTimer;  ///< the bootstrap says that the server runs
        Scheduler::TimerHandle reportTimer; ///< the guest tells OneGate READY=YES
        bool reported = false;              ///< this boot has, or is about to
        QByteArray boot;                    ///< id of the guest's boot; empty while it does not run
    };

    [[nodiscard]] std::optional<quint32> newAddress();
    [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds atPaceOne) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(const VirtualMachine &vm) const;
    void settle(Machine &machine);
    void schedule(Machine &machine, std::chrono::milliseconds wait);
    void bury(Machine &machine);
    void updateGuest(Machine &machine);
    void updateAgent(Machine &machine);
    void startAgent(const Machine &machine);
    void describe(int id, bool simulated, const QByteArray &database);
    void install(Machine &machine);
    void tellStage(Machine &machine, const char *stage);

    Scheduler &m_scheduler;
    const Faults &m_faults;
    NodeFleet &m_fleet;
    const Surroundings &m_where;
    const double m_pace;
    std::vector<std::unique_ptr<Machine>> m_machines; ///< by id
    int m_living = 0;
    QSet<quint32> m_inUse; ///< addresses of VMs that are not DONE
    quint32 m_nextOffset = 10;
};

} // namespace msm::sandbox
