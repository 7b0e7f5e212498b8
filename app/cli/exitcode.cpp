// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace msm::cli {

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Offline:
    case ErrorKind::Tls:
        return ExitCode::CannotReach;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return ExitCode::NotAuthorised;
    case ErrorKind::Timeout:
        return ExitCode::TimedOut;
    default:
        return ExitCode::Failed;
    }
}

ExitCode connectExitCodeOf(const Error &error)
{
    const bool badStatus = error.httpStatus != 0 && error.httpStatus != 200;
    const bool noOpenNebula =
        error.kind == ErrorKind::Protocol || (error.kind == ErrorKind::Internal && badStatus);
    return noOpenNebula ? ExitCode::CannotReach : exitCodeOf(error);
}

} // namespace msm::cli
