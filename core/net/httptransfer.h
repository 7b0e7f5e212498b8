// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"

#include <QNetworkReply>

#include <atomic>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace msm {

class OnceOnlyBody;

/// The URL without its query, as errors name it: what was really tried, the port included.
[[nodiscard]] QString placeOf(const QUrl &url);

/// The network's side of one exchange: sends, judges the certificate, gathers the answer. Lives in the
/// client's network thread, because gathering tens of megabytes takes longer than a frame of the screen.
/// Deleting it ends it, whatever it is doing. Private to core/net.
class HttpTransfer final : public QObject {
    Q_OBJECT
public:
    /// Not yet under way.
    HttpTransfer(
        HttpRequest request, TlsTrust trust, WayOut way, std::shared_ptr<QNetworkAccessManager> network);
    ~HttpTransfer() override;
    Q_DISABLE_COPY_MOVE(HttpTransfer)

    /// The proxy that opens the tunnel, none where it goes directly; after connecting(), from the thread that
    /// was told of it.
    [[nodiscard]] QNetworkProxy tunnel() const;
    /// Once, after ended(); from the thread that was told of it.
    [[nodiscard]] Result<HttpAnswer> takeResult();

public Q_SLOTS:
    /// A slot, to be invoked by its name from another thread: Qt carries a name over by itself, where the
    /// thread sanitizer would see what it carries of ours, and not the order that it keeps.
    void start();
    /// Whoever watched has found that there will be no connection.
    void giveUp(const QString &reason);
    /// The same of a server that takes connections, and answers nothing to TLS.
    void giveUpTls();

Q_SIGNALS:
    /// It has been set going in a way that may have to be watched: through a tunnel, or directly over TLS.
    void connecting();
    void sent();
    void ended();

private:
    void onTlsErrors(const QList<QSslError> &errors);
    void onReadyRead();
    void onFinished();
    void refuseSize();
    void giveUpWith(const Error &error);
    void dropNetworkReply();
    [[nodiscard]] Result<HttpAnswer> outcome();
    [[nodiscard]] QString noTlsDetail() const;
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] bool isOfProxy(QNetworkReply::NetworkError error) const;
    [[nodiscard]] Error proxyRefusal() const;
    [[nodiscard]] bool wasNeverSent() const;
    /// The place, with the proxy that leads to it.
    [[nodiscard]] QString place() const;
    void end(Result<HttpAnswer> result);

    const HttpRequest m_request;
    const TlsTrust m_trust;
    const WayOut m_way;
    const std::shared_ptr<QNetworkAccessManager> m_network;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy}; ///< that it takes
    OnceOnlyBody *m_onceOnly = nullptr;            ///< what may go out at most once
    QNetworkReply *m_networkReply = nullptr;       ///< owned by this as a child
    bool m_sent = false;                           ///< to the end
    qint64 m_received = 0;                         ///< bytes of the answer's body
    QByteArray m_body;                             ///< unless the request has a reader for it
    std::optional<Error> m_tlsError;               ///< why the certificate was refused
    Result<HttpAnswer> m_result;
    /// Repeats the order that Qt's event queues keep: see BackgroundTask.
    std::atomic<bool> m_handedOver = false;
};

} // namespace msm
