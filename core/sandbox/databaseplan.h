// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace msm::sandbox {

// How the real database server of a VM, and the node agent beside it, are started. Everything here is text
// made of values; databasenode.h carries it out. The options and their costs were measured with MariaDB 10.11
// (docs/decisions/0051-real-databases-in-the-sandbox.md).

/// The programs that a real node needs, by their absolute paths.
struct DatabasePrograms {
    QString server;    ///< mariadbd
    QString installer; ///< mariadb-install-db, which makes a data directory
    QString client;    ///< mariadb, which the agent runs
    QString python;    ///< python3, 3.8 or later
    QString agent;     ///< the folder of msm_agent.py
    QString bytecode;  ///< the folder in which Python keeps the compiled agent
};

/// Where the files of one VM are. With a data directory of the sandbox, `kept` outlives the sandbox.
struct DatabasePlaces {
    QString kept;    ///< data directory, option file, the agent's own folder
    QString passing; ///< the socket, whose path may have 107 bytes at most, and temporary files

    [[nodiscard]] QString data() const;
    [[nodiscard]] QString optionFile() const;
    [[nodiscard]] QString agentState() const;
    [[nodiscard]] QString socket() const;
    [[nodiscard]] QString temporary() const;
    [[nodiscard]] QString accountFile() const;
};

/// One start of one VM's node.
struct DatabaseStart {
    int vmId = 0;
    QByteArray address; ///< the only one on which server and agent listen
    quint16 port = 3306;
    quint16 agentPort = 60000;
    QByteArray secret;  ///< 64 hexadecimal digits; empty: the agent only tells the server's state
    QByteArray account; ///< SQL that makes the account for logins by TCP; empty: there is none
    std::chrono::seconds slowness{0}; ///< how long the server waits before it begins to start
    bool smallDisk = false;           ///< the data directory is on a disk of its own while the agent runs
};

/// The text of the option file: what `existing` has stays, but for what only the sandbox decides, which is
/// where the node listens and where its files are. The agent and its callers change the same file. `asRoot`:
/// the server runs as root, which it wants to be told.
[[nodiscard]] QByteArray optionFileText(
    const QByteArray &existing, const DatabasePlaces &places, const DatabaseStart &start, bool asRoot);

/// The statements that a server runs at each start to have the account with all rights, one a line. They hold
/// the password's hash and not the password, and leave nothing in a binary log.
[[nodiscard]] QByteArray accountSql(const QByteArray &user, const QByteArray &password);

/// Arguments of Python for the agent. The secret is no argument: the agent reads it from its standard input.
[[nodiscard]] QStringList agentArguments(
    const DatabasePrograms &programs, const DatabasePlaces &places, const DatabaseStart &start);

/// Arguments of unshare(1) for running the program that they are followed by with the data directory on a
/// small disk in memory, which has what is in the directory and which nobody else sees. That takes a user
/// namespace, and no rights. `user` and `group`: as who this process runs.
[[nodiscard]] QStringList smallDiskArguments(const DatabasePlaces &places, uint user, uint group);

/// Arguments of mariadb-install-db for a data directory to copy, with `systemUser` as the account that logs
/// in by the socket without a password.
[[nodiscard]] QStringList installArguments(const QString &folder, const QString &systemUser);

/// "10.11.19" out of what mariadbd --version says; empty when it is not MariaDB.
[[nodiscard]] QByteArray serverVersion(const QByteArray &output);

} // namespace msm::sandbox
