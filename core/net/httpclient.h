// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/tlstrust.h"
#include "core/net/wayout.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace msm {

class HttpTransfer;
class Scheduler;
class Tunnel;

/// Takes in the body of an answer while it comes in, in a thread of the HttpClient's own. From send() on
/// nobody else may touch it until the reply brings an answer; after a failure not at all, for the network may
/// not have let go of it.
class AnswerReader {
public:
    AnswerReader() = default;
    virtual ~AnswerReader() = default;
    Q_DISABLE_COPY_MOVE(AnswerReader)

    /// How many bytes the server has announced, if it has. Before the first piece.
    virtual void expect(qint64 bytes) { (void)bytes; }
    virtual void read(QByteArrayView piece) = 0;
};

/// One HTTP request. Times are deadlines for the whole exchange, not for inactivity.
struct HttpRequest {
    QUrl url;
    QByteArray verb = "GET"; ///< GET or POST
    QByteArray body;
    QByteArray contentType;
    QByteArray authorization;        ///< value of the Authorization header; empty: none
    std::optional<TlsTrust> trust{}; ///< instead of the client's
    std::chrono::milliseconds deadline{30000};
    qint64 maxAnswerBytes = 256 * 1024 * 1024;
    /// Must go out at most once. Qt re-sends a request body that it can rewind when a connection dies (seen
    /// up to four times over TLS, Qt 6.4.2), so such a body is handed over as a device that cannot, over a
    /// connection of its own (docs/decisions/0019-exactly-once.md).
    bool exactlyOnce = false;
    std::shared_ptr<AnswerReader> reader; ///< gets what would be HttpAnswer::body
    /// Called once all of it has left, but not after the reply, and not once the context is gone.
    std::function<void()> onSent{};
};

/// What the head of an answer says beside its status, as it came; empty where it says nothing.
struct AnswerHead {
    QByteArray server;
    QByteArray via;
    QByteArray date;
    QByteArray retryAfter;
    QByteArray location;
};

/// A date as HTTP writes it ("Sat, 28 Nov 2026 15:32:09 GMT"; OpenNebula's own server writes UTC for GMT), in
/// UTC; invalid where it is none.
[[nodiscard]] QDateTime httpDate(const QByteArray &text);

/// An answer, whatever its status: what 404 means is the caller's business.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    AnswerHead head{};
    QByteArray certificate{}; ///< DER of the one that the server showed on this connection; empty without TLS
};

/// HTTP with a real deadline, a size limit, no cookies, no redirects, no cache and no idle connection kept.
/// Errors: Timeout, Unreachable (with httpStatus where an answer had begun, and with the hop that did not let
/// it through), Tls, Protocol (too large, not HTTP). `maybeApplied` is set unless it is certain that the
/// request never reached the server. Owned by the composition root.
///
/// Requests and replies belong to the thread in which the client lives. The work between them is done in a
/// thread of the client's own: the bytes of a long listing alone would cost the window more than a frame.
class HttpClient final : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(Scheduler &scheduler, QObject *parent = nullptr);
    ~HttpClient() override;
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// For requests from now on. The default is the system's certificate authorities.
    void setTlsTrust(const TlsTrust &trust);
    /// For requests from now on. The default is directly, whatever the system says: a desktop's web proxy
    /// must not see the session string unless somebody has said so.
    void setWayOut(const WayOut &way);
    /// The same through a tunnel, which must outlive the client. Requests wait for it within their deadline.
    void setTunnel(Tunnel &tunnel);
    /// Somebody sits and waits, as when a connection is made or tested: a server that takes connections and
    /// stays silent to TLS is given up after 5 s instead of at the deadline. Only what goes directly.
    void setImpatient(bool impatient) { m_isImpatient = impatient; }
    /// Sends at once. The exchange is aborted silently when `context` is destroyed.
    void send(const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply);

    /// Forgets connections and what names meant for requests from now on: the network is another one.
    void dropConnections();

    [[nodiscard]] Scheduler &scheduler() const { return m_scheduler; }

private:
    friend class HttpExchange;

    [[nodiscard]] HttpTransfer *makeTransfer(const HttpRequest &request);
    /// From here on it is in the client's thread and may end at once: whoever wants to know is connected.
    void setGoing(HttpTransfer &transfer);
    void keepFewHosts(const QUrl &url);

    Scheduler &m_scheduler;
    QThread m_thread;
    std::shared_ptr<QNetworkAccessManager> m_network; ///< in m_thread; shared with what still runs on it
    QSet<QString> m_hosts;                            ///< whose connections m_network may have
    TlsTrust m_trust;
    WayOut m_way;
    Tunnel *m_tunnel = nullptr;
    bool m_isImpatient = false;
};

} // namespace msm
