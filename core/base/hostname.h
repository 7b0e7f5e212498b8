// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

/// One spelling for all that a host has: lower case, no dot at the end, no brackets, and the usual short form
/// of an IPv6 address. Only for comparing.
[[nodiscard]] QString canonicalHost(const QString &host);

} // namespace msm
