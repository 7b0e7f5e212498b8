// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace msm::cli {

/// What scripts can rely on; documented in --help.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    CannotReach = 3,
    NotAuthorised = 4,
    TimedOut = 5,
};

/// For an error of an operation or a request.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);
/// For an error while signing in: an endpoint that is not OpenNebula could not be reached either.
[[nodiscard]] ExitCode connectExitCodeOf(const Error &error);

} // namespace msm::cli
