// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sandboxprocess.h"

#include "core/base/logging.h"
#include "core/base/randomtoken.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>

namespace msm {

namespace {

constexpr auto kPasswordVariable = "MSM_SANDBOX_PASSWORD";
constexpr qsizetype kMaxOutput = 4096;
constexpr int kEndLimit = 3000;

QString besideThisExecutable()
{
    const QString name = QStringLiteral("msm-sandbox");
#ifdef Q_OS_WIN
    return QDir(QCoreApplication::applicationDirPath()).filePath(name + QStringLiteral(".exe"));
#else
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
#endif
}

} // namespace

SandboxProcess::SandboxProcess(Scheduler &scheduler, const Options &options, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_options(options)
    , m_program(options.program.isEmpty() ? besideThisExecutable() : options.program)
    , m_password(qEnvironmentVariable(kPasswordVariable))
{
    if (m_password.isEmpty())
        m_password = QString::fromLatin1(randomToken());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readUrl);
    connect(&m_process, &QProcess::readyReadStandardError, this, &SandboxProcess::readComplaints);
    connect(&m_process, &QProcess::errorOccurred, this, &SandboxProcess::onErrorOccurred);
    connect(&m_process, &QProcess::finished, this, &SandboxProcess::onFinished);
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // asks it to end where terminate() cannot
    m_process.terminate();
    if (!m_process.waitForFinished(kEndLimit)) {
        m_process.kill();
        m_process.waitForFinished(kEndLimit);
    }
}

QString SandboxProcess::user()
{
    return QStringLiteral("oneadmin");
}

void SandboxProcess::start()
{
    QStringList arguments{QStringLiteral("--user"), user(), QStringLiteral("--parent-pid"),
        QString::number(QCoreApplication::applicationPid())};
    if (!m_options.dataDir.isEmpty())
        arguments << QStringLiteral("--data-dir") << m_options.dataDir;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kPasswordVariable), m_password);
    m_process.setProcessEnvironment(environment);
    m_startLimit = m_scheduler.callAfter(m_options.startLimit, [this] {
        giveUp(ErrorKind::Timeout,
            QStringLiteral("the embedded cloud did not name its address within %1 s%2")
                .arg(m_options.startLimit.count() / 1000)
                .arg(complaint()));
    });
    m_process.start(m_program, arguments + m_options.arguments);
}

void SandboxProcess::readUrl()
{
    const QByteArray read = m_process.readAllStandardOutput();
    if (!m_url.isEmpty() || m_failed)
        return; // nothing more is expected; what comes is dropped
    m_output += read;
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 && m_output.size() < kMaxOutput)
        return;
    const QUrl url = QUrl::fromEncoded(m_output.left(end).trimmed(), QUrl::StrictMode);
    if (end < 0 || !url.isValid() || url.scheme() != u"http" || url.host().isEmpty()) {
        giveUp(ErrorKind::Protocol,
            QStringLiteral("the embedded cloud said \"%1\" instead of its address")
                .arg(QString::fromUtf8(m_output.left(80)).trimmed()));
        return;
    }
    m_startLimit.reset();
    m_url = url;
    Q_EMIT ready(url);
}

void SandboxProcess::readComplaints()
{
    const QByteArray read = m_process.readAllStandardError();
    m_errors = (m_errors + read).right(kMaxOutput);
    const auto lines = QString::fromUtf8(read).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        qCWarning(lcSandbox).noquote() << "msm-sandbox:" << line;
}

void SandboxProcess::onErrorOccurred(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // the end of the process says more
    if (!QFileInfo::exists(m_program)) {
        giveUp(ErrorKind::NotFound,
            QStringLiteral("the embedded cloud's program %1 is not there; it belongs beside this program")
                .arg(m_program));
    } else {
        giveUp(ErrorKind::Internal,
            QStringLiteral("cannot start %1: %2").arg(m_program, m_process.errorString()));
    }
}

void SandboxProcess::onFinished(int exitCode, QProcess::ExitStatus status)
{
    readComplaints();
    giveUp(ErrorKind::Internal,
        status == QProcess::CrashExit
            ? QStringLiteral("the embedded cloud was killed or crashed%1").arg(complaint())
            : QStringLiteral("the embedded cloud ended with exit code %1%2").arg(exitCode).arg(complaint()));
}

void SandboxProcess::giveUp(ErrorKind kind, const QString &detail)
{
    m_startLimit.reset();
    if (std::exchange(m_failed, true))
        return;
    m_process.kill();
    Q_EMIT failed(Error{.kind = kind, .detail = detail});
}

QString SandboxProcess::complaint()
{
    const QString text = QString::fromUtf8(m_errors).trimmed();
    return text.isEmpty() ? QString() : QStringLiteral(": %1").arg(text);
}

} // namespace msm
