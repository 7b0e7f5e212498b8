// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/outbound.h"

#include "core/mysql/socketprober.h"
#include "core/net/httpclient.h"

namespace msm {

namespace {

WayOut wayOf(const Reach &reach, const QString &password)
{
    switch (reach.kind) {
    case Reach::Kind::System:
        return {.kind = WayOut::Kind::System};
    case Reach::Kind::Http:
    case Reach::Kind::Socks5: {
        const auto type =
            reach.kind == Reach::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
        return {.kind = WayOut::Kind::Proxy,
            .proxy = QNetworkProxy(type, reach.host, quint16(reach.port), reach.user,
                reach.user.isEmpty() ? QString() : password)};
    }
    case Reach::Kind::Direct:
    case Reach::Kind::Ssh:
    case Reach::Kind::Invalid:
        break;
    }
    return {};
}

template <typename Client>
void lead(Client &client, const Reach &reach, SshTunnel *tunnel, const QString &proxyPassword)
{
    if (tunnel)
        client.setTunnel(*tunnel);
    else
        client.setWayOut(wayOf(reach, proxyPassword));
}

std::unique_ptr<SshTunnel> tunnelOf(const Reach &reach, Scheduler &scheduler)
{
    return reach.kind == Reach::Kind::Ssh
        ? std::make_unique<SshTunnel>(reach, scheduler, SshTunnel::Options{})
        : nullptr;
}

} // namespace

Outbound::Outbound(const Profile &profile, Scheduler &scheduler)
    : m_cloud(cloudReach(profile))
    , m_agents(agentReach(profile))
    , m_cloudTunnel(tunnelOf(m_cloud, scheduler))
    , m_agentTunnel(m_agents == m_cloud ? nullptr : tunnelOf(m_agents, scheduler))
{
}

void Outbound::leadToCloud(HttpClient &http, const QString &proxyPassword)
{
    lead(http, m_cloud, m_cloudTunnel.get(), proxyPassword);
}

void Outbound::leadToAgents(HttpClient &http, const QString &proxyPassword)
{
    lead(http, m_agents, agentTunnel(), proxyPassword);
}

void Outbound::leadToAgents(SocketProber &prober, const QString &proxyPassword)
{
    lead(prober, m_agents, agentTunnel(), proxyPassword);
}

SshTunnel *Outbound::agentTunnel() const
{
    return m_agents == m_cloud ? m_cloudTunnel.get() : m_agentTunnel.get();
}

void Outbound::reopen()
{
    for (SshTunnel *tunnel : {m_cloudTunnel.get(), m_agentTunnel.get()}) {
        if (tunnel)
            tunnel->reopen();
    }
}

Reach Outbound::cloudReach(const Profile &profile)
{
    return profile.sandbox ? Reach{} : profile.reach;
}

Reach Outbound::agentReach(const Profile &profile)
{
    return profile.sandbox ? Reach{} : profile.agentReach.value_or(profile.reach);
}

} // namespace msm
