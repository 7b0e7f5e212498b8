// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tokenexchange.h"

#include "core/iaas/opennebula/opennebulaclient.h"

#include <algorithm>

namespace msm {

using namespace opennebula;

TokenExchange::TokenExchange(OpenNebulaClient &client, Scheduler &scheduler)
    : m_client(client)
    , m_scheduler(scheduler)
{
}

void TokenExchange::start(const Wish &wish, Reply<LoginToken> reply)
{
    m_wish = wish;
    m_reply = std::move(reply);
    m_mark = tokenMark(wish.maker);
    m_client.listTokens(this, [this](const Result<QList<AccountToken>> &tokens) {
        if (tokens)
            onListed(*tokens);
        else
            m_reply(failure(tokens.error()));
    });
}

void TokenExchange::onListed(const QList<AccountToken> &tokens)
{
    // A token for one group makes only others for that group.
    if (const auto used = std::ranges::find(tokens, true, &AccountToken::inUse); used != tokens.cend())
        m_group = used->group;
    QList<AccountToken> own = tokens;
    own.removeIf([this](const AccountToken &token) {
        return !token.text.startsWith(m_mark) || token.group != m_group;
    });
    std::ranges::sort(own, {}, &AccountToken::end);
    const QDateTime now = m_scheduler.nowUtc();
    const auto good = std::ranges::find_if(own, [&](const AccountToken &token) {
        const qint64 left = now.secsTo(token.end);
        return left >= m_wish.life.count() / 2 && left <= m_wish.life.count();
    });
    if (m_wish.again && good != own.cend())
        m_reply(LoginToken{.text = good->text, .end = good->end});
    else
        make(own);
}

void TokenExchange::make(const QList<AccountToken> &own)
{
    m_client.makeToken({.life = m_wish.life, .text = markedToken(m_mark), .group = m_group}, this,
        [this, own](const Result<QString> &token) { onMade(token, own); });
}

void TokenExchange::onMade(const Result<QString> &token, const QList<AccountToken> &own)
{
    if (token) {
        m_reply(LoginToken{.text = *token, .end = m_scheduler.nowUtc().addSecs(m_wish.life.count())});
    } else if (!meansTooManyTokens(token.error())) {
        m_reply(failure(token.error()));
    } else if (own.isEmpty()) {
        m_reply(failure(explainedTooManyTokens(token.error())));
    } else {
        Q_EMIT makesRoom();
        m_client.revokeToken(own.first().text, this, [this](const Result<void> &) { make({}); });
    }
}

} // namespace msm
