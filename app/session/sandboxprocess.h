// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/scheduler.h"

#include <QObject>
#include <QProcess>
#include <QUrl>

#include <optional>

namespace msm {

/// Runs the embedded cloud as a child process: msm-sandbox from the directory of the running executable. It
/// ends with this object, and also when this process dies. Its password is random, unless this process has
/// one in MSM_SANDBOX_PASSWORD, and reaches the child through its environment, because process arguments are
/// readable by every user of the machine. It is the password of the databases in it, too. What it complains
/// of is in this program's log. Owned by the composition root.
class SandboxProcess final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString dataDir;       ///< where the cloud keeps its VMs; empty: forgotten at the end
        QStringList arguments; ///< more arguments of msm-sandbox, e.g. {"--pace", "0.1"}
        QString program;       ///< another program instead; empty: the one beside this executable
        std::chrono::milliseconds startLimit{10000};
    };

    SandboxProcess(Scheduler &scheduler, const Options &options, QObject *parent = nullptr);
    /// Ends the child.
    ~SandboxProcess() override;

    /// Once. ready() or failed() follows.
    void start();
    /// The endpoint, once ready() was emitted; empty before.
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] static QString user();
    [[nodiscard]] const QString &password() const { return m_password; }

Q_SIGNALS:
    void ready(const QUrl &url);
    /// At most once: it could not be started (NotFound, or Internal with what it complained about), it did
    /// not name its URL in time (Timeout), it named none (Protocol), or it ended by itself later (Internal).
    void failed(const msm::Error &error);

private:
    void readUrl();
    void readComplaints();
    void onErrorOccurred(QProcess::ProcessError error);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void giveUp(ErrorKind kind, const QString &detail);
    [[nodiscard]] QString complaint();

    Scheduler &m_scheduler;
    Options m_options;
    QString m_program;
    QString m_password;
    QUrl m_url;
    QByteArray m_output;
    QByteArray m_errors; ///< the last of what it wrote to stderr
    bool m_failed = false;
    Scheduler::TimerHandle m_startLimit;
    QProcess m_process;
};

} // namespace msm
