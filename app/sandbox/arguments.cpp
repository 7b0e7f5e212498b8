// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/arguments.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <cmath>
#include <optional>

namespace msm {

namespace {

const auto kListen = QStringLiteral("listen");
const auto kUser = QStringLiteral("user");
const auto kPassword = QStringLiteral("password");
const auto kNodes = QStringLiteral("nodes");
const auto kPace = QStringLiteral("pace");
const auto kFault = QStringLiteral("fault");
const auto kDatabases = QStringLiteral("databases");
const auto kDataDir = QStringLiteral("data-dir");
const auto kDurable = QStringLiteral("durable");
const auto kParentPid = QStringLiteral("parent-pid");

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("An OpenNebula-compatible cloud on this machine, for trying out and testing.\n"
                       "The first line of the output is the URL to connect to."));
    parser.addOptions({
        {kListen,
            QStringLiteral("Address and port to answer on; port 0 takes any free one (default 127.0.0.1:0)."),
            QStringLiteral("HOST:PORT"), QStringLiteral("127.0.0.1:0")},
        {kUser, QStringLiteral("Account (default oneadmin)."), QStringLiteral("U"),
            QStringLiteral("oneadmin")},
        {kPassword,
            QStringLiteral(
                "Its password (default opennebula). Process arguments are visible to other users; the "
                "environment variable MSM_SANDBOX_PASSWORD is not."),
            QStringLiteral("P")},
        {kNodes, QStringLiteral("Begin with N running nodes (default 0, at most 60000)."),
            QStringLiteral("N"), QStringLiteral("0")},
        {kPace,
            QStringLiteral(
                "How slow VMs are: 1 as a real cloud, 0.1 ten times faster, 0 at once (default 1)."),
            QStringLiteral("X"), QStringLiteral("1")},
        {kFault, QStringLiteral("Make something go wrong; may be given more than once. See below."),
            QStringLiteral("NAME[=VALUE]")},
        {kDatabases,
            QStringLiteral("Let VMs be real MariaDB servers, each on port 3306 of its own address with the "
                           "node agent beside "
                           "it: none (the default), auto (at most %1 at a time), or N (at most N). Takes "
                           "mariadbd, mariadb, "
                           "mariadb-install-db, openssl and python3; a VM that has to be simulated says why "
                           "in its attribute "
                           "MSM_DATABASE. See below.")
                .arg(sandbox::DatabaseOptions::kUsual),
            QStringLiteral("auto|none|N"), QStringLiteral("none")},
        {kDataDir, QStringLiteral("Keep the VMs in DIR; without it they are forgotten at the end."),
            QStringLiteral("DIR")},
        {kDurable,
            QStringLiteral("Store each change before it is answered, so that nothing is lost when this is "
                           "killed; with many VMs that is slow. Takes --data-dir.")},
        {kParentPid, QStringLiteral("End when the process with this id has ended."), QStringLiteral("PID")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")},
    });
}

QString faultHelp()
{
    QString text = QStringLiteral("\nFaults:\n");
    for (const sandbox::FaultInfo &info : sandbox::faultCatalog()) {
        const QString head =
            info.value.isEmpty() ? info.name : info.name + QStringLiteral("[=%1]").arg(info.value);
        text += QStringLiteral("  %1\n      %2\n").arg(head, info.meaning);
    }
    return text
        + QStringLiteral(
            "\nMETHOD is a call's full name, e.g. one.template.instantiate; N means the Nth call since "
            "the start and happens once; METHOD:N the Nth call of that method.\n"
            "While it runs, sandbox.setFault(SESSION, \"NAME=VALUE\") and sandbox.clearFault(SESSION[, "
            "\"NAME\"]) "
            "change them, called by XML-RPC as any other method.\n");
}

QString databaseHelp()
{
    return QStringLiteral(
        "\nReal servers:\n"
        "  Where the password is not the default one, each server has an account with all rights and this "
        "account's name and password: mariadb -h ADDRESS -u oneadmin -p. The default password is known to "
        "everybody, and so opens no server. A server's option file, data and socket are in DIR/databases, or "
        "in "
        "the folder for caches (XDG_CACHE_HOME) until the end.\n"
        "  A snapshot of a VM is an entry in its list and holds no data: a revert restarts the guest, with a "
        "real server, too, and brings nothing back.\n");
}

ArgumentsStop usage(const QString &problem)
{
    return {QStringLiteral("msm-sandbox: %1\nTry 'msm-sandbox --help'.\n").arg(problem), 2};
}

std::optional<QString> readListen(const QString &text, sandbox::SandboxOptions &options)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isPort = false;
    const uint port = text.mid(colon + 1).toUInt(&isPort);
    if (colon < 1 || !isPort || port > 65535)
        return QStringLiteral("--listen takes HOST:PORT with a port from 0 to 65535, not '%1'").arg(text);
    QString host = text.left(colon);
    if (host == QStringLiteral("localhost"))
        host = QStringLiteral("127.0.0.1");
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (!options.address.setAddress(host))
        return QStringLiteral("--listen: '%1' is not an IP address").arg(host);
    options.port = quint16(port);
    return std::nullopt;
}

std::optional<QString> readNumbers(const QCommandLineParser &parser, SandboxArguments &read)
{
    bool ok = false;
    read.options.nodes = parser.value(kNodes).toInt(&ok);
    if (!ok || read.options.nodes < 0 || read.options.nodes > 60000)
        return QStringLiteral("--nodes takes a number from 0 to 60000, not '%1'").arg(parser.value(kNodes));
    read.options.pace = parser.value(kPace).toDouble(&ok);
    if (!ok || !std::isfinite(read.options.pace) || read.options.pace < 0 || read.options.pace > 1000)
        return QStringLiteral("--pace takes a number from 0 to 1000, not '%1'").arg(parser.value(kPace));
    if (parser.isSet(kParentPid)) {
        read.parentPid = parser.value(kParentPid).toLongLong(&ok);
        if (!ok || read.parentPid < 1)
            return QStringLiteral("--parent-pid takes a process id, not '%1'").arg(parser.value(kParentPid));
    }
    return std::nullopt;
}

std::optional<QString> readDatabases(const QString &text, sandbox::DatabaseOptions &databases)
{
    if (text == QStringLiteral("none"))
        return std::nullopt;
    bool isNumber = text == QStringLiteral("auto");
    databases.most = isNumber ? sandbox::DatabaseOptions::kUsual : text.toInt(&isNumber);
    if (!isNumber || databases.most < 0 || databases.most > 1000)
        return QStringLiteral("--databases takes auto, none or a number from 0 to 1000, not '%1'").arg(text);
    return std::nullopt;
}

std::optional<QString> readRest(const QCommandLineParser &parser, SandboxArguments &read)
{
    read.options.user = parser.value(kUser).toUtf8();
    if (read.options.user.isEmpty() || read.options.user.contains(':'))
        return QStringLiteral("--user takes a name without a colon");
    read.faults = parser.values(kFault);
    sandbox::Faults faults;
    for (const QString &fault : std::as_const(read.faults)) {
        if (const auto set = faults.set(fault); !set)
            return QStringLiteral("--fault: %1").arg(set.error().detail);
    }
    if (auto problem = readDatabases(parser.value(kDatabases), read.options.databases))
        return problem;
    read.options.dataDirectory = parser.value(kDataDir);
    if (parser.isSet(kDataDir) && read.options.dataDirectory.isEmpty())
        return QStringLiteral("--data-dir takes a directory");
    read.options.durable = parser.isSet(kDurable);
    if (read.options.durable && read.options.dataDirectory.isEmpty())
        return QStringLiteral("--durable takes --data-dir");
    const QFileInfo directory(read.options.dataDirectory);
    if (directory.exists() && !directory.isDir())
        return QStringLiteral("--data-dir: '%1' is not a directory").arg(read.options.dataDirectory);
    return std::nullopt;
}

} // namespace

std::variant<SandboxArguments, ArgumentsStop> readArguments(
    const QStringList &arguments, const QString &environmentPassword)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return ArgumentsStop{parser.helpText() + databaseHelp() + faultHelp(), 0};
    if (parser.isSet(QStringLiteral("version")))
        return ArgumentsStop{QStringLiteral("msm-sandbox " MSM_VERSION "\n"), 0};
    if (const QStringList unexpected = parser.positionalArguments(); !unexpected.isEmpty())
        return usage(QStringLiteral("unexpected argument '%1'").arg(unexpected.first()));
    SandboxArguments read;
    if (const auto problem = readListen(parser.value(kListen), read.options))
        return usage(*problem);
    if (const auto problem = readNumbers(parser, read))
        return usage(*problem);
    if (const auto problem = readRest(parser, read))
        return usage(*problem);
    if (parser.isSet(kPassword))
        read.options.password = parser.value(kPassword).toUtf8();
    else if (!environmentPassword.isEmpty())
        read.options.password = environmentPassword.toUtf8();
    return read;
}

} // namespace msm
