// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace msm {

/// A value or an Error. Nothing in this program throws across a module face.
template <typename T>
using Result = tl::expected<T, Error>;

/// Receives the result of an asynchronous call: exactly once and never from within the call itself, unless
/// the call's context object is destroyed first, in which case never.
template <typename T>
using Reply = std::function<void(Result<T>)>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &detail)
{
    return tl::make_unexpected(Error{.kind = kind, .detail = detail});
}

inline tl::unexpected<Error> failure(const Error &error)
{
    return tl::make_unexpected(error);
}

/// Why it failed; nothing when it did not.
template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace msm
