// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/settings/reach.h"

#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace msm::cli {

/// The options that every command takes.
struct Options {
    QString profile;
    QString endpoint;
    QString user;
    QString service;
    QString caFile;
    QString pin;                     ///< fingerprint of the one certificate trusted
    Reach reach;                     ///< how the cloud is reached
    std::optional<Reach> agentReach; ///< how the agents are; nothing: as the cloud
    QString dataDir;                 ///< empty: the default one
    std::optional<std::chrono::seconds> timeout;
    bool passwordFromStdin = false;
    bool tokenFromStdin = false;
    bool allowPlainHttp = false;
    bool json = false;
    bool quiet = false;
};

/// A command line that asks to run something.
struct Invocation {
    QStringList arguments; ///< all of them, as they were given
    Options options;
    std::unique_ptr<Command> command;
};

/// One that does not: help, version, or a mistake.
struct Stop {
    ExitCode code = ExitCode::Done;
    QString text;
    QString command; ///< whose help to point to after a mistake
};

/// `arguments` as QCoreApplication::arguments() gives them.
[[nodiscard]] std::variant<Invocation, Stop> readArguments(
    const QStringList &arguments, std::vector<std::unique_ptr<Command>> commands);

/// A list of VM ids as they were typed, without repetitions.
[[nodiscard]] std::variant<QList<VmId>, QString> readIds(const QStringList &arguments);

} // namespace msm::cli
