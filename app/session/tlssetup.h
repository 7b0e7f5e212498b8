// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/tlstrust.h"

namespace msm {

struct Profile;

/// Whom the profile trusts: the pinned certificate, else the authorities in its CA file, else the system's.
/// Errors: Tls when this Qt has no TLS and the endpoint needs it, Storage when the file cannot be read,
/// Rejected when it holds no certificate in PEM form; the detail names the file.
[[nodiscard]] Result<TlsTrust> tlsTrustOf(const Profile &profile);

} // namespace msm
