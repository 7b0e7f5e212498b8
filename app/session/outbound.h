// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sshtunnel.h"
#include "core/settings/profile.h"

#include <memory>

namespace msm {

class HttpClient;
class SocketProber;

/// The ways by which a profile reaches its cloud and its agents, put together. Must outlive the clients that
/// it leads. Owned by the session, or by a test of a connection; one thread.
class Outbound final {
public:
    Outbound(const Profile &profile, Scheduler &scheduler);

    /// For what the client sends from now on. The password is that of the proxy, where there is one.
    void leadToCloud(HttpClient &http, const QString &proxyPassword);
    void leadToAgents(HttpClient &http, const QString &proxyPassword);
    /// To the servers beside the agents.
    void leadToAgents(SocketProber &prober, const QString &proxyPassword);
    /// In another network, or after a sleep.
    void reopen();

    /// How the profile's agents are reached.
    [[nodiscard]] static Reach agentReach(const Profile &profile);

private:
    [[nodiscard]] static Reach cloudReach(const Profile &profile);
    [[nodiscard]] SshTunnel *agentTunnel() const;

    const Reach m_cloud;
    const Reach m_agents;
    std::unique_ptr<SshTunnel> m_cloudTunnel;
    std::unique_ptr<SshTunnel> m_agentTunnel; ///< null where it would be the same
};

} // namespace msm
