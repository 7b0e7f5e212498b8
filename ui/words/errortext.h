// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace msm {

/// An error in the user's language: what happened, and what to do about it. Plain text.
struct ErrorText {
    QString headline;
    QString advice;

    bool operator==(const ErrorText &) const = default;
};

/// Looks at the kind first, then at the OpenNebula code, the HTTP status and whether the request may have
/// been carried out. `detail` is left to the caller, who shows it apart and as plain text: it is technical
/// English and may quote the cloud.
[[nodiscard]] ErrorText errorText(const Error &error);

} // namespace msm
