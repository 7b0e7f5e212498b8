// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What machines call the reasons and the steps of a diagnosis.
#include "core/manager/diagnosis.h"

#include <array>

namespace msm {

namespace {

constexpr auto kReasonNames = std::to_array<const char *>({"CLOUD_LOST", "NOT_LISTED", "ON_HOLD",
    "NO_CAPACITY", "NO_MATCHING_HOST", "NO_HOST_ENABLED", "NO_DATASTORE", "NOT_AUTHORIZED",
    "BAD_REQUIREMENTS", "SCHEDULER_REFUSES", "SCHEDULER_SILENT", "CLONING", "SLOW_PROLOG", "SLOW_BOOT",
    "COPY_FAILED", "BOOT_FAILED", "SAVE_FAILED", "MIGRATION_FAILED", "FAILED", "HOST_SILENT", "POWERED_OFF",
    "IN_TRANSITION", "UNREADABLE", "UNKNOWN_STATE", "ENDING", "DELETE_WAITS", "DELETE_HANGS", "NO_ADDRESS",
    "SLOW_INSTALL", "INSTALL_FAILED", "AGENT_REFUSED", "AGENT_TIMEOUT", "AGENT_NOT_HTTP", "AGENT_SILENT",
    "AGENT_REFUTED", "AGENT_COMPLAINS", "MYSQL_STARTING", "MYSQL_STOPPING", "MYSQL_STOPPED", "MYSQL_UNKNOWN",
    "MYSQL_BLOCKS_HOST", "MYSQL_REFUSES_HOST", "MYSQL_FULL", "MYSQL_REFUSES_LOGINS", "MYSQL_UNREACHABLE",
    "ANSWERS_WHILE_OFF", "ONEGATE_SILENT", "UNREGISTERED", "CANCELLED", "LOST"});
static_assert(kReasonNames.size() == kStuckReasons);

constexpr auto kStepNames = std::to_array<const char *>(
    {"REFRESH", "CONNECT", "RELEASE", "WAIT", "SHOW_OPERATIONS", "DELETE", "REPLACE", "ACKNOWLEDGE",
        "POWER_ON", "RETRY", "START_SERVER", "FREE_CAPACITY", "ENABLE_HOST", "CORRECT_TEMPLATE",
        "ASK_FOR_RIGHTS", "START_IN_CLOUD", "RECOVER_IN_CLOUD", "CHECK_HOST", "CHECK_INSTALL", "CHECK_AGENT",
        "CHECK_MYSQL", "UNBLOCK_HOST", "ALLOW_HOST", "FREE_CONNECTIONS", "CHECK_ONEGATE"});
static_assert(kStepNames.size() == kNextSteps);

} // namespace

QString stuckReasonName(StuckReason reason)
{
    return QString::fromLatin1(kReasonNames[size_t(reason)]);
}

QString nextStepName(NextStep step)
{
    return QString::fromLatin1(kStepNames[size_t(step)]);
}

} // namespace msm
