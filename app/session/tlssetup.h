// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSslConfiguration>

namespace msm {

struct Profile;

/// Whom the profile trusts: the system's authorities, or only those in its CA file. Errors: Tls when this Qt
/// has no TLS and the endpoint needs it, Storage when the file cannot be read, Rejected when it holds no
/// certificate in PEM form; the detail names the file.
[[nodiscard]] Result<QSslConfiguration> tlsConfigurationOf(const Profile &profile);

} // namespace msm
