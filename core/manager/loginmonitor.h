// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/scheduler.h"
#include "core/mysql/loginprober.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QStringList>

#include <optional>

namespace msm {

/// What is known of one server, as it itself said.
struct LoginRecord {
    std::optional<LoginAnswer> answer{}; ///< when asked last; nothing where nobody answered, or was asked
    std::optional<Error> error{};        ///< why nobody did
    QString address{};                   ///< where it last answered
    QDateTime seen{};                    ///< UTC, of the last answer
    QDateTime asked{};                   ///< UTC, when the last answer came, or nobody gave one
    int failures = 0;                    ///< in a row: nobody answered
    bool tookLogins = false;             ///< some time since its machine was first seen running

    /// It refuses logins, or took them and does not any more. One that was never heard, or never had an
    /// account for this computer, is none: it may be there for its own machine alone.
    [[nodiscard]] bool isTrouble() const;
    bool operator==(const LoginRecord &) const = default;
};

/// Where a server is asked.
struct LoginTarget {
    QStringList addresses; ///< at which it is tried, in their order; at least one
    quint16 port = 3306;

    bool operator==(const LoginTarget &) const = default;
};

/// Keeps asking the servers of running nodes themselves, in turn: each at most once a minute, but every ten
/// seconds while there is trouble, and a few per second in all. One that did not answer five times, and
/// never did, is asked every ten minutes. Each question raises the server's Aborted_connects.
class LoginMonitor final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kInterval{60000};

    LoginMonitor(LoginProber &prober, Scheduler &scheduler, QObject *parent = nullptr);

    /// The servers to ask. What is known of those that are no longer among them is forgotten, but for their
    /// address.
    void setTargets(const QHash<VmId, LoginTarget> &targets);
    void forget(VmId id);
    void stop();
    /// An answer that somebody else got counts as well, and the next question waits its time.
    void record(VmId id, const Result<LoginAnswer> &answer, const QString &address);
    [[nodiscard]] LoginRecord of(VmId id) const { return m_records.value(id); }
    /// Whether it is to be asked, and was not yet.
    [[nodiscard]] bool isUnasked(VmId id) const
    {
        return m_targets.contains(id) && !m_records.value(id).asked.isValid();
    }

Q_SIGNALS:
    /// There is trouble, another one than before, or none any more.
    void changed(msm::VmId id);
    /// It was asked, and nothing changed: an answer without trouble, or none as before.
    void heard(msm::VmId id);

private:
    void tick();
    void ask(VmId id);

    LoginProber &m_prober;
    Scheduler &m_scheduler;
    QHash<VmId, LoginTarget> m_targets;
    QHash<VmId, LoginRecord> m_records;
    QHash<VmId, std::chrono::milliseconds> m_due; ///< of each target
    QSet<VmId> m_asked;                           ///< those that have not answered yet
    QObject *m_calls;                             ///< context of the questions; a child
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
