// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/sandbox/databasefiles.h"
#include "core/sandbox/databasekit.h"
#include "core/sandbox/faults.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <map>
#include <memory>
#include <optional>

namespace msm::sandbox {

class DatabaseNode;

/// How many VMs are real database servers, and what these need.
struct DatabaseOptions {
    /// So many by default where real ones are wanted: 1 GB of memory.
    static constexpr int kUsual = 20;

    int most = 0;         ///< VMs with a real server at the same time; 0: all are simulated
    QString agentFolder;  ///< with msm_agent.py
    QString cache;        ///< folder for what later sandboxes can use again, and for what goes with this one
    QString kept;         ///< folder for the databases when they are to outlive the sandbox
    int startsAtOnce = 0; ///< servers that start at the same time; 0: by the number of processors
    DatabaseKit::Prepare prepare = [](QProcess &) {}; ///< called for each process before it starts
};

/// The real nodes of a sandbox: which VMs may have one, their processes, and how many start at the same time.
/// A VM that has got a place keeps it until it is removed, also while it is powered off, because it has data.
/// Owned by NodeFleet.
class DatabaseFleet final : public QObject {
    Q_OBJECT
public:
    /// `faults` and `scheduler` outlive it. `user` and `password` are the account that each server has; no
    /// account is made with an empty password.
    DatabaseFleet(Scheduler &scheduler, const Faults &faults, DatabaseOptions options, const QByteArray &user,
        const QByteArray &password, QObject *parent = nullptr);
    /// Ends all processes: gently where the databases are kept, for half a minute at most. Nothing else of
    /// this run is on the disk then.
    ~DatabaseFleet() override;
    Q_DISABLE_COPY_MOVE(DatabaseFleet)

    /// Why this VM's node is not real, in a few words; nothing when it is to be started here.
    [[nodiscard]] std::optional<QString> refusal(const DatabaseStart &start) const;
    /// begun() or refused() follows, possibly from within the call.
    void start(DatabaseStart start);
    /// Ends the VM's processes; its files stay.
    void stop(int vmId);
    /// Ends them and removes the files, also those of an earlier sandbox.
    void remove(int vmId);
    /// Takes notice of what has changed in the faults.
    void applyFaults();

    /// Servers that take logins.
    [[nodiscard]] int running() const;

Q_SIGNALS:
    /// The VM has a server of that version, which is about to start.
    void begun(int vmId, const QByteArray &version);
    /// It will have none, for that reason.
    void refused(int vmId, const QString &why);
    void agentUp(int vmId);
    void ready(int vmId);

private:
    enum class Kit { New, Preparing, Ready, Failed };

    void prepareKit();
    void kitFailed(const QString &why);
    void startWaiting();
    void begin(DatabaseStart start);
    [[nodiscard]] DatabaseNode &nodeOf(int vmId);
    void settled(int vmId);
    void becameIdle(int vmId);
    void applyFaults(int vmId);

    Scheduler &m_scheduler;
    const Faults &m_faults;
    DatabaseOptions m_options;
    QByteArray m_account;      ///< SQL that makes it
    QByteArray m_wrongAccount; ///< the same with another password
    DatabaseFiles m_files;
    DatabaseKit m_kit;
    Kit m_kitState = Kit::New;
    QString m_kitProblem;
    QSet<int> m_places;                               ///< VMs that have a real node, running or not
    QList<DatabaseStart> m_waiting;                   ///< for their turn
    std::map<int, Scheduler::TimerHandle> m_starting; ///< and when their turn is over
    std::map<int, std::unique_ptr<DatabaseNode>> m_nodes;
    QSet<int> m_removing; ///< their files go once their processes have ended
};

} // namespace msm::sandbox
