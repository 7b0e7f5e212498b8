// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/sandbox/databaseplan.h"

#include <QObject>
#include <QProcess>

#include <functional>
#include <optional>

namespace msm::sandbox {

/// What all real nodes of a sandbox have in common, made ready once: the programs, and the data directory
/// that each node gets a copy of. Making that takes five seconds; it stays in the cache for later sandboxes
/// with the same server. Owned by DatabaseFleet.
class DatabaseKit final : public QObject {
    Q_OBJECT
public:
    using Prepare = std::function<void(QProcess &)>;

    /// `agentFolder` has msm_agent.py. `prepare` is called for each process before it starts.
    DatabaseKit(Scheduler &scheduler, const QString &agentFolder, const QString &cache, Prepare prepare,
        QObject *parent = nullptr);
    ~DatabaseKit() override;

    /// What is missing for real nodes, in a few words; nothing when they can be tried.
    [[nodiscard]] std::optional<QString> missing() const;
    /// Once. ready() or failed() follows. `run` is a folder on the disk of the cache for what is half made.
    void begin(const QString &run);

    // Once it is ready:
    [[nodiscard]] const DatabasePrograms &programs() const { return m_programs; }
    /// The data directory to copy.
    [[nodiscard]] const QString &pattern() const { return m_pattern; }
    /// Of the server, such as 10.11.19.
    [[nodiscard]] const QByteArray &version() const { return m_version; }

Q_SIGNALS:
    void ready();
    /// In a few words, which may be shown.
    void failed(const QString &why);

private:
    using Next = std::function<void(const QByteArray &output)>;

    void run(const QString &program, const QStringList &arguments, const QString &problem, Next next);
    void askPython();
    void askServer();
    void makePattern();

    Scheduler &m_scheduler;
    QString m_cache;
    QString m_run;
    Prepare m_prepare;
    DatabasePrograms m_programs;
    QString m_pattern;
    QByteArray m_version;
    std::unique_ptr<QProcess> m_process;
    Scheduler::TimerHandle m_limit;
};

/// The environment of these programs: nothing of ours, because our password is in it.
[[nodiscard]] QProcessEnvironment databaseEnvironment(
    const DatabasePrograms &programs, const QString &temporary);

} // namespace msm::sandbox
