// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/logincommand.h"

#include "app/cli/arguments.h"
#include "app/session/credentials.h"
#include "app/session/session.h"
#include "core/secrets/secretstore.h"
#include "core/settings/appsettings.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <algorithm>

namespace msm::cli {

using namespace opennebula;

namespace {

const QString kExpires = QStringLiteral("expires");
const QString kNew = QStringLiteral("new");
const QString kKeep = QStringLiteral("keep");

} // namespace

QString LoginCommand::help() const
{
    return QStringLiteral(R"(login [--expires SECONDS] [--new] [--keep]

Exchanges the password for a login token, which the cloud takes in the password's place until it ends. Prints
the token, for MSM_TOKEN or --login-token-stdin; with --json one object: token, end (UTC, ISO 8601). An
account has ten tokens at most, so one that was printed before is printed again while it has half of the wanted
life left.

  --expires SECONDS    how long it is good for (default: as the profile says, else a week)
  --new                make one in any case
  --keep               with --profile: put it into the system's keychain instead of printing it, forget the
                       password there, and renew the token in time from now on
)");
}

QList<QCommandLineOption> LoginCommand::options() const
{
    return {QCommandLineOption(kExpires, {}, QStringLiteral("SECONDS")), QCommandLineOption(kNew),
        QCommandLineOption(kKeep)};
}

std::optional<QString> LoginCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return QStringLiteral("login takes no argument, but '%1' was given").arg(arguments.first());
    m_new = parser.isSet(kNew);
    m_keep = parser.isSet(kKeep);
    if (m_keep && parser.isSet(QStringLiteral("endpoint")))
        return QStringLiteral("--keep goes with --profile; without one the token is printed");
    if (!parser.isSet(kExpires))
        return std::nullopt;
    bool isNumber = false;
    const std::chrono::seconds life(parser.value(kExpires).toInt(&isNumber));
    if (!isNumber || life < minTokenLife || life > maxTokenLife) {
        return QStringLiteral("--expires takes %1 to %2 seconds, not '%3'")
            .arg(minTokenLife.count())
            .arg(maxTokenLife.count())
            .arg(parser.value(kExpires));
    }
    m_life = life;
    return std::nullopt;
}

void LoginCommand::run(Context &context)
{
    const Profile &profile = context.session->profile();
    m_life = m_life.value_or(profile.tokenLife);
    // What is printed is not for a session to end, and the other way round.
    m_mark = tokenMark(m_keep ? tokenMaker(profile) : QStringLiteral("printed\n") + tokenMaker(profile));
    context.session->iaas().listTokens(&context, [this, &context](const Result<QList<AccountToken>> &tokens) {
        if (tokens)
            takeUsable(context, *tokens);
        else
            fail(context, tokens.error());
    });
}

/// An account may have only so many. So one that an earlier run printed is printed again while it has more
/// than half of the wanted life left.
void LoginCommand::takeUsable(Context &context, const QList<AccountToken> &tokens)
{
    // A token for one group makes only others for that group.
    if (const auto used = std::ranges::find(tokens, true, &AccountToken::inUse); used != tokens.cend())
        m_group = used->group;
    QList<AccountToken> own = tokens;
    own.removeIf([this](const AccountToken &token) {
        return !token.text.startsWith(m_mark) || token.group != m_group;
    });
    std::ranges::sort(own, {}, &AccountToken::end);
    const QDateTime now = context.scheduler.nowUtc();
    const auto good = std::ranges::find_if(own, [&](const AccountToken &token) {
        const qint64 left = now.secsTo(token.end);
        return left >= m_life->count() / 2 && left <= m_life->count();
    });
    if (!m_new && !m_keep && good != own.cend())
        print(context, good->text, good->end);
    else
        make(context, own);
}

void LoginCommand::make(Context &context, const QList<AccountToken> &own)
{
    context.session->iaas().makeToken({.life = *m_life, .text = markedToken(m_mark), .group = m_group},
        &context, [this, &context, own](const Result<QString> &token) { onMade(context, token, own); });
}

void LoginCommand::onMade(Context &context, const Result<QString> &token, const QList<AccountToken> &own)
{
    if (!token && meansTooManyTokens(token.error()) && !own.isEmpty()) {
        context.console.note(
            QStringLiteral("the account has as many login tokens as it may; the one of msmctl that "
                           "ends first is ended now"));
        context.session->iaas().revokeToken(
            own.first().text, &context, [this, &context](const Result<void> &) { make(context, {}); });
        return;
    }
    if (!token) {
        fail(context,
            meansTooManyTokens(token.error()) ? explainedTooManyTokens(token.error()) : token.error());
        return;
    }
    const QDateTime end = context.scheduler.nowUtc().addSecs(m_life->count());
    if (m_keep)
        keep(context, *token, end);
    else
        print(context, *token, end);
}

void LoginCommand::fail(Context &context, const Error &error)
{
    context.console.error(error);
    context.finish(exitCodeOf(error));
}

void LoginCommand::print(Context &context, const QString &token, const QDateTime &end)
{
    const QString when = end.toString(Qt::ISODate);
    if (context.options.json) {
        context.console.result(
            QJsonDocument(QJsonObject{{QStringLiteral("token"), token}, {QStringLiteral("end"), when}}));
    } else {
        context.console.result(token);
    }
    context.console.progress(QStringLiteral("good until %1").arg(when));
    context.finish(ExitCode::Done);
}

void LoginCommand::keep(Context &context, const QString &token, const QDateTime &end)
{
    const QString name = context.session->profile().name;
    const LoginToken made{.text = token, .end = end};
    context.secrets.write(
        tokenKey(name), storedForm(made), &context, [this, &context, name, end](const Result<void> &written) {
            AppSettings settings(context.settings);
            auto profile = settings.profile(name);
            Result<void> result = written;
            if (written && profile) {
                profile->keptSecret = KeptSecret::Token;
                profile->tokenLife = m_life.value_or(profile->tokenLife);
                result = settings.saveProfile(*profile);
            }
            if (!result) {
                context.console.error(result.error());
                context.finish(ExitCode::Failed);
                return;
            }
            context.console.progress(QStringLiteral("good until %1").arg(end.toString(Qt::ISODate)));
            context.secrets.remove(passwordKey(name), &context,
                [&context](const Result<void> &) { context.finish(ExitCode::Done); });
        });
}

} // namespace msm::cli
