// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/reach.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>
#include <utility>

namespace msm {

namespace {

using Kind = Reach::Kind;

constexpr std::array<std::pair<Kind, QLatin1String>, 3> schemes{{
    {Kind::Http, QLatin1String("http")},
    {Kind::Socks5, QLatin1String("socks5")},
    {Kind::Ssh, QLatin1String("ssh")},
}};

QString schemeOf(Kind kind)
{
    for (const auto &[known, scheme] : schemes) {
        if (known == kind)
            return scheme;
    }
    return {};
}

tl::unexpected<Error> rejectedReach(const QString &detail)
{
    return failure(ErrorKind::Rejected, detail);
}

/// What a shell would not leave alone is in no name; ssh hands both to the user's ProxyCommand.
bool isPlainName(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A[\\p{L}\\p{N}_.+@\\\\%][\\p{L}\\p{N}_.+@\\\\%-]*\\z"));
    return plain.match(text).hasMatch();
}

bool isHost(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\A[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*\\z"));
    static const QRegularExpression v6(
        QStringLiteral("\\A[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9_.-]+)?\\z"));
    return name.match(text).hasMatch() || v6.match(text).hasMatch();
}

std::optional<int> portOf(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,5}\\z"));
    const int port = text.toInt();
    return digits.match(text).hasMatch() && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

} // namespace

Result<Reach> parseReachHost(Kind kind, const QString &text)
{
    static const QRegularExpression parts(QStringLiteral(
        "\\A(?:(?<user>.*)@)?(?:\\[(?<v6>[^\\]]*)\\]|(?<host>[^@:\\[\\]]*))(?::(?<port>[^@:/]*))?/?\\z"));
    Reach reach{.kind = kind};
    const auto match = parts.match(text.trimmed());
    if (!match.hasMatch())
        return rejectedReach(
            QStringLiteral("the proxy or bastion is not written as HOST:PORT or USER@HOST:PORT"));
    reach.user = QUrl::fromPercentEncoding(match.captured(u"user").toUtf8());
    if (match.captured(u"user").contains(u':'))
        return rejectedReach(
            QStringLiteral("a password does not belong into the address of a proxy or bastion"));
    reach.host = match.capturedLength(u"v6") > 0 ? match.captured(u"v6") : match.captured(u"host");
    if (reach.host.isEmpty())
        return rejectedReach(QStringLiteral("the proxy or bastion has no host name"));
    if (!isHost(reach.host))
        return rejectedReach(
            QStringLiteral("the name of the proxy or bastion holds a character that no host name has"));
    if (kind == Kind::Ssh && !reach.user.isEmpty() && !isPlainName(reach.user))
        return rejectedReach(
            QStringLiteral("the user name for the bastion holds a character that ssh does not take"));
    const bool hasPort = match.capturedStart(u"port") >= 0;
    const auto port = portOf(match.captured(u"port"));
    if (hasPort && !port)
        return rejectedReach(
            QStringLiteral("the port of the proxy or bastion is not a number from 1 to 65535"));
    if (!hasPort && kind == Kind::Http)
        return rejectedReach(QStringLiteral("an HTTP proxy needs its port, such as proxy.example:3128"));
    reach.port = port.value_or(kind == Kind::Socks5 ? defaultSocksPort : 0);
    return reach;
}

Result<Reach> parseReach(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.compare(QLatin1String("direct"), Qt::CaseInsensitive) == 0)
        return Reach{};
    if (trimmed.compare(QLatin1String("system"), Qt::CaseInsensitive) == 0)
        return Reach{.kind = Kind::System};
    const qsizetype end = trimmed.indexOf(QLatin1String("://"));
    QString scheme = trimmed.left(end).toLower();
    if (scheme == QLatin1String("socks5h")) // curl's word for what is meant here anyway
        scheme = QStringLiteral("socks5");
    for (const auto &[kind, known] : schemes) {
        if (end > 0 && scheme == known)
            return parseReachHost(kind, trimmed.mid(end + 3));
    }
    return rejectedReach(
        QStringLiteral("the way is not direct, system, http://HOST:PORT, socks5://HOST:PORT or ssh://HOST"));
}

QString reachHostText(const Reach &reach)
{
    QString text = reach.host.contains(u':') ? QStringLiteral("[%1]").arg(reach.host) : reach.host;
    if (!reach.user.isEmpty())
        text.prepend(QString::fromLatin1(QUrl::toPercentEncoding(reach.user, "@")) + u'@');
    return reach.port == 0 ? text : QStringLiteral("%1:%2").arg(text).arg(reach.port);
}

QString reachText(const Reach &reach)
{
    switch (reach.kind) {
    case Kind::Direct:
        return QStringLiteral("direct");
    case Kind::System:
        return QStringLiteral("system");
    case Kind::Invalid:
        return reach.host;
    case Kind::Http:
    case Kind::Socks5:
    case Kind::Ssh:
        break;
    }
    return QStringLiteral("%1://%2").arg(schemeOf(reach.kind), reachHostText(reach));
}

} // namespace msm
