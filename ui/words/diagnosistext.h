// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/diagnosis.h"

#include <QString>

namespace msm {

/// Why a node is stuck, in one sentence: the reason, since when, how long it may still take, and the cloud's
/// or the agent's own words. Plain text; `now` in UTC.
[[nodiscard]] QString diagnosisText(const Diagnosis &diagnosis, const QDateTime &now);

} // namespace msm
