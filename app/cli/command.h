// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/exitcode.h"
#include "app/session/profilestore.h"

#include <QCommandLineOption>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QCommandLineParser;
class QSettings;

namespace msm {
class Scheduler;
class SecretStore;
class Session;
struct Profile;
} // namespace msm

namespace msm::cli {

struct Options;

/// What a command works with while it runs. Owned by the program; the context object of everything that the
/// command connects.
class Context final : public QObject {
    Q_OBJECT
public:
    Context(Console &terminal, Scheduler &time, const Options &given, QSettings &stored, SecretStore &kept)
        : console(terminal)
        , scheduler(time)
        , options(given)
        , settings(stored)
        , secrets(kept)
    {
    }

    Console &console;
    Scheduler &scheduler;
    const Options &options;
    QSettings &settings;
    SecretStore &secrets;       ///< the keychain
    Session *session = nullptr; ///< null for a command that needs none
    bool isHandedOver = false;  ///< the command runs in the process that holds the profile, for another one

    /// The command is over; only the first call counts.
    void finish(ExitCode code)
    {
        if (!std::exchange(m_finished, true))
            Q_EMIT finished(code);
    }

Q_SIGNALS:
    void finished(msm::cli::ExitCode code);

private:
    bool m_finished = false;
};

/// One command of msmctl. Made for one run.
class Command {
public:
    enum class Needs {
        Nothing, ///< no session
        Files,   ///< a session without credentials, for what is stored
        Session, ///< a session whose manager has not been started
        Manager, ///< a session whose manager has tried to connect
        Cloud,   ///< a session whose manager is connected
    };

    Command() = default;
    virtual ~Command() = default;
    Q_DISABLE_COPY_MOVE(Command)

    [[nodiscard]] virtual QString name() const = 0;
    /// One line for the list of commands.
    [[nodiscard]] virtual QString summary() const = 0;
    /// What follows "Usage:" in the command's help.
    [[nodiscard]] virtual QString help() const = 0;
    [[nodiscard]] virtual QList<QCommandLineOption> options() const { return {}; }
    /// Takes its options and arguments; answers what is wrong with them.
    [[nodiscard]] virtual std::optional<QString> read(
        const QCommandLineParser &parser, const QStringList &arguments) = 0;
    [[nodiscard]] virtual Needs needs() const { return Needs::Cloud; }
    [[nodiscard]] virtual Access access() const { return Access::ReadOnly; }
    /// Whether the process that holds the profile can run it in this one's place. It does if the command
    /// changes something, or if nobody else can sign in (the embedded cloud).
    [[nodiscard]] virtual bool canBeHandedOver() const { return false; }
    /// Whether this process, while it holds the profile, runs the commands that others hand to it.
    [[nodiscard]] virtual bool takesRequests() const { return false; }
    /// Adds to the profile what the command's own options say, before the session is opened.
    virtual void prepare(Profile &) const { }
    /// Begins; ends through context.finish().
    virtual void run(Context &context) = 0;
    /// The user pressed Ctrl+C. Nothing: it has something to do yet, and ends through context.finish().
    [[nodiscard]] virtual std::optional<ExitCode> onInterrupt() { return ExitCode::Failed; }
    /// Said after an interrupt or a time-out: what is left in the cloud and how to go on; empty when nothing.
    [[nodiscard]] virtual QString leftBehind() const { return {}; }
};

/// Every command, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> makeCommands();

} // namespace msm::cli
