// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace msm::sandbox {

/// One HTTP/1.x request as it came; header names in lower case.
struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< path with query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    quint32 localAddress = 0; ///< IPv4 on which it arrived; tells one node's agent from another's

    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray query() const;
    /// The value of a header, nothing when it is missing. `name` in lower case.
    [[nodiscard]] std::optional<QByteArray> header(const QByteArray &name) const;
};

/// Reads the head of a request, without the empty line that ends it. Error: Protocol.
[[nodiscard]] Result<HttpRequest> parseHttpHead(const QByteArray &head);

/// What goes back, and how; the ways beside Whole are there to misbehave on purpose.
struct HttpAnswer {
    enum class Delivery {
        Whole,
        Truncated, ///< half of the body, then the connection closes
        Endless,   ///< the body again and again, up to 1 GiB, without a Content-Length
        Never,     ///< the connection stays open and silent
        Dropped,   ///< the connection closes at once
    };

    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    bool withLength = true;      ///< Content-Length header
    QByteArray furtherHead = {}; ///< complete header lines
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay{0};
    std::chrono::seconds clockAhead{0}; ///< what its Date says is later by that
};

[[nodiscard]] QByteArray httpReason(int status);

} // namespace msm::sandbox
