// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"

#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

class QTcpSocket;

namespace msm {

/// Watches whether a request that goes through a tunnel gets a connection. A proxy may close what it was
/// asked to connect (ssh does so when the server behind it refuses), and QNetworkAccessManager (Qt 6.4.2)
/// then forgets its sockets one by one, says nothing, and never sends anything to that server again. So a
/// connection of the watch's own tells how it is when nothing was sent for a while. The same tells a server
/// that takes connections and answers nothing to TLS from one that cannot be reached. Owned by the exchange,
/// and deleted as soon as its request was sent; private to core/net.
class ConnectingWatch final : public QObject {
    Q_OBJECT
public:
    /// The request has been handed over just now. `patience`: from a connection of the watch's own until the
    /// request's must have been made, TLS included.
    ConnectingWatch(Scheduler &scheduler, const QNetworkProxy &proxy, const QUrl &url,
        std::chrono::milliseconds patience, QObject *parent);

Q_SIGNALS:
    /// Nothing was sent yet; what comes next had better go over connections of its own. Once.
    void quiet();
    /// The watch's own connection was made, and the request's was not within the patience. Once, before
    /// hopeless().
    void silent();
    /// Nothing was sent, and nothing will be; why not. Once.
    void hopeless(const QString &reason);

private:
    void probe();

    Scheduler &m_scheduler;
    const QNetworkProxy m_proxy;
    const QUrl m_url;
    QTcpSocket *m_probe = nullptr;
    const std::chrono::milliseconds m_patience;
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
