// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sshtunnel.h"

#include "app/platform/endwithparent.h"
#include "core/base/logging.h"

#include <QRegularExpression>
#include <QTcpServer>

#include <algorithm>

namespace msm {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kMaxComplaint = 1500;
constexpr int kEndLimit = 2000;
/// A tunnel that lived so long was a good one: when it dies, the next one is tried at once.
constexpr auto kGoodLife = 10s;
/// Whoever calls waits for the next try, so it must not be far away.
constexpr std::chrono::milliseconds kLongestRest = 10s;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

void SshWords::add(const QByteArray &output)
{
    m_pending += output;
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        addLine(QString::fromUtf8(m_pending.first(end)).trimmed());
        m_pending.remove(0, end + 1);
    }
}

void SshWords::addLine(const QString &line)
{
    static const QRegularExpression refusal(QStringLiteral("^channel \\d+: open failed: (.*)$"));
    static const QRegularExpression chatter(
        QStringLiteral("^(OpenSSH_|Authenticated to |Authenticated using |Transferred: |Bytes per second: "
                       "|Warning: Permanently added )"));
    const bool isDebug = line.startsWith(QLatin1String("debug"));
    if (line.endsWith(QStringLiteral("Local forwarding listening on 127.0.0.1 port %1.").arg(m_port))) {
        m_listening = Listening::Perhaps; // said before it does; a failure would be the next thing
    } else if (m_listening == Listening::Perhaps) {
        const bool failed = line.startsWith(QLatin1String("bind"))
            || line.contains(QLatin1String("cannot listen to port"))
            || line.contains(QLatin1String("Could not request local forwarding"));
        m_listening = failed ? Listening::No : Listening::Yes;
    }
    if (const auto match = refusal.match(line); match.hasMatch())
        m_refusal = match.captured(1);
    else if (!isDebug && !line.isEmpty() && !chatter.match(line).hasMatch())
        m_complaint =
            (m_complaint.isEmpty() ? line : m_complaint + QStringLiteral("; ") + line).right(kMaxComplaint);
}

bool SshWords::needsMending() const
{
    return m_complaint.contains(QLatin1String("Host key verification failed"))
        || m_complaint.contains(QLatin1String("Permission denied"));
}

SshTunnel::SshTunnel(const Reach &bastion, Scheduler &scheduler, const Options &options, QObject *parent)
    : QObject(parent)
    , m_bastion(bastion)
    , m_scheduler(scheduler)
    , m_options(options)
    , m_retry(options.random)
{
}

SshTunnel::~SshTunnel()
{
    endProcess();
}

void SshTunnel::open(QObject *context, Reply<QNetworkProxy> reply)
{
    m_waiting.append({context, std::move(reply)});
    if (m_process) {
        if (m_words->isOpen())
            answerAll(QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), m_port));
        return; // otherwise it will be, or has failed
    }
    const auto rest = m_lastError ? m_notBefore - m_scheduler.elapsed() : 0ms;
    if (rest <= 0ms)
        start();
    else if (m_lastError->needsMending)
        answerAll(failure(*m_lastError));
    else if (!m_limit)
        m_limit = m_scheduler.callAfter(rest, [this] { start(); });
}

Error SshTunnel::explained(const Error &error)
{
    Error out = error;
    if (error.hop != Hop::End)
        out.detail = QStringLiteral("the way through the bastion %1 is broken").arg(reachHostText(m_bastion));
    else if (error.kind == ErrorKind::Unreachable && !m_lastRefusal.isEmpty())
        out.detail = QStringLiteral("%1 (%2 says: %3)")
                         .arg(error.detail, m_bastion.host, std::exchange(m_lastRefusal, {}));
    return out;
}

void SshTunnel::reopen()
{
    endProcess();
    m_retry.reset();
    m_lastError.reset();
    if (!m_waiting.isEmpty())
        start();
}

QStringList SshTunnel::arguments() const
{
    QStringList out{QStringLiteral("-v"), QStringLiteral("-N"), QStringLiteral("-T"), QStringLiteral("-D"),
        QStringLiteral("127.0.0.1:%1").arg(m_port)};
    // What makes it end with this program, say what is wrong and never ask; the rest is the user's.
    for (const char *option : {"BatchMode=yes", "ExitOnForwardFailure=yes", "ConnectTimeout=15",
             "ServerAliveInterval=5", "ServerAliveCountMax=3", "ControlMaster=no", "ControlPath=none",
             "PermitLocalCommand=no", "RemoteCommand=none"})
        out << QStringLiteral("-o") << QString::fromLatin1(option);
    if (m_bastion.port != 0)
        out << QStringLiteral("-p") << QString::number(m_bastion.port);
    if (!m_bastion.user.isEmpty())
        out << QStringLiteral("-l") << m_bastion.user;
    return out << QStringLiteral("--") << m_bastion.host;
}

void SshTunnel::start()
{
    m_lastError.reset();
    m_port = freePort();
    m_words = std::make_unique<SshWords>(m_port);
    m_process = std::make_unique<QProcess>();
    endWithParent(*m_process);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &SshTunnel::onWords);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onEnded(QStringLiteral("cannot start %1: %2").arg(m_options.program, m_process->errorString()));
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        onWords();
        onEnded(QStringLiteral("ssh has ended without a word"));
    });
    m_limit = m_scheduler.callAfter(m_options.openLimit, [this] {
        onEnded(QStringLiteral("no answer from it within %1 s").arg(m_options.openLimit.count() / 1000));
    });
    qCInfo(lcNet) << "opening the way through" << reachHostText(m_bastion);
    m_process->start(m_options.program, arguments());
}

void SshTunnel::onWords()
{
    const bool wasOpen = m_words->isOpen();
    m_words->add(m_process->readAllStandardError());
    if (const QString refusal = m_words->takeRefusal(); !refusal.isEmpty())
        m_lastRefusal = refusal;
    if (wasOpen || !m_words->isOpen())
        return;
    m_limit.reset();
    m_openedAt = m_scheduler.elapsed();
    qCInfo(lcNet) << "the way through" << reachHostText(m_bastion) << "is open";
    answerAll(QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), m_port));
}

/// `unless`: what is said when ssh did not say anything.
void SshTunnel::onEnded(const QString &unless)
{
    const bool wasOpen = m_words->isOpen();
    const QString said = m_words->complaint().isEmpty() ? unless : m_words->complaint();
    Error error =
        bastionError(QStringLiteral("no way through the bastion %1: %2").arg(reachHostText(m_bastion), said));
    error.needsMending = !wasOpen && m_words->needsMending();
    qCWarning(lcNet).noquote() << error.detail;
    if (wasOpen && m_scheduler.elapsed() - m_openedAt >= kGoodLife)
        m_retry.reset();
    m_notBefore = m_scheduler.elapsed()
        + (wasOpen && m_retry.failures() == 0 ? 0ms : std::min(m_retry.onFailure(), kLongestRest));
    m_lastError = error;
    m_limit.reset();
    QProcess *const process = m_process.release();
    process->disconnect(this);
    process->setParent(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater(); // this may be its own signal
    } else {
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
    answerAll(failure(error));
}

void SshTunnel::endProcess()
{
    m_limit.reset();
    if (!m_process)
        return;
    m_process->disconnect(this);
    if (m_process->state() != QProcess::NotRunning) {
        m_process->terminate();
        if (!m_process->waitForFinished(kEndLimit)) {
            m_process->kill();
            m_process->waitForFinished(kEndLimit);
        }
    }
    m_process.reset();
}

void SshTunnel::answerAll(const Result<QNetworkProxy> &result)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            QMetaObject::invokeMethod(
                waiting.context.data(), [reply = waiting.reply, result] { reply(result); },
                Qt::QueuedConnection);
    }
}

Error SshTunnel::bastionError(const QString &detail) const
{
    return {.kind = ErrorKind::Unreachable, .detail = detail, .hop = Hop::Bastion};
}

} // namespace msm
