// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/xmlrpc/document.h"
#include "core/xmlrpc/value.h"

namespace msm::xmlrpc {

/// Values may be nested this deep; OpenNebula uses two levels.
inline constexpr int kMaxDepth = 16;
/// A document may have this many tags; OpenNebula's answers have about thirty, however large they are,
/// because a listing is one string.
inline constexpr int kMaxTags = 100000;

/// Decodes a response. Errors: Protocol, with a detail that says what is wrong and at which byte. The
/// document is used up. Document type declarations and entities beyond the five of XML are never expanded.
[[nodiscard]] Result<MethodResponse> decodeResponse(Document document);

/// Decodes a request, as a server does. An untyped <value> is a string, <int> and <i4> are the same.
[[nodiscard]] Result<MethodCall> decodeCall(Document document);

} // namespace msm::xmlrpc
