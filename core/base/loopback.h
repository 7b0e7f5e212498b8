// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

/// Whether a host is this machine: localhost, *.localhost, 127.0.0.0/8 or ::1. Names are not resolved.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace msm
