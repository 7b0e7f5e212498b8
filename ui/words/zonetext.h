// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/zonestatus.h"

#include <QString>

/// What the program asks of a zone, in the user's language. Plain text.
namespace msm {

/// For the status bar: calls, bytes and time of the last minute. Empty when there was no call.
[[nodiscard]] QString zoneSummary(const ZoneTraffic &traffic);
/// The same in full, a line each, and what waits.
[[nodiscard]] QString zoneDetails(const ZoneTraffic &traffic);
/// What is said while the circuit is open, with the seconds until the next try.
[[nodiscard]] QString restText(std::chrono::milliseconds left);

} // namespace msm
