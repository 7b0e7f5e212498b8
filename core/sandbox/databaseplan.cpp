// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/databaseplan.h"

#include <QCryptographicHash>
#include <QList>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace msm::sandbox {

namespace {

using Option = std::pair<QByteArray, QByteArray>;

/// What has to be the same when the data directory is made and when a server runs on it.
constexpr std::array kFiles{
    std::pair{"innodb-data-file-path", "ibdata1:4M:autoextend"},
    std::pair{"innodb-autoextend-increment", "1"},
    std::pair{"innodb-log-file-size", "4M"},
};

/// A server for few people and little data. Each commit reaches the system and is not forced to the disk: a
/// killed server loses nothing, a machine without power may.
constexpr std::array kSmall{
    std::pair{"aria-pagecache-buffer-size", "1M"},
    std::pair{"character-set-server", "utf8mb4"},
    std::pair{"innodb-buffer-pool-size", "8M"},
    std::pair{"innodb-flush-log-at-trx-commit", "2"},
    std::pair{"innodb-log-buffer-size", "1M"},
    std::pair{"innodb-temp-data-file-path", "ibtmp1:4M:autoextend"},
    std::pair{"key-buffer-size", "64K"},
    std::pair{"max-connections", "30"},
    std::pair{"performance-schema", "OFF"},
    std::pair{"skip-name-resolve", "ON"},
    std::pair{"sync-binlog", "0"},
    std::pair{"table-open-cache", "64"},
    std::pair{"thread-cache-size", "2"},
};

constexpr auto kSection = "[mysqld]";

/// An option's name as option files compare it, or nothing for a line that is none.
QByteArray nameIn(const QByteArray &line)
{
    const QByteArray name = line.left(line.indexOf('=')).trimmed().toLower().replace('_', '-');
    const bool isOption = !name.isEmpty() && name.front() >= 'a' && name.front() <= 'z';
    return isOption ? name : QByteArray();
}

QByteArray quotedOption(const QString &value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

QByteArray quotedSql(QByteArray text)
{
    text.replace('\\', "\\\\").replace('\'', "''");
    return '\'' + text + '\'';
}

QString quotedShell(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

/// What only the sandbox decides.
QList<Option> ownOptions(const DatabasePlaces &places, const DatabaseStart &start, bool asRoot)
{
    QList<Option> own{{"datadir", quotedOption(places.data())}, {"socket", quotedOption(places.socket())},
        {"tmpdir", quotedOption(places.temporary())},
        {"pid-file", quotedOption(places.temporary() + QStringLiteral("/pid"))},
        {"bind-address", start.address}};
    if (!start.account.isEmpty())
        own.append(Option("init-file", quotedOption(places.accountFile())));
    if (asRoot)
        own.append(Option("user", "root"));
    return own;
}

/// What the node has at first, and its owner may change.
QList<Option> firstOptions(const DatabaseStart &start)
{
    QList<Option> first{
        {"port", QByteArray::number(start.port)}, {"server-id", QByteArray::number(start.vmId + 1)}};
    for (const auto &[name, value] : kFiles)
        first.append(Option(name, value));
    for (const auto &[name, value] : kSmall)
        first.append(Option(name, value));
    return first;
}

QByteArray linesOf(const QList<Option> &options)
{
    QByteArray text;
    for (const auto &[name, value] : options)
        text += name + " = " + value + '\n';
    return text;
}

} // namespace

QString DatabasePlaces::data() const
{
    return kept + QStringLiteral("/data");
}

QString DatabasePlaces::optionFile() const
{
    return kept + QStringLiteral("/own.cnf");
}

QString DatabasePlaces::agentState() const
{
    return kept + QStringLiteral("/agent");
}

QString DatabasePlaces::socket() const
{
    return passing + QStringLiteral("/s");
}

QString DatabasePlaces::temporary() const
{
    return passing + QStringLiteral("/tmp");
}

QString DatabasePlaces::accountFile() const
{
    return passing + QStringLiteral("/account.sql");
}

QByteArray optionFileText(
    const QByteArray &existing, const DatabasePlaces &places, const DatabaseStart &start, bool asRoot)
{
    const QByteArray own = linesOf(ownOptions(places, start, asRoot));
    if (existing.isEmpty())
        return kSection + QByteArray("\n") + own + linesOf(firstOptions(start));
    static const QList<QByteArray> ownNames{
        "datadir", "socket", "tmpdir", "pid-file", "bind-address", "init-file", "user"};
    QByteArray text;
    bool isOurs = false;
    bool isWritten = false;
    QList<QByteArray> lines = existing.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : lines) {
        if (line.trimmed().startsWith('['))
            isOurs = line.trimmed() == kSection;
        if (isOurs && ownNames.contains(nameIn(line)))
            continue;
        text += line + '\n';
        if (isOurs && !std::exchange(isWritten, true))
            text += own;
    }
    return isWritten ? text : text + kSection + '\n' + own;
}

QByteArray accountSql(const QByteArray &user, const QByteArray &password)
{
    const auto sha1 = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    };
    // mysql_native_password, which MariaDB has built in.
    const QByteArray hash = '*' + sha1(sha1(password)).toHex().toUpper();
    const QByteArray account = quotedSql(user) + "@'%'";
    const QByteArray by = account + " IDENTIFIED BY PASSWORD '" + hash + "';\n";
    return "SET SESSION sql_log_bin=0;\nCREATE USER IF NOT EXISTS " + by + "ALTER USER " + by
        + "GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION;\n";
}

QStringList agentArguments(
    const DatabasePrograms &programs, const DatabasePlaces &places, const DatabaseStart &start)
{
    QString server = quotedShell(programs.server);
    if (start.slowness.count() > 0) {
        server =
            QStringLiteral("sh -c 'sleep %1; exec \"$0\" \"$@\"' %2").arg(start.slowness.count()).arg(server);
    }
    // Nothing beside the standard library is used, so Python need not look for it (-S); that saves 20 ms.
    QStringList arguments{QStringLiteral("-S"), QStringLiteral("-m"), QStringLiteral("msm_agent"),
        QStringLiteral("--listen"), QString::fromLatin1(start.address), QStringLiteral("--port"),
        QString::number(start.agentPort), QStringLiteral("--state-dir"), places.agentState(),
        QStringLiteral("--secret-file")};
    // A pipe that is closed behind the secret. Without a secret, a file that is not there.
    arguments << (start.secret.isEmpty() ? places.agentState() + QStringLiteral("/no-secret")
                                         : QStringLiteral("/dev/stdin"));
    return arguments << QStringLiteral("--server-command") << server << QStringLiteral("--option-file")
                     << places.optionFile() << QStringLiteral("--client") << quotedShell(programs.client)
                     << QStringLiteral("--autostart");
}

QStringList smallDiskArguments(const DatabasePlaces &places, uint user, uint group)
{
    // A new server has 40 MB, holes included. Only root may mount, and only in a namespace where it is
    // nobody else; the program has its own number again in another one.
    const auto script = QStringLiteral(R"(set -e
user=$1 group=$2 data=$3
shift 3
mkdir -p "$data.disk"
mount -n -t tmpfs -o size=64m,mode=700 msm-small-disk "$data.disk"
cp -a --sparse=never "$data/." "$data.disk/"
mount -n --move "$data.disk" "$data"
rmdir "$data.disk"
exec unshare --user --map-user="$user" --map-group="$group" -- "$@"
)");
    return {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
        QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"),
        QString::number(user), QString::number(group), places.data()};
}

QStringList installArguments(const QString &folder, const QString &systemUser)
{
    QStringList arguments{QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + folder,
        QStringLiteral("--user=") + systemUser, QStringLiteral("--skip-test-db"),
        QStringLiteral("--auth-root-authentication-method=socket"),
        QStringLiteral("--auth-root-socket-user=") + systemUser,
        QStringLiteral("--innodb-flush-log-at-trx-commit=0")};
    for (const auto &[name, value] : kFiles)
        arguments << QStringLiteral("--%1=%2").arg(QLatin1String(name), QLatin1String(value));
    return arguments;
}

QByteArray serverVersion(const QByteArray &output)
{
    static const QRegularExpression version(QStringLiteral("\\bVer (\\d+\\.\\d+\\.\\d+)-MariaDB"));
    return version.match(QString::fromUtf8(output)).captured(1).toLatin1();
}

} // namespace msm::sandbox
