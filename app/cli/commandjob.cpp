// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandjob.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"

namespace msm::cli {

namespace {

/// One command that runs for a caller, whose child it is.
class CommandJob final : public QObject {
public:
    CommandJob(Invocation invocation, const CommandParts &parts, CommandCaller &caller)
        : QObject(&caller)
        , m_options(std::move(invocation.options))
        , m_command(std::move(invocation.command))
        , m_console(m_options.quiet,
              [&caller](Console::Stream stream, const QByteArray &line) {
                  if (stream == Console::Stream::Result)
                      caller.result(QString::fromUtf8(line));
                  else
                      caller.message(QString::fromUtf8(line));
                  return Console::Written::Yes;
              })
        , m_context(m_console, parts.scheduler, m_options, parts.settings, parts.secrets)
    {
        m_context.session = &parts.session;
        m_context.isHandedOver = true;
        connect(&m_context, &Context::finished, &caller, [&caller](ExitCode code) { caller.end(int(code)); });
    }
    void start() { m_command->run(m_context); }

private:
    Options m_options;
    std::unique_ptr<Command> m_command;
    Console m_console;
    Context m_context; ///< goes first: what the command waits for ends with it
};

QString refuse(CommandCaller &caller, const QString &why, ExitCode code)
{
    caller.message(QStringLiteral("msmctl: %1").arg(why));
    caller.end(int(code));
    return {};
}

QString runCommand(const CommandParts &parts, const QStringList &arguments, CommandCaller &caller)
{
    auto read = readArguments(arguments, makeCommands());
    auto *invocation = std::get_if<Invocation>(&read);
    if (!invocation || !invocation->command->canBeHandedOver()) {
        return refuse(
            caller, QStringLiteral("this is nothing that another process can be asked for"), ExitCode::Usage);
    }
    const MySQLServerManager &manager = parts.session.manager();
    if (manager.state() != ManagerState::Running && manager.state() != ManagerState::Adapting) {
        const Error error = manager.stateError().value_or(Error{.kind = ErrorKind::Unreachable});
        return refuse(caller,
            QStringLiteral("the process that holds the profile is not connected to the cloud: %1")
                .arg(error.detail.isEmpty() ? manager.getMySQLServerManagerState() : error.detail),
            connectExitCodeOf(error));
    }
    QString name = invocation->command->name();
    auto *job = new CommandJob(std::move(*invocation), parts, caller); // a child of the caller
    // Not before the server has said that the command begins.
    QMetaObject::invokeMethod(job, &CommandJob::start, Qt::QueuedConnection);
    return name;
}

} // namespace

RunCommand commandRunner(const CommandParts &parts)
{
    return [parts](const QStringList &arguments, CommandCaller &caller) {
        return runCommand(parts, arguments, caller);
    };
}

} // namespace msm::cli
