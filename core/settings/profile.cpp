// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/profile.h"

#include "core/base/fingerprint.h"
#include "core/base/loopback.h"

#include <QRegularExpression>

#include <algorithm>

namespace msm {

namespace {

std::optional<Error> rejected(const QString &detail)
{
    return Error{.kind = ErrorKind::Rejected, .detail = detail};
}

/// QUrl's own message may quote the whole text, a password in it included.
Error notAUrl()
{
    return *rejected(QStringLiteral("the endpoint is not a URL such as https://cloud.example:2633/RPC2"));
}

/// host, host:port or [v6]:port with no scheme; QUrl would take the host for a scheme.
QString withScheme(const QString &text)
{
    if (text.contains(QLatin1String("://")))
        return text;
    const QUrl guess(QStringLiteral("https://") + text, QUrl::StrictMode);
    return (isLoopbackHost(guess.host()) ? QStringLiteral("http://") : QStringLiteral("https://")) + text;
}

/// What is wrong with the port as written, which QUrl only reports as "invalid".
std::optional<Error> checkPort(const QString &text)
{
    static const QRegularExpression authority(
        QStringLiteral("^[^:/?#]+://(?:[^/?#@]*@)?(?:\\[[^\\]]*\\]|[^\\[/?#:]*)(?::([^/?#]*))?(?:[/?#]|$)"));
    const auto match = authority.match(text);
    if (!match.hasMatch() || match.capturedStart(1) < 0)
        return std::nullopt;
    bool isNumber = false;
    const int port = match.captured(1).toInt(&isNumber);
    if (isNumber && port >= 1 && port <= 65535)
        return std::nullopt;
    // Not quoted: in "user:password" typed into the wrong field, this is the password.
    return rejected(QStringLiteral("the port after the host name is not a number from 1 to 65535"));
}

std::optional<Error> checkParts(const QUrl &url)
{
    if (url.host().isEmpty())
        return rejected(QStringLiteral("the endpoint has no host name"));
    if (!url.userInfo().isEmpty())
        return rejected(
            QStringLiteral("the endpoint must not contain a user or password; they have fields of "
                           "their own"));
    if (url.hasQuery() || url.hasFragment())
        return rejected(QStringLiteral("the endpoint must not contain a query (?…) or a fragment (#…)"));
    return std::nullopt;
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
}

std::optional<Error> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return rejected(QStringLiteral("the profile has no name"));
    if (name != name.trimmed())
        return rejected(QStringLiteral("the profile's name begins or ends with a space"));
    if (name.size() > maxProfileNameLength)
        return rejected(
            QStringLiteral("the profile's name is longer than %1 characters").arg(maxProfileNameLength));
    if (hasControlCharacter(name))
        return rejected(QStringLiteral("the profile's name contains a control character"));
    return std::nullopt;
}

std::optional<Error> checkService(const QString &service)
{
    static const QRegularExpression valid(QStringLiteral("\\A[A-Za-z0-9_-]{1,32}\\z"));
    if (valid.match(service).hasMatch())
        return std::nullopt;
    return rejected(QStringLiteral("the service name must be 1 to 32 letters (A-Z), digits, \"-\" or \"_\""));
}

std::optional<Error> checkReach(const Reach &reach)
{
    const auto parsed = parseReach(reachText(reach));
    return parsed ? std::nullopt : std::optional(parsed.error());
}

std::optional<Error> checkConnection(const Profile &profile)
{
    if (profile.sandbox)
        return std::nullopt;
    const auto endpoint = parseEndpoint(profile.endpoint.toString());
    if (!endpoint)
        return endpoint.error();
    if (profile.user.isEmpty())
        return rejected(QStringLiteral("the profile has no user name"));
    // The session string is user:password, so a colon would end the user's name early.
    if (profile.user.contains(u':') || hasControlCharacter(profile.user))
        return rejected(QStringLiteral("the user name contains a colon or a control character"));
    if (const auto wrong = checkReach(profile.reach))
        return wrong;
    if (const auto wrong = checkReach(profile.agentReach.value_or(Reach{})))
        return wrong;
    // Never taken for "none": that would trust more than the user has said.
    if (!profile.pinnedCertificate.isEmpty() && !parseFingerprint(profile.pinnedCertificate))
        return rejected(
            QStringLiteral("the pinned certificate is not a SHA-256 fingerprint (64 digits 0-9, a-f)"));
    if (isReadableOnTheWay(profile) && !profile.allowPlainHttp)
        return rejected(
            QStringLiteral("plain http would send the password readable to %1; use https or allow "
                           "plain http for this profile")
                .arg(endpoint->host()));
    return std::nullopt;
}

} // namespace

Result<QUrl> parseEndpoint(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return failure(ErrorKind::Rejected, QStringLiteral("the endpoint is empty"));
    const QString full = withScheme(trimmed);
    static const QRegularExpression schemeEnd(QStringLiteral("\\A([A-Za-z][A-Za-z0-9+.-]*)://(.*)\\z"));
    const auto parts = schemeEnd.match(full);
    if (!parts.hasMatch())
        return failure(notAUrl());
    const QString scheme = parts.captured(1).toLower();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return failure(*rejected(QStringLiteral("the scheme \"%1\" is not http or https").arg(scheme)));
    if (const auto error = checkPort(full))
        return failure(*error);

    QUrl url(full, QUrl::StrictMode);
    // "https://" alone is invalid for QUrl too; checkParts() has the better message for it.
    if (!url.isValid() && !parts.captured(2).isEmpty())
        return failure(notAUrl());
    if (const auto error = checkParts(url))
        return failure(*error);

    const bool isBareHost = !trimmed.contains(QLatin1String("://"));
    if (url.port() == -1)
        url.setPort(isBareHost ? defaultEndpointPort : scheme == QLatin1String("https") ? 443 : 80);
    if (url.path().isEmpty() || url.path() == QLatin1String("/"))
        url.setPath(QStringLiteral("/RPC2"));
    return url;
}

QString serverName(const QUrl &endpoint)
{
    QString host = endpoint.host();
    if (host.endsWith(u'.')) // written in full
        host.chop(1);
    return QStringLiteral("%1:%2").arg(host).arg(endpoint.port());
}

bool isLoopback(const QUrl &url)
{
    return isLoopbackHost(url.host());
}

bool staysOnThisMachine(const Profile &profile)
{
    // An explicit proxy or bastion is asked for "localhost", too, and means its own.
    const Reach::Kind kind = profile.reach.kind;
    return profile.sandbox
        || (isLoopback(profile.endpoint) && (kind == Reach::Kind::Direct || kind == Reach::Kind::System));
}

bool isReadableOnTheWay(const Profile &profile)
{
    if (profile.endpoint.scheme() != QLatin1String("http"))
        return false;
    if (!isLoopback(profile.endpoint))
        return true;
    return profile.reach.isProxy() && !isLoopbackHost(profile.reach.host);
}

std::optional<Error> checkProfile(const Profile &profile)
{
    if (const auto error = checkName(profile.name))
        return error;
    if (const auto error = checkService(profile.service))
        return error;
    if (const auto error = checkConnection(profile))
        return error;
    if (profile.pollInterval < minPollInterval || profile.pollInterval > maxPollInterval)
        return rejected(QStringLiteral("the poll interval must be between 1 second and 1 hour"));
    if (profile.tokenLife < minTokenLife || profile.tokenLife > maxTokenLife)
        return rejected(QStringLiteral("a login token must live between 1 minute and 366 days"));
    return checkWaiting(profile.waiting);
}

QString tokenKey(const QString &profileName)
{
    return QStringLiteral("profile/%1/token").arg(profileName);
}

QString proxyPasswordKey(const QString &profileName)
{
    return QStringLiteral("profile/%1/proxy-password").arg(profileName);
}

QString agentProxyPasswordKey(const QString &profileName)
{
    return QStringLiteral("profile/%1/agent-proxy-password").arg(profileName);
}

QString nodeSecretKey(const QString &profileName)
{
    return QStringLiteral("profile/%1/node-secret").arg(profileName);
}

bool isNodeSecretKey(const QString &key)
{
    return key.endsWith(nodeSecretKey({}).mid(nodeSecretKey({}).lastIndexOf(u'/')));
}

QString passwordKey(const QString &profileName)
{
    return QStringLiteral("profile/%1/password").arg(profileName);
}

} // namespace msm
