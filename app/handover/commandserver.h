// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QObject>

#include <functional>

namespace msm {

class JsonChannel;

/// Another process that asked for a command: its lines and its exit code go back there. Owned by the
/// connection, and ends with it; whatever runs for the caller is its child.
class CommandCaller final : public QObject {
    Q_OBJECT
public:
    explicit CommandCaller(JsonChannel &channel);

    /// A line of stdout.
    void result(const QString &line);
    /// A line of stderr.
    void message(const QString &line);
    /// The last word: nothing is sent after it.
    void end(int exitCode);

private:
    JsonChannel &m_channel;
};

/// Runs a command line, from "msmctl" on, for a caller. Answers the name of the command that has begun; empty
/// when it was refused, which the caller has been told.
using RunCommand = std::function<QString(const QStringList &arguments, CommandCaller &caller)>;

/// Takes commands of msmctl for the process that holds a profile: the one writer does what others would have
/// to write for. Listens on a local socket that only the same user can open; passwords and tokens do not
/// travel over it. Owned by the composition root and destroyed before what the commands use; commands that
/// still run are then no longer followed, which ends no operation.
///
///     → {"version": 1, "run": ["msmctl", "create", "--count", "2"]}
///     ← {"version": 1, "message": LINE} for stderr, {"version": 1, "result": LINE} for stdout, …
///     ← {"version": 1, "exit": CODE}
///     → {"version": 1, "raise": true}, answered by "exit" alone
class CommandServer final : public QObject {
    Q_OBJECT
public:
    static constexpr int kVersion = 1;
    /// Of one request, in bytes: a thousand ids, or long context variables.
    static constexpr qsizetype kMaxRequest = 256 * 1024;
    static constexpr int kMaxConnections = 16;

    explicit CommandServer(RunCommand run, QObject *parent = nullptr);

    /// Takes the place of a socket that a dead process left; the caller holds the profile's lock. Errors:
    /// Unreachable.
    [[nodiscard]] Result<void> listen(const QString &path);

Q_SIGNALS:
    /// Somebody wants to see who holds the profile. Where nothing is connected to it there is no window to
    /// show, and the request is refused.
    void raiseRequested();
    /// A command begins.
    void began(const QString &command);

private:
    void onConnection();
    void onRequest(JsonChannel *channel, const QJsonObject &request);

    RunCommand m_run;
    QLocalServer m_server;
    int m_connections = 0;
};

} // namespace msm
