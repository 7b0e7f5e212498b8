// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/jsonchannel.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>
#include <QtEndian>

namespace msm {

namespace {

constexpr qsizetype kHead = sizeof(quint32);

} // namespace

JsonChannel::JsonChannel(std::unique_ptr<QLocalSocket> socket, qsizetype limit, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_limit(limit)
{
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &JsonChannel::onReadyRead);
    // Queued: what came before the end is read first, and whoever hears of it may destroy this.
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &JsonChannel::closed, Qt::QueuedConnection);
}

JsonChannel::~JsonChannel()
{
    m_socket->disconnect(this);
}

void JsonChannel::send(const QJsonObject &message)
{
    const QByteArray text = QJsonDocument(message).toJson(QJsonDocument::Compact);
    QByteArray head(kHead, '\0');
    qToBigEndian(quint32(text.size()), head.data());
    m_socket->write(head + text);
    m_socket->flush();
}

void JsonChannel::close()
{
    m_socket->disconnectFromServer();
}

void JsonChannel::onReadyRead()
{
    const QPointer<JsonChannel> self(this); // whoever gets a message may destroy this
    m_buffer += m_socket->readAll();
    while (self && m_buffer.size() >= kHead) {
        const auto size = qsizetype(qFromBigEndian<quint32>(m_buffer.constData()));
        if (size > m_limit) {
            m_socket->abort();
            return;
        }
        if (m_buffer.size() < kHead + size)
            return;
        const QJsonDocument message = QJsonDocument::fromJson(m_buffer.mid(kHead, size));
        m_buffer.remove(0, kHead + size);
        if (!message.isObject()) {
            m_socket->abort();
            return;
        }
        Q_EMIT received(message.object());
    }
}

} // namespace msm
