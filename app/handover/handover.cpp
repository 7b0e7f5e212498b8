// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/handover.h"

#include "app/handover/commandserver.h"
#include "app/handover/jsonchannel.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocalSocket>

namespace msm {

namespace {

constexpr qsizetype kMaxAnswer = 64 * 1024 * 1024; // the list of ten thousand nodes is 6 MiB of JSON

} // namespace

HandOver::HandOver(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
}

HandOver::~HandOver() = default;

void HandOver::run(const QStringList &arguments)
{
    send({{QStringLiteral("version"), CommandServer::kVersion},
        {QStringLiteral("run"), QJsonArray::fromStringList(arguments)}});
}

void HandOver::raise()
{
    send({{QStringLiteral("version"), CommandServer::kVersion}, {QStringLiteral("raise"), true}});
}

void HandOver::send(const QJsonObject &request)
{
    m_channel = std::make_unique<JsonChannel>(std::make_unique<QLocalSocket>(), kMaxAnswer);
    QLocalSocket *const socket = &m_channel->socket();
    connect(socket, &QLocalSocket::connected, this, [this, request] {
        m_taken = true;
        m_channel->send(request);
    });
    connect(
        socket, &QLocalSocket::errorOccurred, this,
        [this] {
            if (!m_taken && !std::exchange(m_over, true))
                Q_EMIT notTaken();
        },
        Qt::QueuedConnection);
    connect(m_channel.get(), &JsonChannel::received, this, &HandOver::onReceived);
    connect(m_channel.get(), &JsonChannel::closed, this, [this] {
        if (!std::exchange(m_over, true))
            Q_EMIT lost();
    });
    socket->connectToServer(m_path);
}

void HandOver::onReceived(const QJsonObject &received)
{
    if (m_over)
        return;
    const QJsonValue printed = received.value(QStringLiteral("result"));
    const QJsonValue line = received.value(QStringLiteral("message"));
    const QJsonValue exit = received.value(QStringLiteral("exit"));
    if (printed.isString())
        Q_EMIT result(printed.toString());
    if (line.isString())
        Q_EMIT message(line.toString());
    if (!exit.isDouble())
        return;
    m_over = true;
    Q_EMIT ended(exit.toInt());
}

} // namespace msm
