// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpconnection.h"

#include <QHostAddress>
#include <QLocale>
#include <QTcpSocket>

#include <algorithm>

namespace msm::sandbox {

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr qint64 kEndless = qint64(1) << 30;
constexpr qsizetype kMaxDrain = 1024 * 1024;
constexpr std::chrono::milliseconds kDrainTimeout{1000};

} // namespace

HttpConnection::HttpConnection(
    std::unique_ptr<QTcpSocket> socket, const HttpPolicy &policy, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_policy(policy)
    , m_scheduler(scheduler)
{
    m_socket->setParent(nullptr);
    m_timer = m_scheduler.callAfter(m_policy.readTimeout, [this] { timedOut(); });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpConnection::writeMore);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::over);
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
}

void HttpConnection::read()
{
    if (m_stage >= Stage::Answering) {
        m_socket->readAll(); // nothing more is expected; unread data would reset the connection
        return;
    }
    m_buffer += m_socket->readAll();
    if (m_stage == Stage::Head)
        readHead();
    if (m_stage == Stage::Body)
        readBody();
    if (m_stage == Stage::Drain)
        drain();
}

void HttpConnection::readHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end >= 0 && end <= m_policy.maxHead)
        headComplete(end);
    else if (end > m_policy.maxHead || m_buffer.size() > m_policy.maxHead)
        answer(m_policy.refuse(431, "The request's header is too large"));
}

void HttpConnection::headComplete(qsizetype headEnd)
{
    auto request = parseHttpHead(m_buffer.left(headEnd));
    m_buffer.remove(0, headEnd + 4);
    if (!request)
        return answer(m_policy.refuse(400, request.error().detail.toUtf8()));
    m_request = std::move(*request);
    m_request.localAddress = m_socket->localAddress().toIPv4Address();
    const auto lengthText = m_request.header("content-length");
    bool isNumber = true;
    const qint64 length = lengthText ? lengthText->toLongLong(&isNumber) : 0;
    m_chunked = !lengthText && m_request.header("transfer-encoding").has_value();
    m_expected = isNumber && length > 0 ? qsizetype(length) : 0;
    if (const auto refused = m_policy.checkHead(m_request))
        return answerAfterDraining(*refused);
    if (!isNumber || length < 0)
        return answer(m_policy.refuse(400, "The content-length HTTP header is not a number"));
    if (length > m_policy.maxBody)
        return answerAfterDraining(m_policy.refuse(413, "The request is too large"));
    if (m_request.header("expect").value_or(QByteArray()).toLower() == "100-continue" && m_expected > 0)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_stage = Stage::Body;
}

void HttpConnection::readBody()
{
    if (m_buffer.size() < m_expected)
        return;
    m_request.body = m_buffer.left(m_expected);
    m_buffer.clear();
    m_stage = Stage::Answering;
    answer(m_policy.answer(m_request));
}

void HttpConnection::answerAfterDraining(const HttpAnswer &refusal)
{
    m_answer = refusal;
    m_stage = Stage::Drain;
    m_timer = m_scheduler.callAfter(kDrainTimeout, [this] { answer(m_answer); });
    drain();
}

void HttpConnection::drain()
{
    const bool complete = m_chunked ? m_buffer.endsWith("0\r\n\r\n") : m_buffer.size() >= m_expected;
    if (complete || m_buffer.size() > kMaxDrain || m_expected > kMaxDrain)
        answer(HttpAnswer(m_answer));
}

void HttpConnection::answer(const HttpAnswer &wanted)
{
    m_stage = Stage::Answering;
    m_buffer.clear();
    m_answer = wanted;
    m_timer.reset();
    if (m_answer.delivery == HttpAnswer::Delivery::Dropped) {
        m_socket->abort();
        return over();
    }
    if (m_answer.delivery == HttpAnswer::Delivery::Never)
        return;
    if (m_answer.delay > std::chrono::milliseconds(0))
        m_timer = m_scheduler.callAfter(m_answer.delay, [this] { send(); });
    else
        send();
}

void HttpConnection::send()
{
    m_stage = Stage::Sending;
    const qint64 size = m_answer.body.size();
    switch (m_answer.delivery) {
    case HttpAnswer::Delivery::Truncated:
        m_toWrite = size / 2;
        break;
    case HttpAnswer::Delivery::Endless:
        m_toWrite = size > 0 ? kEndless : 0;
        break;
    default:
        m_toWrite = size;
    }
    const QByteArray head = headOf(m_answer);
    if (m_toWrite == size && head.size() + size <= kPiece) {
        m_socket->write(head + m_answer.body); // the usual answer leaves in one segment
        m_toWrite = 0;
    } else {
        m_socket->write(head);
    }
    writeMore();
}

void HttpConnection::writeMore()
{
    if (m_stage != Stage::Sending)
        return;
    const qint64 size = m_answer.body.size();
    while (m_toWrite > 0 && m_socket->bytesToWrite() < kPiece) {
        const qint64 from = m_written % size;
        const qint64 count = std::min({kPiece, m_toWrite, size - from});
        m_socket->write(m_answer.body.constData() + from, count);
        m_written += count;
        m_toWrite -= count;
    }
    if (m_toWrite == 0) {
        m_stage = Stage::Over;
        m_socket->disconnectFromHost(); // writes what is left first
    }
}

QByteArray HttpConnection::headOf(const HttpAnswer &wanted) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(wanted.status) + ' ' + httpReason(wanted.status)
        + "\r\nContent-type: " + wanted.contentType + "\r\n";
    if (wanted.withLength && wanted.delivery != HttpAnswer::Delivery::Endless)
        head += "Content-length: " + QByteArray::number(wanted.body.size()) + "\r\n";
    const QString date = QLocale::c().toString(
        m_scheduler.nowUtc().addSecs(wanted.clockAhead.count()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    return head + "Connection: close\r\nDate: " + date.toLatin1() + " UTC\r\nServer: " + m_policy.serverName
        + "\r\n" + wanted.furtherHead + "\r\n";
}

void HttpConnection::timedOut()
{
    answer(m_policy.refuse(408,
        m_stage == Stage::Body ? "Timed out waiting for client to send its POST data"
                               : "Timed out waiting for the request"));
}

void HttpConnection::over()
{
    m_stage = Stage::Over;
    m_timer.reset();
    deleteLater();
}

} // namespace msm::sandbox
