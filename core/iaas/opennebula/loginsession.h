// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/opennebula/logintoken.h"
#include "core/iaas/opennebula/opennebulaclient.h"

#include <QObject>

#include <functional>

namespace msm {

/// Signs a client in by a login token instead of the password, and sees that there is always one: it makes
/// the next token when a fifth of the present one's life is left, and tries again until its end. When a token
/// ends all the same, the password takes its place if it is known. Where the account has as many tokens as it
/// may, the own one that ends first makes room: tokens carry a mark of their maker. Signed in by a token for
/// one group, it asks for one for that group. What the cloud refuses all the same is said once, and asked
/// again an hour later. Lives in the client's thread; owned by the composition root; client and scheduler
/// must outlive it.
class LoginSession final : public QObject {
    Q_OBJECT
public:
    /// `life`: how long a new token is asked to live; the cloud may give less. `maker`: what tells this
    /// session's tokens from those of other profiles on this computer.
    LoginSession(OpenNebulaClient &client, Scheduler &scheduler, std::chrono::seconds life,
        const QString &maker, QObject *parent = nullptr);
    ~LoginSession() override;

    /// The client's secret is the password (or any token): exchanges it for a token of our own.
    void startWithPassword(const QString &password);
    /// Signs in with a token made earlier.
    void startWithToken(const LoginToken &token);
    /// The clock has gone on without this program (the computer slept), or the network is back: the token is
    /// renewed now if it is time.
    void catchUp();
    /// When the token that is in use ends, while the cloud makes no other one and no password is known;
    /// invalid while that is not so.
    [[nodiscard]] QDateTime endWithoutSuccessor() const
    {
        return m_said.isEmpty() || !m_password.isEmpty() ? QDateTime() : m_token.end;
    }
    /// The session ends: a token whose successor is in use is revoked now and not in a minute. Calls `done`
    /// once, two seconds later at the latest.
    void close(std::function<void()> done);

Q_SIGNALS:
    /// A new token is in use; the one before it is revoked a little later.
    void renewed(const msm::LoginToken &token);
    /// The cloud makes no token, and says the same as before no second time. Signing in goes on as it is.
    void refused(const msm::Error &error);
    /// The token has ended, could not be renewed, and there is no password. Why, as an Unauthorized error.
    void expired(const msm::Error &error);

private:
    /// `life`: of the token, from its beginning.
    void use(const LoginToken &token, std::chrono::milliseconds life);
    void ask();
    void onToken(const Result<QString> &token);
    void shorten(const QDateTime &end);
    void revokePrevious();
    void tryAgain(const Error &error);
    void makeRoom(const Error &error);
    void askForGroup(const Error &error);
    void giveUpForNow(const Error &error);
    void onEnd();

    OpenNebulaClient &m_client;
    Scheduler &m_scheduler;
    std::chrono::seconds m_life;
    QString m_mark;
    QString m_password;                      ///< empty: not known
    LoginToken m_token;                      ///< empty text: none yet
    std::chrono::milliseconds m_tokenLife{}; ///< of m_token, from its beginning
    QDateTime m_askedAt;
    QString m_previous;      ///< has a successor, and is revoked when no call can be on its way with it
    qint64 m_group = -1;     ///< of one.user.login
    bool m_madeRoom = false; ///< for the token that is asked for
    bool m_closed = false;
    QString m_lastFailure;
    QString m_said; ///< by refused()
    Scheduler::TimerHandle m_renewal;
    Scheduler::TimerHandle m_revocation;
    Scheduler::TimerHandle m_end;
    Scheduler::TimerHandle m_farewell;
};

} // namespace msm
