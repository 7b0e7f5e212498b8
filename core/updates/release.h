// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QVersionNumber>

namespace msm {

/// A version of this program that has been announced. A plain value.
struct Release {
    QVersionNumber version;  ///< as it is written: 1.2.0 stays that
    bool preRelease = false; ///< meant for whoever tries it, not for everybody
    QUrl page;               ///< to be opened in a browser; isHttpsAddress()
    QString notes;           ///< what is new, for people; mostly Markdown, to be shown as plain text

    bool operator==(const Release &) const = default;
};

/// Notes are cut off at the end of a line before this, and say so by an ellipsis.
inline constexpr qsizetype kLongestNotes = 20'000;

/// Whether it is https to a host, without a user in it that could be taken for the host.
[[nodiscard]] bool isHttpsAddress(const QUrl &url);

/// Reads a document in the shape of GitHub's "latest release": a JSON object with `tag_name`, `html_url`,
/// `body` and, if it is so, `draft` or `prerelease`. A tag is one to four numbers with dots between them,
/// perhaps after a "v": "v1.2.3", "1.2". What follows a "-" makes it a pre-release ("1.2.3-rc1"), what
/// follows a "+" says nothing about the version ("1.2.3+42"). Errors: Protocol, for whatever is not that, and
/// for a page that is not isHttpsAddress().
[[nodiscard]] Result<Release> parseRelease(const QByteArray &document);

/// Whether whoever has `installed` is to hear of it. A pre-release never is newer, whatever its number:
/// nobody is led to it by the program. 1.2 and 1.2.0 are the same.
[[nodiscard]] bool isNewer(const Release &release, const QVersionNumber &installed);

} // namespace msm
