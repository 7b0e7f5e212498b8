// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/vmstate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace msm {

namespace {

constexpr int kActive = 3;

struct StateRow {
    int number;
    std::string_view name;
    VmPhase phase;
};

constexpr std::array kStates{
    StateRow{0, "INIT", VmPhase::Pending},
    StateRow{1, "PENDING", VmPhase::Pending},
    StateRow{2, "HOLD", VmPhase::Hold},
    StateRow{3, "ACTIVE", VmPhase::Busy},
    StateRow{4, "STOPPED", VmPhase::PoweredOff},
    StateRow{5, "SUSPENDED", VmPhase::PoweredOff},
    StateRow{6, "DONE", VmPhase::Gone},
    StateRow{7, "FAILED", VmPhase::Failing}, // before 5.0
    StateRow{8, "POWEROFF", VmPhase::PoweredOff},
    StateRow{9, "UNDEPLOYED", VmPhase::PoweredOff},
    StateRow{10, "CLONING", VmPhase::Pending},
    StateRow{11, "CLONING_FAILURE", VmPhase::Failing},
};

constexpr std::array kLcmStates{
    StateRow{0, "LCM_INIT", VmPhase::Busy},
    StateRow{1, "PROLOG", VmPhase::Prolog},
    StateRow{2, "BOOT", VmPhase::Boot},
    StateRow{3, "RUNNING", VmPhase::Running},
    StateRow{4, "MIGRATE", VmPhase::Busy},
    StateRow{5, "SAVE_STOP", VmPhase::Busy},
    StateRow{6, "SAVE_SUSPEND", VmPhase::Busy},
    StateRow{7, "SAVE_MIGRATE", VmPhase::Busy},
    StateRow{8, "PROLOG_MIGRATE", VmPhase::Busy},
    StateRow{9, "PROLOG_RESUME", VmPhase::Prolog},
    StateRow{10, "EPILOG_STOP", VmPhase::Busy},
    StateRow{11, "EPILOG", VmPhase::Ending},
    StateRow{12, "SHUTDOWN", VmPhase::Ending},
    StateRow{15, "CLEANUP_RESUBMIT", VmPhase::Busy},
    StateRow{16, "UNKNOWN", VmPhase::Unknown},
    StateRow{17, "HOTPLUG", VmPhase::Running},
    StateRow{18, "SHUTDOWN_POWEROFF", VmPhase::Busy},
    StateRow{19, "BOOT_UNKNOWN", VmPhase::Boot},
    StateRow{20, "BOOT_POWEROFF", VmPhase::Boot},
    StateRow{21, "BOOT_SUSPENDED", VmPhase::Boot},
    StateRow{22, "BOOT_STOPPED", VmPhase::Boot},
    StateRow{23, "CLEANUP_DELETE", VmPhase::Ending},
    StateRow{24, "HOTPLUG_SNAPSHOT", VmPhase::Running},
    StateRow{25, "HOTPLUG_NIC", VmPhase::Running},
    StateRow{26, "HOTPLUG_SAVEAS", VmPhase::Running},
    StateRow{27, "HOTPLUG_SAVEAS_POWEROFF", VmPhase::Busy},
    StateRow{28, "HOTPLUG_SAVEAS_SUSPENDED", VmPhase::Busy},
    StateRow{29, "SHUTDOWN_UNDEPLOY", VmPhase::Busy},
    StateRow{30, "EPILOG_UNDEPLOY", VmPhase::Busy},
    StateRow{31, "PROLOG_UNDEPLOY", VmPhase::Prolog},
    StateRow{32, "BOOT_UNDEPLOY", VmPhase::Boot},
    StateRow{33, "HOTPLUG_PROLOG_POWEROFF", VmPhase::Busy},
    StateRow{34, "HOTPLUG_EPILOG_POWEROFF", VmPhase::Busy},
    StateRow{35, "BOOT_MIGRATE", VmPhase::Boot},
    StateRow{36, "BOOT_FAILURE", VmPhase::Failing},
    StateRow{37, "BOOT_MIGRATE_FAILURE", VmPhase::Failing},
    StateRow{38, "PROLOG_MIGRATE_FAILURE", VmPhase::Failing},
    StateRow{39, "PROLOG_FAILURE", VmPhase::Failing},
    StateRow{40, "EPILOG_FAILURE", VmPhase::Failing},
    StateRow{41, "EPILOG_STOP_FAILURE", VmPhase::Failing},
    StateRow{42, "EPILOG_UNDEPLOY_FAILURE", VmPhase::Failing},
    StateRow{43, "PROLOG_MIGRATE_POWEROFF", VmPhase::Busy},
    StateRow{44, "PROLOG_MIGRATE_POWEROFF_FAILURE", VmPhase::Failing},
    StateRow{45, "PROLOG_MIGRATE_SUSPEND", VmPhase::Busy},
    StateRow{46, "PROLOG_MIGRATE_SUSPEND_FAILURE", VmPhase::Failing},
    StateRow{47, "BOOT_UNDEPLOY_FAILURE", VmPhase::Failing},
    StateRow{48, "BOOT_STOPPED_FAILURE", VmPhase::Failing},
    StateRow{49, "PROLOG_RESUME_FAILURE", VmPhase::Failing},
    StateRow{50, "PROLOG_UNDEPLOY_FAILURE", VmPhase::Failing},
    StateRow{51, "DISK_SNAPSHOT_POWEROFF", VmPhase::Busy},
    StateRow{52, "DISK_SNAPSHOT_REVERT_POWEROFF", VmPhase::Busy},
    StateRow{53, "DISK_SNAPSHOT_DELETE_POWEROFF", VmPhase::Busy},
    StateRow{54, "DISK_SNAPSHOT_SUSPENDED", VmPhase::Busy},
    StateRow{56, "DISK_SNAPSHOT_DELETE_SUSPENDED", VmPhase::Busy},
    StateRow{57, "DISK_SNAPSHOT", VmPhase::Running},
    StateRow{59, "DISK_SNAPSHOT_DELETE", VmPhase::Running},
    StateRow{60, "PROLOG_MIGRATE_UNKNOWN", VmPhase::Busy},
    StateRow{61, "PROLOG_MIGRATE_UNKNOWN_FAILURE", VmPhase::Failing},
    StateRow{62, "DISK_RESIZE", VmPhase::Running},
    StateRow{63, "DISK_RESIZE_POWEROFF", VmPhase::Busy},
    StateRow{64, "DISK_RESIZE_UNDEPLOYED", VmPhase::Busy},
    StateRow{65, "HOTPLUG_NIC_POWEROFF", VmPhase::Busy},
    StateRow{66, "HOTPLUG_RESIZE", VmPhase::Running},
    StateRow{67, "HOTPLUG_SAVEAS_UNDEPLOYED", VmPhase::Busy},
    StateRow{68, "HOTPLUG_SAVEAS_STOPPED", VmPhase::Busy},
    StateRow{69, "BACKUP", VmPhase::Running},
    StateRow{70, "BACKUP_POWEROFF", VmPhase::Busy},
    StateRow{71, "RESTORE", VmPhase::Busy},
};

/// By number. Source: vm.xsd of OpenNebula 7.4, where the numbers are without gaps.
constexpr std::array<std::string_view, 48> kActions{"none", "migrate", "live-migrate", "shutdown",
    "shutdown-hard", "undeploy", "undeploy-hard", "hold", "release", "stop", "suspend", "resume", "boot",
    "delete", "delete-recreate", "reboot", "reboot-hard", "resched", "unresched", "poweroff", "poweroff-hard",
    "disk-attach", "disk-detach", "nic-attach", "nic-detach", "disk-snapshot-create", "disk-snapshot-delete",
    "terminate", "terminate-hard", "disk-resize", "deploy", "chown", "chmod", "updateconf", "rename",
    "resize", "update", "snapshot-create", "snapshot-delete", "snapshot-revert", "disk-saveas",
    "disk-snapshot-revert", "recover", "retry", "monitor", "disk-snapshot-rename", "alias-attach",
    "alias-detach"};

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

template <size_t N>
const StateRow *find(const std::array<StateRow, N> &table, int number)
{
    const auto it = std::lower_bound(table.begin(), table.end(), number,
        [](const StateRow &row, int wanted) { return row.number < wanted; });
    return it != table.end() && it->number == number ? &*it : nullptr;
}

const StateRow *rowOf(int state, int lcmState)
{
    return state == kActive ? find(kLcmStates, lcmState) : find(kStates, state);
}

bool isUnread(int state, int lcmState)
{
    return state < 0 || (state == kActive && lcmState < 0);
}

} // namespace

VmPhase phaseOf(int state, int lcmState)
{
    if (isUnread(state, lcmState))
        return VmPhase::Unknown;
    const StateRow *row = rowOf(state, lcmState);
    return row ? row->phase : VmPhase::Busy;
}

QString stateName(int state, int lcmState)
{
    if (isUnread(state, lcmState))
        return state < 0 ? QString() : latin1(find(kStates, kActive)->name);
    if (const StateRow *row = rowOf(state, lcmState))
        return latin1(row->name);
    return state == kActive ? QStringLiteral("LCM_STATE %1").arg(lcmState)
                            : QStringLiteral("STATE %1").arg(state);
}

QString actionName(int action)
{
    if (action >= 0 && action < int(kActions.size()))
        return latin1(kActions[size_t(action)]);
    return QStringLiteral("action %1").arg(action);
}

} // namespace msm
