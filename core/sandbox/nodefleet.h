// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/databasefleet.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/httpconnection.h"
#include "core/sandbox/nodeagent.h"
#include "core/sandbox/nodelisteners.h"

#include <QHash>
#include <QObject>

#include <memory>

class QTcpSocket;

namespace msm::sandbox {

/// A VM whose guest has got as far as its services.
struct NodeStart {
    int vmId = 0;
    quint32 address = 0;
    QByteArray mysqlPort;
    QByteArray secret; ///< of its agent: 64 hexadecimal digits, or empty
};

/// The nodes of all running VMs: real ones as far as there may be any, and simulated ones, whose agents
/// answer at addresses of this process. Owned by the cloud.
class NodeFleet final : public QObject {
    Q_OBJECT
public:
    /// `faults` and `scheduler` outlive it. Port 0 is not possible: clients expect one port on every node.
    /// `openFiles` is how many this process may have; a quarter of them may be listening sockets, and a
    /// quarter connections, so that the front end always has some. 0: nobody knows, as many as there come.
    NodeFleet(Scheduler &scheduler, const Faults &faults, double pace, quint16 agentPort, bool portable,
        int openFiles, QObject *parent = nullptr);
    ~NodeFleet() override;
    Q_DISABLE_COPY_MOVE(NodeFleet)

    /// Takes a network 127.x.0.0/16 that no other sandbox of this machine has, `preferred` when it is free,
    /// and keeps it until the end. 127.0.0.0/16 is never taken. Where the system knows no address but
    /// 127.0.0.1 (macOS), a network is chosen all the same, no agent will answer, and a warning says so.
    [[nodiscard]] quint32 claimNetwork(quint32 preferred);

    /// From now on a node is real where it can be. Once, before the first start.
    void useDatabases(std::unique_ptr<DatabaseFleet> databases);

    void start(const NodeStart &start);
    void stop(quint32 address);
    /// The VM is gone, with all that it had on its disks.
    void forget(int vmId);
    /// Whether a node has been started there, and not stopped.
    [[nodiscard]] bool answers(quint32 address) const;
    void applyFaults();

    /// Real servers that take logins.
    [[nodiscard]] int databasesRunning() const;

    /// Scheduler's elapsed() when the last agent began to answer, and when MySQL on it is RUNNING.
    [[nodiscard]] std::chrono::milliseconds lastAgentUpAt() const { return m_lastAgentUpAt; }
    [[nodiscard]] std::chrono::milliseconds lastReadyAt() const { return m_lastReadyAt; }

Q_SIGNALS:
    /// What stands behind a VM that was started: whether it is only played, and words for the VM's
    /// attributes, empty where nobody asked for real databases, or nobody knows yet. May be emitted from
    /// within start(), and once more when a real one does not come about.
    void described(int vmId, bool simulated, const QByteArray &database);

private:
    struct Node {
        int vmId;
        NodeAgent agent;
    };

    [[nodiscard]] std::optional<QString> whySimulated(const DatabaseStart &start) const;
    void startReal(const NodeStart &start);
    void startSimulated(const NodeStart &start);
    void openIsolated(const NodeStart &start);
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);
    void take(std::unique_ptr<QTcpSocket> socket);

    Scheduler &m_scheduler;
    const Faults &m_faults;
    const double m_pace;
    const quint16 m_port;
    HttpPolicy m_policy;
    std::unique_ptr<NodeListeners> m_listeners;
    const int m_mostConnections;
    int m_connections = 0;
    bool m_canBind = true;
    bool m_hasWarned = false;         ///< that nodes are without an agent
    QHash<quint32, Node> m_nodes;     ///< simulated ones
    QHash<quint32, NodeStart> m_real; ///< by address
    std::unique_ptr<DatabaseFleet> m_databases;
    std::chrono::milliseconds m_lastAgentUpAt{0};
    std::chrono::milliseconds m_lastReadyAt{0};
};

} // namespace msm::sandbox
