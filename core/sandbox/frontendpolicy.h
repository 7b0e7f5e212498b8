// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/httpconnection.h"

namespace msm::sandbox {

/// Abyss, the HTTP server inside OpenNebula, as far as clients can see it: one path, POST only, a length
/// required, HTML error pages without a Content-Length. Texts are those of Xmlrpc-c 1.33.14.
[[nodiscard]] HttpPolicy frontendPolicy(std::function<HttpAnswer(const HttpRequest &)> answer);
/// The refusal of a request whose head is wrong for XML-RPC.
[[nodiscard]] std::optional<HttpAnswer> checkFrontendHead(const HttpRequest &request);
[[nodiscard]] HttpAnswer frontendError(int status, const QByteArray &text);
/// What a gateway in front of it says in its place.
[[nodiscard]] HttpAnswer gatewayError(int status, const QByteArray &furtherHead = {});

} // namespace msm::sandbox
