// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/updates/release.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace msm {

namespace {

constexpr qsizetype kLongestAddress = 2000;
constexpr qsizetype kLongestTagShown = 40;

struct Tag {
    QVersionNumber version;
    bool preRelease = false;
};

std::optional<Tag> parseTag(const QString &text)
{
    // Nine digits always fit into a number.
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral("v?([0-9]{1,9}(?:\\.[0-9]{1,9}){0,3})(-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?")));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Tag{
        .version = QVersionNumber::fromString(match.captured(1)), .preRelease = !match.captured(2).isEmpty()};
}

/// Without what a text field would draw as boxes, and not longer than somebody reads.
QString cleanNotes(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    text = text.trimmed();
    if (text.size() <= kLongestNotes)
        return text;
    text.truncate(kLongestNotes);
    if (const qsizetype line = text.lastIndexOf(u'\n'); line > 0)
        text.truncate(line);
    else if (text.back().isHighSurrogate())
        text.chop(1);
    return text + QStringLiteral("\n…");
}

} // namespace

bool isHttpsAddress(const QUrl &url)
{
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty();
}

Result<Release> parseRelease(const QByteArray &document)
{
    const QJsonObject object = QJsonDocument::fromJson(document).object();
    const QString tag = object.value(u"tag_name").toString();
    if (tag.isEmpty())
        return failure(ErrorKind::Protocol, QStringLiteral("the answer announces no version"));
    const auto parsed = parseTag(tag);
    if (!parsed)
        return failure(ErrorKind::Protocol,
            QStringLiteral("\"%1\" is no number of a version").arg(tag.left(kLongestTagShown)));
    const QString address = object.value(u"html_url").toString();
    const QUrl page(address, QUrl::StrictMode);
    if (address.size() > kLongestAddress || !isHttpsAddress(page))
        return failure(ErrorKind::Protocol,
            QStringLiteral("the page of version %1 has no https address").arg(parsed->version.toString()));
    return Release{.version = parsed->version,
        .preRelease =
            parsed->preRelease || object.value(u"prerelease").toBool() || object.value(u"draft").toBool(),
        .page = page,
        .notes = cleanNotes(object.value(u"body").toString())};
}

bool isNewer(const Release &release, const QVersionNumber &installed)
{
    return !release.preRelease && release.version.normalized() > installed.normalized();
}

} // namespace msm
