// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/databasekit.h"

#include "core/base/logging.h"
#include "core/sandbox/processes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace msm::sandbox {

namespace {

constexpr std::chrono::minutes kLimit{2}; ///< a slow disk needs half a minute for a data directory

const QStringList &systemFolders()
{
    // Servers are in folders that a person's PATH may leave out.
    static const QStringList folders{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
        QStringLiteral("/sbin"), QStringLiteral("/usr/libexec"), QStringLiteral("/usr/local/bin"),
        QStringLiteral("/usr/bin"), QStringLiteral("/bin")};
    return folders;
}

QString find(const char *name)
{
    const QString program = QString::fromLatin1(name);
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(program, systemFolders()) : found;
}

} // namespace

DatabaseKit::DatabaseKit(
    Scheduler &scheduler, const QString &agentFolder, const QString &cache, Prepare prepare, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_cache(cache)
    , m_prepare(std::move(prepare))
{
    m_programs.server = find("mariadbd");
    m_programs.installer = find("mariadb-install-db");
    m_programs.client = find("mariadb");
    m_programs.python = find("python3");
    m_programs.bytecode = QDir(cache).filePath(QStringLiteral("bytecode"));
    if (!agentFolder.isEmpty()
        && QFileInfo(QDir(agentFolder).filePath(QStringLiteral("msm_agent.py"))).isFile())
        m_programs.agent = agentFolder;
}

DatabaseKit::~DatabaseKit()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished();
    }
}

std::optional<QString> DatabaseKit::missing() const
{
    if (!canFollowProcesses() || systemUser().isEmpty())
        return QStringLiteral("this system has no /proc");
    const std::pair<QString, const char *> needed[] = {{m_programs.server, "mariadbd"},
        {m_programs.installer, "mariadb-install-db"}, {m_programs.client, "mariadb"},
        {m_programs.python, "python3"}, {find("openssl"), "openssl"}};
    for (const auto &[path, name] : needed) {
        if (path.isEmpty())
            return QStringLiteral("%1 is not installed").arg(QLatin1String(name));
    }
    if (m_programs.agent.isEmpty())
        return QStringLiteral("the node agent is not beside the sandbox");
    return std::nullopt;
}

void DatabaseKit::begin(const QString &run)
{
    m_run = run;
    askPython();
}

void DatabaseKit::run(const QString &program, const QStringList &arguments, const QString &problem, Next next)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(databaseEnvironment(m_programs, m_run));
    m_process->setWorkingDirectory(QStringLiteral("/"));
    m_prepare(*m_process);
    const auto end = [this, problem, next = std::move(next)](bool isGood) {
        m_limit.reset();
        const QByteArray output = m_process->readAll();
        m_process->disconnect(this);
        m_process.release()->deleteLater(); // this is within a signal of it
        if (isGood)
            return next(output);
        qCWarning(lcSandbox, "%s: %s", qUtf8Printable(problem), output.right(2000).constData());
        Q_EMIT failed(problem);
    };
    connect(m_process.get(), &QProcess::finished, this,
        [end](int code, QProcess::ExitStatus status) { end(status == QProcess::NormalExit && code == 0); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(false);
    });
    m_limit = m_scheduler.callAfter(kLimit, [this] { m_process->kill(); });
    m_process->start(program, arguments);
}

void DatabaseKit::askPython()
{
    // Its own name, because python3 may be a script that looks for it anew each time.
    static const QString question =
        QStringLiteral("import sys, ssl; assert sys.version_info >= (3, 8); print(sys.executable, end='')");
    run(m_programs.python, {QStringLiteral("-c"), question},
        QStringLiteral("python3 is too old or incomplete"), [this](const QByteArray &output) {
            if (const QString own = QString::fromLocal8Bit(output); QFileInfo(own).isExecutable())
                m_programs.python = own;
            askServer();
        });
}

void DatabaseKit::askServer()
{
    run(m_programs.server, {QStringLiteral("--no-defaults"), QStringLiteral("--version")},
        QStringLiteral("mariadbd cannot be run"), [this](const QByteArray &output) {
            m_version = serverVersion(output);
            if (m_version.isEmpty()) {
                Q_EMIT failed(QStringLiteral("mariadbd is no MariaDB"));
                return;
            }
            // All that a data directory depends on.
            const QByteArray key = output + systemUser().toUtf8()
                + installArguments(QString(), systemUser()).join(QLatin1Char(' ')).toUtf8();
            const QByteArray hash =
                QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16);
            m_pattern = QDir(m_cache).filePath(QStringLiteral("template-") + QString::fromLatin1(hash));
            if (QFileInfo::exists(m_pattern))
                Q_EMIT ready();
            else
                makePattern();
        });
}

void DatabaseKit::makePattern()
{
    const QString half = QDir(m_run).filePath(QStringLiteral("template"));
    run(m_programs.installer, installArguments(half, systemUser()),
        QStringLiteral("mariadb-install-db has failed"), [this, half](const QByteArray &) {
            // Another sandbox may have been faster.
            if (QDir().rename(half, m_pattern) || QFileInfo::exists(m_pattern))
                Q_EMIT ready();
            else
                Q_EMIT failed(QStringLiteral("%1 cannot be made").arg(m_pattern));
        });
}

QProcessEnvironment databaseEnvironment(const DatabasePrograms &programs, const QString &temporary)
{
    QProcessEnvironment environment;
    QStringList path = systemFolders();
    if (const QString own = qEnvironmentVariable("PATH"); !own.isEmpty())
        path.prepend(own);
    environment.insert(QStringLiteral("PATH"), path.join(QLatin1Char(':')));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), qEnvironmentVariable("HOME"));
    // Each server removes temporary tables that it finds in its folder for them, those of another one, too.
    environment.insert(QStringLiteral("TMPDIR"), temporary);
    environment.insert(QStringLiteral("PYTHONPATH"), programs.agent);
    environment.insert(QStringLiteral("PYTHONPYCACHEPREFIX"), programs.bytecode);
    environment.insert(QStringLiteral("MALLOC_ARENA_MAX"), QStringLiteral("1"));
    return environment;
}

} // namespace msm::sandbox
