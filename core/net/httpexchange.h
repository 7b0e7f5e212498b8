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
    /// Takes over `transfer`, which somebody else starts.
    HttpExchange(HttpClient &client, const HttpRequest &request, HttpTransfer *transfer, QObject *context,
        Reply<HttpAnswer> reply);
    ~HttpExchange() override;
    Q_DISABLE_COPY_MOVE(HttpExchange)

private:
    void dropTransfer();
    void deliver(Result<HttpAnswer> result);

    const QString m_place; ///< host:port, for messages
    QPointer<QObject> m_context;
    Reply<HttpAnswer> m_reply;
    HttpTransfer *m_transfer; ///< deleted in its own thread
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
