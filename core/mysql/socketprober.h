// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mysql/loginprober.h"
#include "core/net/wayout.h"

#include <QPointer>
#include <QQueue>

#include <chrono>

namespace msm {

class Scheduler;
class Tunnel;

/// Asks servers over TCP, by the way that leads to the agents: directly, through a proxy or through a
/// bastion. At most `places` logins are on their way at a time; another one waits, and its deadline begins
/// when it leaves. Owned by the composition root; one thread.
///
/// A login that the server has accepted a connection for is never broken off before its deadline: its server
/// would count that against this computer.
class SocketProber final : public QObject, public LoginProber {
    Q_OBJECT
public:
    struct Options {
        int places = 16;
        /// Of a whole login. A server that looks its clients' names up first may take some seconds.
        std::chrono::milliseconds deadline{10000};
    };

    SocketProber(Scheduler &scheduler, const Options &options, QObject *parent = nullptr);
    ~SocketProber() override;

    /// For logins that leave from now on. The default is directly, whatever the system says.
    void setWayOut(const WayOut &way);
    /// The same through a tunnel, which must outlive the prober. Logins wait for it within their deadline.
    void setTunnel(Tunnel &tunnel);

    void probe(const LoginQuestion &question, QObject *context, Reply<LoginAnswer> reply) override;

private:
    class Login;

    void sendAll();
    void onEnded();

    Scheduler &m_scheduler;
    Options m_options;
    WayOut m_way;
    Tunnel *m_tunnel = nullptr;
    QQueue<QPointer<Login>> m_waiting;
    int m_inFlight = 0;
};

} // namespace msm
