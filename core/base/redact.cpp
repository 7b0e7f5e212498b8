// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace msm {

namespace {

/// Parts of names, without separators and in lower case.
constexpr std::array<QStringView, 15> kSecretParts{u"password", u"passwd", u"passphrase", u"passwort",
    u"secret", u"token", u"credential", u"privatekey", u"apikey", u"accesskey", u"sessionkey",
    u"authorization", u"cookie", u"startscript", u"userdata"};
/// Whole words of names, where a part of a word would be somebody else's.
constexpr std::array<QStringView, 5> kSecretWords{u"pass", u"pw", u"pwd", u"pin", u"auth"};

/// The name of something, and what stands before it.
#define NAME "([A-Za-z][A-Za-z0-9_.-]*+)"
#define START "(?<![A-Za-z0-9_.-])"

QString withoutSecretHeaders(QString text)
{
    static const QRegularExpression headers(
        QStringLiteral("\\b((?:Proxy-)?Authorization|(?:Set-)?Cookie)(\\s*:\\s*)(?=[^\\s\"])[^\\r\\n\"]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression schemes(
        QStringLiteral("\\b(Bearer|Basic)\\s+(?=[A-Za-z0-9._~+/=-]{6,})[A-Za-z0-9._~+/=-]+"));
    text.replace(headers, QStringLiteral("\\1\\2") + kRedacted);
    return text.replace(schemes, QStringLiteral("\\1 ") + kRedacted);
}

QString withoutUserInfo(QString text)
{
    static const QRegularExpression userInfo(QStringLiteral("(://[^\\s/:@\"'<>]*:)[^\\s/@\"'<>]+@"));
    return text.replace(userInfo, QStringLiteral("\\1") + kRedacted + u'@');
}

/// Every text between `from` and `to` in an XML-RPC request.
QString withoutTexts(const QString &parameters)
{
    static const QRegularExpression texts(
        QStringLiteral("(<value>\\s*(?:<string>)?)[^<]+(?=(?:</string>)?\\s*</value>)"));
    return QString(parameters).replace(texts, QStringLiteral("\\1") + kRedacted);
}

QString withoutSession(QString text)
{
    static const QRegularExpression method(
        QStringLiteral("<methodName>\\s*(one\\.[A-Za-z.]+)\\s*</methodName>\\s*<params>"));
    static const QRegularExpression firstParameter(
        QStringLiteral("<param>.*?</param>"), QRegularExpression::DotMatchesEverythingOption);
    const auto call = method.match(text);
    if (!call.hasMatch())
        return text;
    const qsizetype from = call.capturedEnd();
    if (call.capturedView(1).startsWith(u"one.user."))
        return text.left(from) + withoutTexts(text.mid(from));
    const auto first = firstParameter.match(text, from);
    if (!first.hasMatch())
        return text.left(from) + QStringLiteral("\u2026"); // cut off in the middle of it
    return text.left(first.capturedStart()) + withoutTexts(first.captured()) + text.mid(first.capturedEnd());
}

/// Replaces group `value` of each match whose first group is a secret name.
QString withoutValues(const QString &text, const QRegularExpression &pattern, int value)
{
    QString out;
    qsizetype done = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedLength(value) == 0 || !isSecretName(match.capturedView(1)))
            continue;
        out += QStringView(text).mid(done, match.capturedStart(value) - done);
        out += kRedacted;
        done = match.capturedEnd(value);
    }
    out += QStringView(text).mid(done);
    return out;
}

QString withoutNamedSecrets(QString text)
{
    // None asks for an end, so that what is cut off is hidden too, and nothing is looked through twice.
    static const QRegularExpression xml(
        QStringLiteral("<" NAME "(?:\\s[^<>]*)?>(<!\\[CDATA\\[(?:[^]]|\\](?!\\]>))*+(?:\\]\\]>)?|[^<]*+)"));
    static const QRegularExpression escapedXml(
        QStringLiteral("&lt;" NAME "&gt;((?:(?!&lt;/).)*+)"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression json(QStringLiteral("\"" NAME "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)"));
    static const QRegularExpression quoted(QStringLiteral(START NAME "\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)"));
    static const QRegularExpression plain(
        QStringLiteral(START NAME "\\s*[=:]\\s*(?!\\[hidden\\])([^\\s\"'\\[\\],;&<>][^\\s\"',;&<>]*+)"));
    for (const QRegularExpression *pattern : {&xml, &escapedXml, &json, &quoted, &plain})
        text = withoutValues(text, *pattern, 2);
    return text;
}

#undef NAME
#undef START

/// It lacks what each of the patterns needs, as most lines of a log do: none is compiled for them, which
/// would take milliseconds.
bool isPlain(const QString &text)
{
    constexpr qsizetype shortestHash = 40;
    const auto marks = [](QChar c) { return QStringView(u"<&:=\"|").contains(c); };
    return text.size() < shortestHash && std::ranges::none_of(text, marks)
        && !text.contains(QLatin1String("Bearer")) && !text.contains(QLatin1String("Basic"));
}

QString withoutHashes(QString text)
{
    static const QRegularExpression hashes(QStringLiteral("\\b[0-9a-fA-F]{40,}\\b"));
    static const QRegularExpression defaults(QStringLiteral("(\\|password\\|)[^\"<>\\n]+"));
    text.replace(hashes, kRedacted);
    return text.replace(defaults, QStringLiteral("\\1") + kRedacted);
}

} // namespace

bool isSecretName(QStringView name)
{
    QString joined;
    QStringList words{QString()};
    QChar before;
    for (const QChar c : name) {
        const bool newWord = !c.isLetterOrNumber() || (c.isUpper() && before.isLower());
        if (newWord && !words.last().isEmpty())
            words.append(QString());
        if (c.isLetterOrNumber()) {
            joined += c.toLower();
            words.last() += c.toLower();
        }
        before = c;
    }
    return std::ranges::any_of(kSecretParts, [&](QStringView part) { return joined.contains(part); })
        || std::ranges::any_of(kSecretWords, [&](QStringView word) { return words.contains(word); });
}

QString redacted(const QString &text)
{
    if (isPlain(text))
        return text;
    return withoutHashes(withoutNamedSecrets(withoutUserInfo(withoutSecretHeaders(withoutSession(text)))));
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isString())
        return redacted(value.toString());
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray array = value.toArray();
        for (const auto &element : array)
            out.append(redacted(element));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool hide = isSecretName(member.key()) && member->isString() && !member->toString().isEmpty();
        out.insert(member.key(), hide ? QJsonValue(kRedacted) : redacted(*member));
    }
    return out;
}

} // namespace msm
