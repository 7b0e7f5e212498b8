// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpclient.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

/// What answers in OpenNebula's place: proxies, gateways, sign-in pages, other web servers. Pure. Whatever it
/// says of itself is shortened and never more than plain text.
namespace msm::opennebula {

/// The error for a status other than 200, without maybeApplied: who answered, what that means, and what is to
/// be done. `now` in UTC, for answers without a date of their own.
[[nodiscard]] Error gatewayError(const HttpAnswer &answer, const QUrl &endpoint, const QDateTime &now);

[[nodiscard]] bool isWebPage(const QByteArray &body);
/// The error's detail for a page instead of an answer, with the page's title.
[[nodiscard]] QString webPageDetail(const HttpAnswer &answer, const QByteArray &page);

/// A gateway that has nobody behind it: no answer of the zone, whatever it looks like.
[[nodiscard]] bool isGatewayFailure(int status);
/// How long the answer asks to be left alone (Retry-After: seconds, or a date by its own clock), 1 s to 10
/// min; nothing when it does not.
[[nodiscard]] std::optional<std::chrono::milliseconds> askedRest(
    const HttpAnswer &answer, const QDateTime &now);

} // namespace msm::opennebula
