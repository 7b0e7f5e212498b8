// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace msm {

/// A password that nobody guesses: 256 random bits from the system, as 64 hexadecimal digits.
[[nodiscard]] QByteArray randomToken();

} // namespace msm
