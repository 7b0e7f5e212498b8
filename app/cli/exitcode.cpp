// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace msm::cli {

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Tls: return ExitCode::CannotReach;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden: return ExitCode::NotAuthorised;
    case ErrorKind::Timeout: return ExitCode::TimedOut;
    default: return ExitCode::Failed;
    }
}

ExitCode connectExitCodeOf(const Error &error)
{
    return error.kind == ErrorKind::Protocol ? ExitCode::CannotReach : exitCodeOf(error);
}

} // namespace msm::cli
