// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QObject>

#include <memory>

class QSettings;

namespace msm {
class JsonChannel;
class Scheduler;
class SecretStore;
class Session;
} // namespace msm

namespace msm::cli {

/// Runs commands of msmctl inside the process that holds a profile: the one writer does what others would
/// have to write for. It is msmctl's own code that runs, so output and exit codes are the same; what it
/// prints goes back line by line. Listens on a local socket that only the same user can open; passwords and
/// tokens do not travel over it. Owned by the composition root and destroyed before the session; commands
/// that still run are then no longer followed, which ends no operation.
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

    struct Parts {
        Session &session;
        Scheduler &scheduler;
        QSettings &settings;
        SecretStore &secrets;
    };

    explicit CommandServer(const Parts &parts, QObject *parent = nullptr);
    ~CommandServer() override;

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
    class Job;

    void onConnection();
    void onRequest(JsonChannel *channel, const QJsonObject &request);
    void run(JsonChannel *channel, const QStringList &arguments);

    Parts m_parts;
    QLocalServer m_server;
    int m_connections = 0;
};

} // namespace msm::cli
