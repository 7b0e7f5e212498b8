// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/logincommand.h"

#include "app/cli/arguments.h"
#include "app/session/credentials.h"
#include "app/session/session.h"
#include "app/session/tokenexchange.h"
#include "core/base/localtime.h"
#include "core/base/scheduler.h"
#include "core/secrets/secretstore.h"
#include "core/settings/appsettings.h"
#include "core/settings/profile.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace msm::cli {

namespace {

const QString kExpires = QStringLiteral("expires");
const QString kNew = QStringLiteral("new");
const QString kKeep = QStringLiteral("keep");

} // namespace

LoginCommand::LoginCommand() = default;
LoginCommand::~LoginCommand() = default;

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
    m_exchange = context.session->tokenExchange();
    QObject::connect(m_exchange.get(), &TokenExchange::makesRoom, &context, [&context] {
        context.console.note(
            QStringLiteral("the account has as many login tokens as it may; the one of msmctl that "
                           "ends first is ended now"));
    });
    // A session ends no token that was printed, and this command none of a session.
    const QString maker = tokenMaker(profile);
    m_exchange->start({.life = *m_life,
                          .maker = m_keep ? maker : QStringLiteral("printed\n") + maker,
                          .again = !m_new && !m_keep},
        [this, &context](const Result<LoginToken> &token) {
            if (!token)
                fail(context, token.error());
            else if (m_keep)
                keep(context, *token);
            else
                print(context, *token);
        });
}

void LoginCommand::fail(Context &context, const Error &error)
{
    context.console.error(error);
    context.finish(exitCodeOf(error));
}

void LoginCommand::print(Context &context, const LoginToken &token)
{
    const QString when = token.end.toString(Qt::ISODate);
    if (context.options.json) {
        context.console.result(
            QJsonDocument(QJsonObject{{QStringLiteral("token"), token.text}, {QStringLiteral("end"), when}}));
    } else {
        context.console.result(token.text);
    }
    context.console.progress(QStringLiteral("good until %1").arg(when));
    context.finish(ExitCode::Done);
}

void LoginCommand::keep(Context &context, const LoginToken &token)
{
    const QString name = context.session->profile().name;
    context.secrets.write(tokenKey(name), storedForm(token), &context,
        [this, &context, name, end = token.end](const Result<void> &written) {
            AppSettings settings(context.settings);
            auto profile = settings.profile(name);
            Result<void> result = written;
            if (written && profile) {
                profile->keptSecret = StoredSecret::Token;
                profile->tokenLife = m_life.value_or(profile->tokenLife);
                result = settings.saveProfile(*profile);
            }
            if (!result) {
                context.console.error(result.error());
                context.finish(ExitCode::Failed);
                return;
            }
            context.console.progress(QStringLiteral("good until %1").arg(localTimeText(end)));
            context.secrets.remove(passwordKey(name), &context, [&context](const Result<void> &removed) {
                if (!removed)
                    context.console.note(
                        QStringLiteral("the password is still in the keychain, because it could not be "
                                       "removed: %1")
                            .arg(removed.error().detail));
                context.finish(removed ? ExitCode::Done : ExitCode::Failed);
            });
        });
}

} // namespace msm::cli
