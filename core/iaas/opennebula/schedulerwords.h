// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/cloudwords.h"

namespace msm::opennebula {

/// What SCHED_MESSAGE and ERROR say. OpenNebula puts a time before its words, "Sun Nov 22 20:07:33 2026:
/// Cannot …". The time is in the front end's own time zone, which nobody tells, and is left out. Sources: the
/// messages recorded from 7.4 ("Cannot dispatch VM: No host meets SCHED_REQUIREMENTS", "[HOST] Not enough
/// MEMORY on hosts: 0,1") and those of the schedulers of 5.x to 7.x.
[[nodiscard]] CloudWords understood(const QString &message);

} // namespace msm::opennebula
