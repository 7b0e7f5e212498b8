// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"

namespace msm {

/// One sentence in the user's language for a line of the timeline. Plain text: it quotes names and messages
/// of the cloud.
[[nodiscard]] QString eventText(const Event &event);

/// Local date and time, to the second.
[[nodiscard]] QString eventTimeText(const QDateTime &utc);
/// The same in a list: the date only where it is another one than in the line `before`, which may be none.
[[nodiscard]] QString eventTimeText(const QDateTime &utc, const QDateTime &before);

} // namespace msm
