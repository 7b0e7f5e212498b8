// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/retrypolicy.h"
#include "core/base/scheduler.h"
#include "core/net/tunnel.h"
#include "core/settings/reach.h"

#include <QObject>
#include <QPointer>
#include <QProcess>

#include <memory>
#include <optional>
#include <utility>

namespace msm {

/// What ssh says on its standard error while it opens a tunnel: pure. It is run with -v, because nothing else
/// tells on every system that the near end listens, and that it is ssh who listens there.
class SshWords final {
public:
    explicit SshWords(quint16 port)
        : m_port(port)
    {
    }

    void add(const QByteArray &output);
    /// The near end takes connections.
    [[nodiscard]] bool isOpen() const { return m_listening == Listening::Yes; }
    /// What it said to a person, the last of it.
    [[nodiscard]] QString complaint() const { return m_complaint; }
    /// Whether only a person can mend that: the key of the host, or the user's own.
    [[nodiscard]] bool needsMending() const;
    /// What it said last about a connection that did not get through; empty: nothing.
    [[nodiscard]] QString takeRefusal() { return std::exchange(m_refusal, {}); }

private:
    enum class Listening { No, Perhaps, Yes };

    void addLine(const QString &line);

    quint16 m_port;
    QByteArray m_pending; ///< begin of a line
    QString m_complaint;
    QString m_refusal;
    Listening m_listening = Listening::No;
};

/// A way through a bastion: the system's ssh as a SOCKS proxy on loopback, with the user's own configuration,
/// agent, known hosts and jump hosts. Started when it is first needed, and again when it has died, more and
/// more seldom while that fails. Ends with this object, and on Linux also when this process dies. Owned by
/// the session; one thread.
class SshTunnel final : public QObject, public Tunnel {
    Q_OBJECT
public:
    struct Options {
        QString program = QStringLiteral("ssh");
        std::chrono::milliseconds openLimit{45000}; ///< jump hosts and slow agents included
        RandomSource random = systemRandom();
    };

    /// `bastion`: of kind Ssh.
    SshTunnel(const Reach &bastion, Scheduler &scheduler, const Options &options, QObject *parent = nullptr);
    ~SshTunnel() override;
    Q_DISABLE_COPY_MOVE(SshTunnel)

    /// Errors: Unreachable with Hop::Bastion and with ssh's own words.
    void open(QObject *context, Reply<QNetworkProxy> reply) override;
    [[nodiscard]] Error explained(const Error &error) override;
    void reopen() override;

private:
    struct Waiting {
        QPointer<QObject> context;
        Reply<QNetworkProxy> reply;
    };

    void start();
    void onWords();
    void onEnded(const QString &unless);
    void endProcess();
    void answerAll(const Result<QNetworkProxy> &result);
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] Error bastionError(const QString &detail) const;

    const Reach m_bastion;
    Scheduler &m_scheduler;
    const Options m_options;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<SshWords> m_words; ///< of the process
    quint16 m_port = 0;
    QList<Waiting> m_waiting;
    RetryPolicy m_retry;
    std::optional<Error> m_lastError;         ///< while it is not tried again
    std::chrono::milliseconds m_notBefore{0}; ///< on the scheduler's clock
    std::chrono::milliseconds m_openedAt{0};
    QString m_lastRefusal;          ///< of a connection, until it has been told
    Scheduler::TimerHandle m_limit; ///< of the attempt, or of the rest before the next one
};

} // namespace msm
