// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/net/httpclient.h"

#include <QPointer>

class QNetworkReply;

namespace msm {

/// One request of an HttpClient, from sending to reply. Destroys itself at the end; private to core/net.
class HttpExchange final : public QObject {
    Q_OBJECT
public:
    HttpExchange(HttpClient &client, const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply);
    ~HttpExchange() override;
    Q_DISABLE_COPY_MOVE(HttpExchange)

private:
    /// Why the exchange was stopped from our side; Qt reports a time-out and a cancel alike.
    enum class Stop { None, Deadline, TooLarge };

    void send();
    void onTlsErrors(const QList<QSslError> &errors);
    void onReadyRead();
    void onFinished();
    void stop(Stop reason);
    void dropNetworkReply();
    [[nodiscard]] Result<HttpAnswer> takeOutcome();
    [[nodiscard]] Error networkError() const;
    void deliver(Result<HttpAnswer> result);

    HttpClient &m_client;
    HttpRequest m_request;
    QPointer<QObject> m_context;
    Reply<HttpAnswer> m_reply;
    QNetworkReply *m_networkReply = nullptr; ///< owned by this as a child
    Scheduler::TimerHandle m_deadline;
    QByteArray m_body;
    std::optional<Error> m_tlsError; ///< why the certificate was refused
    Stop m_stop = Stop::None;
};

} // namespace msm
