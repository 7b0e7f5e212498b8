// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandserver.h"

#include "app/cli/arguments.h"
#include "app/session/jsonchannel.h"
#include "app/session/session.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocalSocket>
#include <QMetaMethod>
#include <QPointer>

namespace msm::cli {

namespace {

QJsonObject message(const QString &member, const QJsonValue &value)
{
    return {{QStringLiteral("version"), CommandServer::kVersion}, {member, value}};
}

void end(JsonChannel &channel, ExitCode code)
{
    channel.send(message(QStringLiteral("exit"), int(code)));
    channel.close();
}

void refuse(JsonChannel &channel, const QString &why, ExitCode code)
{
    channel.send(message(QStringLiteral("message"), QStringLiteral("msmctl: %1").arg(why)));
    end(channel, code);
}

} // namespace

/// One command that runs for a caller. A child of the channel, and ends with it.
class CommandServer::Job final : public QObject {
public:
    Job(Invocation invocation, const Parts &parts, JsonChannel &channel)
        : QObject(&channel)
        , m_options(std::move(invocation.options))
        , m_command(std::move(invocation.command))
        , m_console(m_options.quiet,
              [&channel](Console::Stream stream, const QByteArray &line) {
                  const bool isResult = stream == Console::Stream::Result;
                  channel.send(message(isResult ? QStringLiteral("result") : QStringLiteral("message"),
                      QString::fromUtf8(line)));
                  return Console::Written::Yes;
              })
        , m_context(m_console, parts.scheduler, m_options, parts.settings, parts.secrets)
    {
        m_context.session = &parts.session;
        m_context.isHandedOver = true;
        connect(&m_context, &Context::finished, &channel, [&channel](ExitCode code) { end(channel, code); });
    }
    void start() { m_command->run(m_context); }

private:
    Options m_options;
    std::unique_ptr<Command> m_command;
    Console m_console;
    Context m_context; ///< goes first: what the command waits for ends with it
};

CommandServer::CommandServer(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &CommandServer::onConnection);
}

CommandServer::~CommandServer() = default;

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
    if (!channel->findChildren<Job *>(Qt::FindDirectChildrenOnly).isEmpty())
        return; // one command a connection
    if (request.value(QStringLiteral("version")).toInt() != kVersion) {
        refuse(*channel,
            QStringLiteral(
                "the process that holds the profile is of another version; end it, or use its msmctl"),
            ExitCode::Failed);
    } else if (request.value(QStringLiteral("raise")).toBool()) {
        const bool hasWindow = isSignalConnected(QMetaMethod::fromSignal(&CommandServer::raiseRequested));
        Q_EMIT raiseRequested();
        end(*channel, hasWindow ? ExitCode::Done : ExitCode::Failed);
    } else {
        QStringList arguments;
        const QJsonArray given = request.value(QStringLiteral("run")).toArray();
        for (const auto &argument : given)
            arguments.append(argument.toString());
        run(channel, arguments);
    }
}

void CommandServer::run(JsonChannel *channel, const QStringList &arguments)
{
    auto read = readArguments(arguments, makeCommands());
    auto *invocation = std::get_if<Invocation>(&read);
    if (!invocation || !invocation->command->canBeHandedOver()) {
        refuse(*channel, QStringLiteral("this is nothing that another process can be asked for"),
            ExitCode::Usage);
        return;
    }
    const MySQLServerManager &manager = m_parts.session.manager();
    if (manager.state() != ManagerState::Running && manager.state() != ManagerState::Adapting) {
        const Error error = manager.stateError().value_or(Error{.kind = ErrorKind::Unreachable});
        refuse(*channel,
            QStringLiteral("the process that holds the profile is not connected to the cloud: %1")
                .arg(error.detail.isEmpty() ? manager.getMySQLServerManagerState() : error.detail),
            connectExitCodeOf(error));
        return;
    }
    Q_EMIT began(invocation->command->name());
    auto *job = new Job(std::move(*invocation), m_parts, *channel); // a child of the channel
    job->start();
}

} // namespace msm::cli
