// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/loginsession.h"

#include "core/base/localtime.h"
#include "core/base/logging.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

using namespace opennebula;

constexpr milliseconds kRetry{60'000};
/// What a person has to mend; and a token that somebody does not need any more may end by itself.
constexpr milliseconds kRetryWhenRefused{3'600'000};
constexpr milliseconds kFarewell{2000};
constexpr qint64 kAllGroups = -1;
constexpr std::chrono::seconds kLeastCredibleLife{30};
/// Of a token's life, this part is left for renewing it.
constexpr int kMargin = 5;

} // namespace

LoginSession::LoginSession(OpenNebulaClient &client, Scheduler &scheduler, std::chrono::seconds life,
    const QString &maker, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_scheduler(scheduler)
    , m_life(life)
    , m_mark(tokenMark(maker))
{
}

LoginSession::~LoginSession() = default;

void LoginSession::startWithPassword(const QString &password)
{
    m_password = password;
    m_client.setSecret(password);
    ask();
}

void LoginSession::startWithToken(const LoginToken &token)
{
    use(token, std::chrono::duration_cast<milliseconds>(m_life));
}

void LoginSession::use(const LoginToken &token, milliseconds life)
{
    m_token = token;
    m_tokenLife = life;
    m_client.setSecret(token.text);
    const milliseconds left(m_scheduler.nowUtc().msecsTo(token.end));
    m_end = m_scheduler.callAfter(std::max(left, milliseconds(0)), [this] { onEnd(); });
    m_renewal = m_scheduler.callAfter(std::max(left - life / kMargin, milliseconds(0)), [this] { ask(); });
}

void LoginSession::catchUp()
{
    if (m_token.text.isEmpty())
        return;
    // At once, and not by a timer: whoever calls next would use a token that has ended.
    if (m_token.end <= m_scheduler.nowUtc())
        onEnd();
    else if (m_renewal) // otherwise a new one is under way
        use(LoginToken(m_token), m_tokenLife);
}

void LoginSession::ask()
{
    m_renewal.reset();
    m_askedAt = m_scheduler.nowUtc();
    m_client.makeToken({.life = m_life, .text = markedToken(m_mark), .group = m_group}, this,
        [this](const Result<QString> &token) { onToken(token); });
}

void LoginSession::onToken(const Result<QString> &token)
{
    if (!token) {
        tryAgain(token.error());
        return;
    }
    m_madeRoom = false;
    m_said.clear();
    const QString before = m_token.text;
    // Its life began at the cloud no earlier than it was asked for.
    const LoginToken made{.text = *token, .end = m_askedAt.addSecs(m_life.count())};
    use(made, std::chrono::duration_cast<milliseconds>(m_life));
    if (!before.isEmpty()) {
        // It would end by itself, but an account may have only so many. A call that is on its way may still
        // be signed by it.
        revokePrevious();
        m_previous = before;
        m_revocation = m_scheduler.callAfter(kRetry, [this] { revokePrevious(); });
    }
    m_client.checkConnection(this, [this, made](const Result<EndpointInfo> &info) {
        if (m_token != made)
            return;
        if (info && info->byToken)
            shorten(info->tokenEnd);
        Q_EMIT renewed(m_token);
    });
}

void LoginSession::shorten(const QDateTime &end)
{
    // A front end may allow less than it was asked for (MAX_TOKEN_TIME), and says so only here. By a clock
    // that differs much from ours it would have ended long ago: then ours is the one to go by.
    const bool credible = end.isValid() && end > m_scheduler.nowUtc().addSecs(kLeastCredibleLife.count());
    if (credible && end < m_token.end)
        use({.text = m_token.text, .end = end}, milliseconds(m_askedAt.msecsTo(end)));
}

void LoginSession::revokePrevious()
{
    m_revocation.reset();
    if (const QString token = std::exchange(m_previous, {}); !token.isEmpty())
        m_client.revokeToken(token, this, [](const Result<void> &) {});
}

void LoginSession::close(std::function<void()> done)
{
    m_revocation.reset();
    m_renewal.reset();
    const QString token = std::exchange(m_previous, {});
    const auto finish = [this, done = std::move(done)] {
        if (!std::exchange(m_closed, true))
            done();
    };
    m_farewell = m_scheduler.callAfter(token.isEmpty() ? milliseconds(0) : kFarewell, finish);
    if (!token.isEmpty())
        m_client.revokeToken(token, this, [finish](const Result<void> &) { finish(); });
}

void LoginSession::makeRoom(const Error &error)
{
    m_client.listTokens(this, [this, error](const Result<QList<AccountToken>> &tokens) {
        QList<AccountToken> own = tokens.value_or(QList<AccountToken>());
        own.removeIf(
            [this](const AccountToken &token) { return !token.text.startsWith(m_mark) || token.inUse; });
        if (own.isEmpty()) {
            giveUpForNow(explainedTooManyTokens(error));
            return;
        }
        const auto first = std::ranges::min_element(own, {}, &AccountToken::end);
        if (first->text == m_previous)
            m_previous.clear();
        m_client.revokeToken(first->text, this, [this](const Result<void> &) { ask(); });
    });
}

void LoginSession::askForGroup(const Error &error)
{
    m_client.listTokens(this, [this, error](const Result<QList<AccountToken>> &tokens) {
        const QList<AccountToken> known = tokens.value_or(QList<AccountToken>());
        const auto own = std::ranges::find(known, true, &AccountToken::inUse);
        if (own == known.cend() || own->group == kAllGroups) {
            giveUpForNow(error);
            return;
        }
        m_group = own->group;
        ask();
    });
}

void LoginSession::giveUpForNow(const Error &error)
{
    m_lastFailure = error.detail;
    m_madeRoom = false;
    m_renewal = m_scheduler.callAfter(kRetryWhenRefused, [this] { ask(); });
    if (std::exchange(m_said, error.detail) != error.detail)
        Q_EMIT refused(error);
}

void LoginSession::tryAgain(const Error &error)
{
    qCInfo(lcIaaS) << "no new login token:" << error.detail;
    m_lastFailure = error.detail;
    if (error.kind == ErrorKind::Unauthorized && !m_token.text.isEmpty() && !m_password.isEmpty()) {
        onEnd(); // somebody has revoked the token
        return;
    }
    if (meansTooManyTokens(error) && !std::exchange(m_madeRoom, true)) {
        makeRoom(error);
        return;
    }
    if (meansGroupIsMissing(error) && m_group == kAllGroups) {
        askForGroup(error);
        return;
    }
    if (error.kind == ErrorKind::Rejected) {
        giveUpForNow(meansTooManyTokens(error) ? explainedTooManyTokens(error) : error);
        return;
    }
    const bool refused = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
    const bool ended = m_token.text.isEmpty() && m_password.isEmpty();
    // A wrong password stays wrong; the manager's own call says so to the user.
    if (!refused && !ended)
        m_renewal = m_scheduler.callAfter(kRetry, [this] { ask(); });
}

void LoginSession::onEnd()
{
    m_end.reset();
    const QString ended = localTimeText(m_token.end);
    m_token = {};
    if (!m_password.isEmpty()) {
        startWithPassword(m_password);
        return;
    }
    m_renewal.reset();
    QString detail = QStringLiteral("the login token ended at %1").arg(ended);
    if (!m_lastFailure.isEmpty())
        detail += QStringLiteral(" and could not be renewed: %1").arg(m_lastFailure);
    Q_EMIT expired(Error{.kind = ErrorKind::Unauthorized, .detail = detail});
}

} // namespace msm
