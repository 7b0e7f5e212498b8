// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QObject>

#include <chrono>

namespace msm {

class OpenNebulaClient;
class Scheduler;
struct LoginToken;
namespace opennebula {
struct AccountToken;
}

/// Exchanges the password that a client signs in with for a login token. An account may have only so many of
/// them, and each exchange knows its own by a mark: one that is good enough is handed out again, and where
/// there are too many, the own one that ends first makes room. Good for one exchange; client and scheduler
/// must outlive it. When it is destroyed, nothing is answered any more.
class TokenExchange final : public QObject {
    Q_OBJECT
public:
    struct Wish {
        std::chrono::seconds life{0};
        QString maker;      ///< whose tokens are told from those of others; see tokenMaker()
        bool again = false; ///< one that was made before will do while it has half of the wanted life left
    };

    TokenExchange(OpenNebulaClient &client, Scheduler &scheduler);

    /// Answers once. Errors: those of OpenNebulaClient::makeToken().
    void start(const Wish &wish, Reply<LoginToken> reply);

Q_SIGNALS:
    /// The account has as many tokens as it may; the own one that ends first is ended now.
    void makesRoom();

private:
    void onListed(const QList<opennebula::AccountToken> &tokens);
    void make(const QList<opennebula::AccountToken> &own);
    void onMade(const Result<QString> &token, const QList<opennebula::AccountToken> &own);

    OpenNebulaClient &m_client;
    Scheduler &m_scheduler;
    Wish m_wish;
    Reply<LoginToken> m_reply;
    QString m_mark; ///< of the tokens that this exchange makes
    qint64 m_group = -1;
};

} // namespace msm
