// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/detailtext.h"

#include "ui/words/isolation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace msm {

namespace {

/// What the core says in technical English when it checks input or cannot connect. It never translates; these
/// are its own words, so that they can be translated here. A test keeps the two together.
constexpr std::array knownDetails{
    // core/nodes/namepattern
    QT_TRANSLATE_NOOP("msm::DetailText", "the name is empty"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the name has %1 characters; OpenNebula allows %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the name holds a control character (U+%1)"),
    QT_TRANSLATE_NOOP("msm::DetailText", "OpenNebula allows no '%1' in a name"),
    QT_TRANSLATE_NOOP("msm::DetailText", "OpenNebula allows no emoji or other rare characters in a name"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the name pattern has more than one run of '#'"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the count is %1; it must be between 1 and %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "a node named %1 exists already"),
    // core/lifecycle/provisioning
    QT_TRANSLATE_NOOP("msm::DetailText",
        "this profile has no node secret, without which the agent that a stock image installs would obey "
        "nobody; nothing was made"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 is set by the program itself; leave it out"),
    QT_TRANSLATE_NOOP("msm::DetailText",
        "%1 in the CONTEXT of the node would have %2 KiB, and a machine takes %3; nothing was sent"),
    // core/settings/profile
    QT_TRANSLATE_NOOP("msm::DetailText", "the endpoint is empty"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the endpoint is not a URL such as https://cloud.example:2633/RPC2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the port after the host name is not a number from 1 to 65535"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the endpoint has no host name"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the endpoint must not contain a user or password; they have fields of their own"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the endpoint must not contain a query (?…) or a fragment (#…)"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the scheme \"%1\" is not http or https"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the profile has no name"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the profile's name begins or ends with a space"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the profile's name is longer than %1 characters"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the profile's name contains a control character"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the service name must be 1 to 32 letters (A-Z), digits, \"-\" or \"_\""),
    QT_TRANSLATE_NOOP("msm::DetailText", "the profile has no user name"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the user name contains a colon or a control character"),
    QT_TRANSLATE_NOOP("msm::DetailText",
        "plain http would send the password readable to %1; use https or allow plain http for this profile"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the proxy or bastion is not written as HOST:PORT or USER@HOST:PORT"),
    QT_TRANSLATE_NOOP("msm::DetailText", "a password does not belong into the address of a proxy or bastion"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy or bastion has no host name"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the name of the proxy or bastion holds a character that no host name has"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the user name for the bastion holds a character that ssh does not take"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the port of the proxy or bastion is not a number from 1 to 65535"),
    QT_TRANSLATE_NOOP("msm::DetailText", "an HTTP proxy needs its port, such as proxy.example:3128"),
    QT_TRANSLATE_NOOP("msm::DetailText",
        "the way is not direct, system, http://HOST:PORT, socks5://HOST:PORT or ssh://HOST"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the poll interval must be between 1 second and 1 hour"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the limit of the stage %1 must be between 1 second and 7 days"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the settling time must be between 0 and 600 seconds"),
    // core/net; the more special one first
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy %1 refused the connection"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the name of the proxy %1, or that of %2, cannot be found"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the name of the proxy %1 cannot be found"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy %1 closed the connection"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy %1 did not answer in time"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy %1 let nothing through: %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy %1 wants a user and a password"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the proxy %1 did not accept its user and password"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the bastion did not let anything through within %1 s"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the way through the bastion %1 is broken"),
    QT_TRANSLATE_NOOP("msm::DetailText", "no way through the bastion %1: %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the name %1 cannot be found"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 refused the connection"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 closed the connection without an answer"),
    QT_TRANSLATE_NOOP("msm::DetailText", "no answer from %1 within %2 s"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the answer of %1 is larger than %2 bytes"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the answer of %1 broke off after %2 of %3 bytes"),
    // core/iaas
    QT_TRANSLATE_NOOP("msm::DetailText", "HTTP 404: no OpenNebula at this path; it is usually /RPC2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "HTTP %1 instead of an XML-RPC answer"),
    QT_TRANSLATE_NOOP("msm::DetailText", "a web page answered, not OpenNebula's XML-RPC interface"),
    QT_TRANSLATE_NOOP("msm::DetailText",
        "the account has as many login tokens as the cloud allows (usually ten); end one that nobody needs, "
        "in "
        "the web console or with \"oneuser token-delete\""),
    // core/iaas/userinput
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 is required"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "%1 needs an answer, because its definition in the template is malformed"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be a whole number"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be a number such as 1.5"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be between %2 and %3"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be at least %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be at most %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be one of: %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 must be some of: %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 holds a control character (U+%2)"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 holds an emoji or another rare character"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 holds \"]]>\", which OpenNebula cannot store"),
    // core/iaas/contextvariable
    QT_TRANSLATE_NOOP("msm::DetailText", "a context variable is written as NAME=VALUE, with a \"=\""),
    QT_TRANSLATE_NOOP("msm::DetailText",
        "a context variable's name may hold only letters (A-Z), digits and \"_\", and must not begin with a "
        "digit"),
    QT_TRANSLATE_NOOP("msm::DetailText", "a machine takes only one of %1 and %2; leave one of them out"),
    // core/updates
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 is no https address"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 redirects to what is no https address"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 redirects once too often"),
    QT_TRANSLATE_NOOP("msm::DetailText", "HTTP 404: no version has been announced at %1"),
    QT_TRANSLATE_NOOP("msm::DetailText", "HTTP %1 instead of an announcement from %2"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the answer announces no version"),
    QT_TRANSLATE_NOOP("msm::DetailText", "\"%1\" is no number of a version"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the page of version %1 has no https address"),
    // core/manager
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "VM %1 is no longer as it was shown; nothing was done, inspect again"),
    // core/settings/legacyconfig
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the file has no section [iaas], so it is no configuration of the manager"),
    QT_TRANSLATE_NOOP(
        "msm::DetailText", "the file's driver is the dummy; the built-in sandbox takes its place"),
    QT_TRANSLATE_NOOP("msm::DetailText", "the file is for a cloud that is not OpenNebula (DRIVER is %1)"),
    QT_TRANSLATE_NOOP("msm::DetailText", "%1 is too large for a configuration"),
};

struct KnownDetail {
    const char *source;
    QRegularExpression pattern;
};

/// "the count is %1; …" matches "the count is 0; …" and captures the 0.
QRegularExpression patternOf(const char *source)
{
    static const QRegularExpression place(QStringLiteral("\\\\%[1-9]"));
    const QString escaped = QRegularExpression::escape(QString::fromUtf8(source));
    return QRegularExpression(
        QRegularExpression::anchoredPattern(QString(escaped).replace(place, QStringLiteral("(.*?)"))));
}

const std::vector<KnownDetail> &patterns()
{
    static const std::vector<KnownDetail> all = [] {
        std::vector<KnownDetail> made;
        made.reserve(std::size(knownDetails));
        for (const char *source : knownDetails)
            made.push_back({source, patternOf(source)});
        return made;
    }();
    return all;
}

} // namespace

QString detailText(const Error &error)
{
    for (const KnownDetail &known : patterns()) {
        const auto match = known.pattern.match(error.detail);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate("msm::DetailText", known.source);
        // From the last one: what was captured may itself hold a %1.
        for (int place = match.lastCapturedIndex(); place >= 1; --place)
            text.replace(QStringLiteral("%%1").arg(place), match.captured(place));
        return text;
    }
    return error.detail;
}

bool isKnownDetail(const QString &detail)
{
    return std::any_of(patterns().cbegin(), patterns().cend(),
        [&detail](const KnownDetail &known) { return known.pattern.match(detail).hasMatch(); });
}

QString detailSentence(const Error &error)
{
    QString text = detailText(error);
    if (text.isEmpty())
        return text;
    const bool beginsWithAddress = text.section(u' ', 0, 0).contains(QLatin1String("://"));
    const auto first = text.indexOf(withoutIsolation(text).left(1));
    if (!beginsWithAddress) // which stays as it can be copied
        text[first] = text.at(first).toUpper();
    return withoutIsolation(text).endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace msm
