// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/logincommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/secrets/secretstore.h"
#include "core/settings/appsettings.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace msm::cli {

namespace {

const QString kExpires = QStringLiteral("expires");
const QString kKeep = QStringLiteral("keep");

} // namespace

QString LoginCommand::help() const
{
    return QStringLiteral(R"(login [--expires SECONDS] [--keep]

Exchanges the password for a login token, which the cloud takes in the password's place until it ends. Prints
the token, for MSM_TOKEN or --login-token-stdin; with --json one object: token, end (UTC, ISO 8601).

  --expires SECONDS    how long it is good for (default: as the profile says, else a week)
  --keep               with --profile: put it into the system's keychain instead of printing it, forget the
                       password there, and renew the token in time from now on
)");
}

QList<QCommandLineOption> LoginCommand::options() const
{
    return {QCommandLineOption(kExpires, {}, QStringLiteral("SECONDS")), QCommandLineOption(kKeep)};
}

std::optional<QString> LoginCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return QStringLiteral("login takes no argument, but '%1' was given").arg(arguments.first());
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
    const auto life = m_life.value_or(context.session->profile().tokenLife);
    const QDateTime end = context.scheduler.nowUtc().addSecs(life.count());
    context.session->iaas().makeToken(life, &context, [this, &context, end](const Result<QString> &token) {
        if (!token) {
            context.console.error(token.error());
            context.finish(exitCodeOf(token.error()));
            return;
        }
        if (m_keep) {
            keep(context, *token, end);
            return;
        }
        const QString when = end.toString(Qt::ISODate);
        if (context.options.json) {
            context.console.result(
                QJsonDocument(QJsonObject{{QStringLiteral("token"), *token}, {QStringLiteral("end"), when}}));
        } else {
            context.console.result(*token);
        }
        context.console.progress(QStringLiteral("good until %1").arg(when));
        context.finish(ExitCode::Done);
    });
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
