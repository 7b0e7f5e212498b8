// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/commandserver.h"

#include "app/handover/jsonchannel.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocalSocket>
#include <QMetaMethod>

namespace msm {

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;

QJsonObject message(const QString &member, const QJsonValue &value)
{
    return {{QStringLiteral("version"), CommandServer::kVersion}, {member, value}};
}

} // namespace

CommandCaller::CommandCaller(JsonChannel &channel)
    : QObject(&channel)
    , m_channel(channel)
{
}

void CommandCaller::result(const QString &line)
{
    m_channel.send(msm::message(QStringLiteral("result"), line));
}

void CommandCaller::message(const QString &line)
{
    m_channel.send(msm::message(QStringLiteral("message"), line));
}

void CommandCaller::end(int exitCode)
{
    m_channel.send(msm::message(QStringLiteral("exit"), exitCode));
    m_channel.close();
}

CommandServer::CommandServer(RunCommand run, QObject *parent)
    : QObject(parent)
    , m_run(std::move(run))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &CommandServer::onConnection);
}

Result<void> CommandServer::listen(const QString &path)
{
    QLocalServer::removeServer(path);
    if (m_server.listen(path))
        return {};
    return failure(ErrorKind::Unreachable, QStringLiteral("%1: %2").arg(path, m_server.errorString()));
}

void CommandServer::onConnection()
{
    while (std::unique_ptr<QLocalSocket> socket{m_server.nextPendingConnection()}) {
        if (m_connections >= kMaxConnections)
            continue; // closed at once
        ++m_connections;
        socket->setParent(nullptr); // the channel owns it
        auto *channel = new JsonChannel(std::move(socket), kMaxRequest, this);
        connect(channel, &JsonChannel::received, this,
            [this, channel](const QJsonObject &request) { onRequest(channel, request); });
        connect(channel, &JsonChannel::closed, this, [this, channel] {
            --m_connections;
            channel->deleteLater();
        });
    }
}

void CommandServer::onRequest(JsonChannel *channel, const QJsonObject &request)
{
    if (channel->findChild<CommandCaller *>(QString(), Qt::FindDirectChildrenOnly))
        return;                                 // one request a connection
    auto *caller = new CommandCaller(*channel); // a child of the channel
    if (request.value(QStringLiteral("version")).toInt() != kVersion) {
        caller->message(QStringLiteral(
            "msmctl: the process that holds the profile is of another version; end it, or use its msmctl"));
        caller->end(kFailed);
    } else if (request.value(QStringLiteral("raise")).toBool()) {
        const bool hasWindow = isSignalConnected(QMetaMethod::fromSignal(&CommandServer::raiseRequested));
        Q_EMIT raiseRequested();
        caller->end(hasWindow ? kDone : kFailed);
    } else {
        QStringList arguments;
        const QJsonArray given = request.value(QStringLiteral("run")).toArray();
        for (const auto &argument : given)
            arguments.append(argument.toString());
        if (const QString command = m_run(arguments, *caller); !command.isEmpty())
            Q_EMIT began(command);
    }
}

} // namespace msm
