// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/net/httpclient.h"

#include <QPointer>

namespace msm {

class HttpTransfer;

/// One request of an HttpClient as its caller sees it: the context, the deadline and the reply. Destroys
/// itself at the end; private to core/net.
class HttpExchange final : public QObject {
    Q_OBJECT
public:
    HttpExchange(HttpClient &client, const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply);
    ~HttpExchange() override;
    Q_DISABLE_COPY_MOVE(HttpExchange)

private:
    void start(const HttpRequest &request);
    void openTunnel(const HttpRequest &request);
    void watch(const QUrl &url);
    void onDeadline(std::chrono::milliseconds limit);
    void dropTransfer();
    void deliver(Result<HttpAnswer> result);

    HttpClient &m_client;
    Tunnel *const m_tunnel; ///< null where there is none
    const QString m_place;  ///< for messages
    QPointer<QObject> m_context;
    Reply<HttpAnswer> m_reply;
    HttpTransfer *m_transfer = nullptr; ///< deleted in its own thread; null before it can start
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
