// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/sandbox/httpmessage.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace msm::sandbox {

/// What a kind of server does with its connections; shared by all of them, outlives them.
struct HttpPolicy {
    QByteArray serverName;
    /// Looks at the head before the body is read: an answer refuses the request.
    std::function<std::optional<HttpAnswer>(const HttpRequest &)> checkHead;
    /// Answers a complete request.
    std::function<HttpAnswer(const HttpRequest &)> answer;
    /// The answer to what the HTTP layer itself refuses (400, 408, 413, 431), in the server's own words.
    std::function<HttpAnswer(int status, const QByteArray &text)> refuse;

    qsizetype maxHead = 64 * 1024;
    qsizetype maxBody = 64 * 1024 * 1024;
    std::chrono::milliseconds readTimeout{15000}; ///< for head and body together, as OpenNebula has it
};

/// One accepted connection: reads one request, sends one answer and closes, as OpenNebula's front end does
/// whatever the client asks for. Owns the socket; destroys itself when the connection is over. Large answers
/// are written in pieces as the client takes them.
class HttpConnection final : public QObject {
    Q_OBJECT
public:
    /// Takes the socket over. `policy` and `scheduler` outlive the connection.
    HttpConnection(
        std::unique_ptr<QTcpSocket> socket, const HttpPolicy &policy, Scheduler &scheduler, QObject *parent);
    ~HttpConnection() override;
    Q_DISABLE_COPY_MOVE(HttpConnection)

private:
    enum class Stage { Head, Body, Drain, Answering, Sending, Over };

    void read();
    void readHead();
    void headComplete(qsizetype headEnd);
    void readBody();
    void drain();
    /// Sends an answer once what the client still sends has been read: closing on unread data would reset
    /// the connection, and the client would lose the answer.
    void answerAfterDraining(const HttpAnswer &refusal);
    void answer(const HttpAnswer &wanted);
    void send();
    void writeMore();
    [[nodiscard]] QByteArray headOf(const HttpAnswer &wanted) const;
    void timedOut();
    void over();

    std::unique_ptr<QTcpSocket> m_socket;
    const HttpPolicy &m_policy;
    Scheduler &m_scheduler;
    Scheduler::TimerHandle m_timer;
    Stage m_stage = Stage::Head;
    QByteArray m_buffer;
    HttpRequest m_request;
    qsizetype m_expected = 0; ///< bytes of body, or still to drain
    bool m_chunked = false;
    HttpAnswer m_answer;
    qint64 m_toWrite = 0; ///< bytes of body not yet handed to the socket
    qint64 m_written = 0;
};

} // namespace msm::sandbox
