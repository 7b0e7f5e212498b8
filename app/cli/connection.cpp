// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"

#include "app/cli/arguments.h"
#include "app/session/nodesecrets.h"
#include "core/base/scheduler.h"
#include "core/secrets/secretstore.h"
#include "core/settings/appsettings.h"

#include <QCryptographicHash>

namespace msm::cli {

namespace {

constexpr qint64 kLongestSecret = 4096;
const QString kWays = QStringLiteral(
    "give it by --password-stdin or in the environment variable MSM_PASSWORD, or a login token by "
    "--login-token-stdin or in MSM_TOKEN");

/// One name for one account and service at one endpoint: what the files of --endpoint are kept under.
QString endpointName(const QUrl &endpoint, const QString &user, const QString &service, const Reach &reach)
{
    QString full = QStringLiteral("%1@%2%3 %4").arg(user, serverName(endpoint), endpoint.path(), service);
    // Behind a bastion or a proxy, "localhost" is another machine.
    if (isLoopback(endpoint) && !reach.host.isEmpty())
        full += QStringLiteral(" ") + reachText(reach);
    if (full.size() <= maxProfileNameLength)
        return full;
    const QByteArray hash = QCryptographicHash::hash(full.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1… %2").arg(full.left(40).trimmed(), QString::fromLatin1(hash.left(16)));
}

Result<Profile> profileOfEndpoint(const Options &options)
{
    const auto endpoint = parseEndpoint(options.endpoint);
    if (!endpoint)
        return failure(ErrorKind::Rejected, QStringLiteral("--endpoint: %1").arg(endpoint.error().detail));
    Profile profile{.endpoint = *endpoint,
        .user = options.user,
        .caFile = options.caFile,
        .pinnedCertificate = options.pin,
        .allowPlainHttp = options.allowPlainHttp,
        .reach = options.reach,
        .agentReach = options.agentReach};
    if (!options.service.isEmpty())
        profile.service = options.service;
    profile.name = endpointName(*endpoint, options.user, profile.service, profile.reach);
    if (isReadableOnTheWay(profile) && !options.allowPlainHttp) {
        return failure(ErrorKind::Rejected,
            QStringLiteral(
                "plain http would send the password readable to %1; use https, or accept that with "
                "--allow-plain-http")
                .arg(endpoint->host()));
    }
    if (const auto wrong = checkProfile(profile))
        return failure(*wrong);
    return profile;
}

QString namesOf(const QList<Profile> &profiles)
{
    QStringList names;
    for (const Profile &profile : profiles)
        names.append(profile.name);
    return names.isEmpty() ? QStringLiteral("none is saved")
                           : QStringLiteral("there are: %1").arg(names.join(QStringLiteral(", ")));
}

Result<Profile> savedProfile(const QString &wanted, const AppSettings &settings)
{
    const auto profiles = settings.profiles();
    QString name = wanted.isEmpty() ? settings.lastProfile.get() : wanted;
    if (name.isEmpty() && profiles.size() == 1)
        name = profiles.first().name;
    if (name.isEmpty()) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("which cloud? Give --endpoint URL --user NAME, or --profile NAME (%1)")
                .arg(namesOf(profiles)));
    }
    const auto profile = settings.profile(name);
    if (!profile) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("there is no profile \"%1\"; %2").arg(name, namesOf(profiles)));
    }
    return *profile;
}

/// The variable is emptied: no child of this process needs it.
QString takeFromEnvironment(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    qunsetenv(name);
    return value;
}

std::optional<QString> secretOfEnvironment()
{
    const QString token = takeFromEnvironment("MSM_TOKEN");
    const QString password = takeFromEnvironment("MSM_PASSWORD");
    if (!token.isEmpty())
        return token;
    return password.isEmpty() ? std::nullopt : std::optional(password);
}

} // namespace

Result<Profile> chooseProfile(const Options &options, QSettings &settings)
{
    if (!options.endpoint.isEmpty())
        return profileOfEndpoint(options);
    return savedProfile(options.profile, AppSettings(settings));
}

Result<QString> readSecretLine(QIODevice &input, const QString &what)
{
    QByteArray line = input.readLine(kLongestSecret);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the standard input has no %1 (it is read as one line)").arg(what));
    }
    return QString::fromUtf8(line);
}

namespace {

/// Whether the sign-in is given without the keychain, which then is not asked for what can be done without.
bool isGiven(const Options &options)
{
    return options.passwordFromStdin || options.tokenFromStdin || qEnvironmentVariableIsSet("MSM_TOKEN")
        || qEnvironmentVariableIsSet("MSM_PASSWORD") || !options.endpoint.isEmpty();
}

/// Without the passwords of proxies.
void findSignIn(const Options &options, const Profile &profile, QIODevice &input, SecretStore &keychain,
    const Scheduler &scheduler, QObject *context, Reply<Credentials> reply)
{
    const auto answer = [context, reply](const Result<QString> &secret) {
        QMetaObject::invokeMethod(
            context,
            [reply, secret] {
                reply(secret.map([](const QString &text) { return Credentials{.password = text}; }));
            },
            Qt::QueuedConnection);
    };
    if (options.passwordFromStdin || options.tokenFromStdin) {
        answer(readSecretLine(
            input, options.tokenFromStdin ? QStringLiteral("login token") : QStringLiteral("password")));
        return;
    }
    if (const auto given = secretOfEnvironment()) {
        answer(*given);
        return;
    }
    if (!options.endpoint.isEmpty()) {
        answer(failure(ErrorKind::Rejected, QStringLiteral("no password; %1").arg(kWays)));
        return;
    }
    readCredentials(keychain, profile, scheduler.nowUtc(), context,
        [reply, name = profile.name](const Result<Credentials> &found) {
            if (!found && found.error().kind == ErrorKind::Unauthorized) {
                reply(failure(ErrorKind::Unauthorized,
                    QStringLiteral(
                        "%1; give the password once more: msmctl --profile \"%2\" --password-stdin "
                        "login --keep")
                        .arg(found.error().detail, name)));
            } else if (!found) {
                reply(failure(ErrorKind::Storage,
                    QStringLiteral("the password of profile \"%1\" is out of reach: %2; %3")
                        .arg(name, found.error().detail, kWays)));
            } else if (found->isEmpty()) {
                reply(failure(ErrorKind::Rejected,
                    QStringLiteral("the keychain has no password for profile \"%1\"; %2").arg(name, kWays)));
            } else {
                reply(*found);
            }
        });
}

} // namespace

void findCredentials(const Options &options, const Profile &profile, QIODevice &input, SecretStore &keychain,
    const Scheduler &scheduler, bool mayMakeNodeSecret, QObject *context, const Reply<Credentials> &reply)
{
    const QString proxyPassword = takeFromEnvironment("MSM_PROXY_PASSWORD");
    const QString agentProxyPassword = takeFromEnvironment("MSM_AGENT_PROXY_PASSWORD");
    const QString nodeSecretText = takeFromEnvironment("MSM_NODE_SECRET");
    const auto nodeSecret = NodeSecret::fromHex(nodeSecretText.toLatin1());
    if (!nodeSecretText.isEmpty() && !nodeSecret) {
        const Error wrong{.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("MSM_NODE_SECRET does not have 64 hexadecimal digits")};
        QMetaObject::invokeMethod(
            context, [reply, wrong] { reply(failure(wrong)); }, Qt::QueuedConnection);
        return;
    }
    const bool hasKeychain = options.endpoint.isEmpty();
    const bool asksKeychain = !nodeSecret && !isGiven(options);
    const auto withNodeSecret = [=, &keychain](const Credentials &known) {
        Credentials all = known;
        all.nodeSecret = nodeSecret;
        if (!asksKeychain) {
            reply(all);
            return;
        }
        findNodeSecret(keychain, profile, mayMakeNodeSecret, context,
            [reply, all](const Result<std::optional<NodeSecret>> &secret) mutable {
                if (secret)
                    all.nodeSecret = *secret;
                else
                    all.nodeSecretRefusal = secret.error();
                reply(all);
            });
    };
    const auto complete = [=, &keychain](Result<Credentials> found) {
        if (!found) {
            reply(found);
            return;
        }
        found->proxyPassword = proxyPassword;
        found->agentProxyPassword = agentProxyPassword;
        if (hasKeychain)
            completeCredentials(keychain, profile, *found, context, withNodeSecret);
        else
            withNodeSecret(withOneProxyPassword(profile, *found));
    };
    findSignIn(options, profile, input, keychain, scheduler, context, complete);
}

} // namespace msm::cli
