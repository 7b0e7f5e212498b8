// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

namespace msm {

/// Between the characters of keptTogether(); of no width. What is copied out of a label must be rid of it.
constexpr QChar kWordJoiner{0x2060};

/// The text without the line breaks that are allowed after the slashes and colons of its addresses and paths:
/// half an address looks like a whole one.
[[nodiscard]] QString keptTogether(const QString &text);

} // namespace msm
