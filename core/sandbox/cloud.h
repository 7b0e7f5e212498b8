// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "core/sandbox/databasefleet.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/httpmessage.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace msm::sandbox {

struct SandboxOptions {
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0; ///< 0 takes any free one
    QByteArray user = "oneadmin";
    QByteArray password = "opennebula";
    int nodes = 0;         ///< running nodes made at the start, unless stored ones are found
    double pace = 1;       ///< 1 as slow as a real cloud, 0.1 ten times faster, 0 at once
    QString dataDirectory; ///< empty: nothing is kept
    bool durable = false;  ///< what was answered is on disk, as at a real cloud; else a second later
    quint16 agentPort = 60000;
    int openFiles = 0; ///< how many this process may have; 0: not known, nothing is bounded for their sake
    bool portableListeners = false; ///< one QTcpServer per node even where there is something better
    DatabaseOptions databases;      ///< real servers; `kept` follows from dataDirectory
};

} // namespace msm::sandbox

namespace msm {

/// The cloud inside: an OpenNebula-compatible front end on loopback, whose VMs pass through the real states
/// at a chosen pace and each have an address 127.x.y.z with a node agent. Same wire as a real cloud
/// (OpenNebula 7.4.0, measured), no other dependency. Lives in one thread; owned by whoever made it. Faults
/// may be set at any time.
class SandboxCloud final : public QObject {
    Q_OBJECT
public:
    /// `scheduler` outlives the cloud and is its only source of time.
    SandboxCloud(sandbox::SandboxOptions options, Scheduler &scheduler, QObject *parent = nullptr);
    /// Stores what has not been stored yet.
    ~SandboxCloud() override;
    Q_DISABLE_COPY_MOVE(SandboxCloud)

    /// Loads what was stored, makes the nodes asked for and answers from now on. Returns the URL for clients,
    /// http://ADDRESS:PORT/RPC2. Errors: Conflict (port in use), Unreachable, Storage.
    [[nodiscard]] Result<QUrl> listen();

    /// NAME or NAME=VALUE, see sandbox::faultCatalog(). Error: Rejected.
    [[nodiscard]] Result<void> setFault(const QString &specification);
    void clearFault(sandbox::Fault fault);

    /// How often each method was called; malformed requests count under an empty name.
    [[nodiscard]] const QHash<QByteArray, int> &requestCounts() const { return m_requests; }
    /// The most connections to the front end that were open at the same time.
    [[nodiscard]] int maxConnections() const;
    [[nodiscard]] int vmCount() const;
    /// VMs that are not DONE.
    [[nodiscard]] int livingVmCount() const;
    /// The node network, 127.x.0.0.
    [[nodiscard]] QHostAddress network() const;
    /// VMs whose real database server takes logins.
    [[nodiscard]] int databasesRunning() const;
    /// Scheduler's elapsed() when the last node's agent began to answer, and when MySQL on it is RUNNING.
    [[nodiscard]] std::chrono::milliseconds lastAgentUpAt() const;
    [[nodiscard]] std::chrono::milliseconds lastReadyAt() const;

    /// Answers one HTTP request as the front end would; for tests that need no socket.
    [[nodiscard]] sandbox::HttpAnswer answer(const sandbox::HttpRequest &request);

private:
    [[nodiscard]] Result<void> restore();
    void makeNodes();
    void scheduleSave();
    void save();

    struct Parts;
    sandbox::SandboxOptions m_options;
    Scheduler &m_scheduler;
    sandbox::Faults m_faults;
    QHash<QByteArray, int> m_requests;
    Scheduler::TimerHandle m_saveTimer;
    std::unique_ptr<Parts> m_parts;
};

} // namespace msm
