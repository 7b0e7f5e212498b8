// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmstates.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace msm::opennebula {

namespace {

using std::u16string_view;

constexpr int kPending = 1;
constexpr int kActive = 3;
constexpr int kActionCode = 0x0800;
constexpr KillModes kAnyWay{KillMode::Terminate, KillMode::TerminateHard, KillMode::Force};

struct NumberedRow {
    int number;
    VmStateRow state;
};

/// BOOT_MIGRATE_FAILURE is a failure of the hypervisor, PROLOG_MIGRATE_FAILURE one of the copying.
constexpr VmWork workOf(u16string_view name)
{
    if (name.starts_with(u"CLONING"))
        return VmWork::Cloning;
    if (name.starts_with(u"BOOT"))
        return VmWork::Booting;
    if (name == u"HOTPLUG_SNAPSHOT")
        return VmWork::Snapshot;
    if (name.find(u"MIGRATE") != u16string_view::npos)
        return VmWork::Migrating;
    if (name.starts_with(u"PROLOG"))
        return VmWork::Copying;
    return name.starts_with(u"EPILOG") ? VmWork::Saving : VmWork::Other;
}

constexpr KillModes endableIn(VmPhase phase)
{
    switch (phase) {
    case VmPhase::Pending:
    case VmPhase::Hold:
    case VmPhase::Unknown:
    case VmPhase::PoweredOff:
    case VmPhase::Failing:
        return kAnyWay;
    case VmPhase::Gone:
        return {KillMode::Terminate, KillMode::TerminateHard};
    case VmPhase::Running: // while a disk or a NIC is attached, it refuses
    case VmPhase::Ending:
    case VmPhase::Prolog:
    case VmPhase::Boot:
    case VmPhase::Busy:
        break;
    }
    return {KillMode::Force};
}

/// While a running VM is changed (a device, a backup, a snapshot), it takes nothing else.
constexpr VmPowers powersIn(u16string_view name, VmPhase phase)
{
    if (phase == VmPhase::PoweredOff)
        return {VmPower::Start};
    if (phase == VmPhase::Hold)
        return {VmPower::Release};
    if (phase == VmPhase::Failing && !name.starts_with(u"CLONING") && name != u"FAILED")
        return {VmPower::Retry};
    if (name == u"RUNNING")
        return {VmPower::ShutDown, VmPower::TurnOff, VmPower::Suspend, VmPower::Reboot, VmPower::Reset};
    if (name == u"UNKNOWN")
        return {VmPower::Start, VmPower::ShutDown, VmPower::TurnOff};
    if (name == u"SHUTDOWN_POWEROFF")
        return {VmPower::TurnOff};
    return {};
}

/// DispatchManagerActions.cc of OpenNebula 7 looks for exactly these. A hypervisor that keeps snapshots while
/// the VM is off (KEEP_SNAPSHOTS) lets them be deleted then; the others have none left.
constexpr SnapshotActs snapshotsIn(u16string_view name)
{
    if (name == u"RUNNING")
        return {SnapshotAct::Take, SnapshotAct::Revert, SnapshotAct::Delete};
    if (name == u"POWEROFF")
        return {SnapshotAct::Delete};
    return {};
}

constexpr NumberedRow row(int number, u16string_view name, VmPhase phase, KillModes endable)
{
    return {number,
        {.name = QStringView(name.data(), qsizetype(name.size())),
            .phase = phase,
            .work = workOf(name),
            .endable = endable,
            .powers = powersIn(name, phase),
            .snapshots = snapshotsIn(name)}};
}

constexpr NumberedRow row(int number, u16string_view name, VmPhase phase)
{
    return row(number, name, phase, endableIn(phase));
}

constexpr std::array kStates{
    row(0, u"INIT", VmPhase::Pending),
    row(1, u"PENDING", VmPhase::Pending),
    row(2, u"HOLD", VmPhase::Hold),
    row(3, u"ACTIVE", VmPhase::Busy),
    row(4, u"STOPPED", VmPhase::PoweredOff),
    row(5, u"SUSPENDED", VmPhase::PoweredOff),
    row(6, u"DONE", VmPhase::Gone),
    row(7, u"FAILED", VmPhase::Failing), // before 5.0
    row(8, u"POWEROFF", VmPhase::PoweredOff),
    row(9, u"UNDEPLOYED", VmPhase::PoweredOff),
    row(10, u"CLONING", VmPhase::Pending),
    row(11, u"CLONING_FAILURE", VmPhase::Failing),
};

constexpr std::array kLcmStates{
    row(0, u"LCM_INIT", VmPhase::Busy),
    row(1, u"PROLOG", VmPhase::Prolog),
    row(2, u"BOOT", VmPhase::Boot),
    row(3, u"RUNNING", VmPhase::Running, kAnyWay),
    row(4, u"MIGRATE", VmPhase::Busy),
    row(5, u"SAVE_STOP", VmPhase::Busy),
    row(6, u"SAVE_SUSPEND", VmPhase::Busy),
    row(7, u"SAVE_MIGRATE", VmPhase::Busy),
    row(8, u"PROLOG_MIGRATE", VmPhase::Busy),
    row(9, u"PROLOG_RESUME", VmPhase::Prolog),
    row(10, u"EPILOG_STOP", VmPhase::Busy),
    row(11, u"EPILOG", VmPhase::Ending),
    row(12, u"SHUTDOWN", VmPhase::Ending, {KillMode::TerminateHard, KillMode::Force}),
    row(15, u"CLEANUP_RESUBMIT", VmPhase::Busy),
    row(16, u"UNKNOWN", VmPhase::Unknown),
    row(17, u"HOTPLUG", VmPhase::Running),
    row(18, u"SHUTDOWN_POWEROFF", VmPhase::Busy),
    row(19, u"BOOT_UNKNOWN", VmPhase::Boot),
    row(20, u"BOOT_POWEROFF", VmPhase::Boot),
    row(21, u"BOOT_SUSPENDED", VmPhase::Boot),
    row(22, u"BOOT_STOPPED", VmPhase::Boot),
    row(23, u"CLEANUP_DELETE", VmPhase::Ending),
    row(24, u"HOTPLUG_SNAPSHOT", VmPhase::Running),
    row(25, u"HOTPLUG_NIC", VmPhase::Running),
    row(26, u"HOTPLUG_SAVEAS", VmPhase::Running),
    row(27, u"HOTPLUG_SAVEAS_POWEROFF", VmPhase::Busy),
    row(28, u"HOTPLUG_SAVEAS_SUSPENDED", VmPhase::Busy),
    row(29, u"SHUTDOWN_UNDEPLOY", VmPhase::Busy),
    row(30, u"EPILOG_UNDEPLOY", VmPhase::Busy),
    row(31, u"PROLOG_UNDEPLOY", VmPhase::Prolog),
    row(32, u"BOOT_UNDEPLOY", VmPhase::Boot),
    row(33, u"HOTPLUG_PROLOG_POWEROFF", VmPhase::Busy),
    row(34, u"HOTPLUG_EPILOG_POWEROFF", VmPhase::Busy),
    row(35, u"BOOT_MIGRATE", VmPhase::Boot),
    row(36, u"BOOT_FAILURE", VmPhase::Failing),
    row(37, u"BOOT_MIGRATE_FAILURE", VmPhase::Failing),
    row(38, u"PROLOG_MIGRATE_FAILURE", VmPhase::Failing),
    row(39, u"PROLOG_FAILURE", VmPhase::Failing),
    row(40, u"EPILOG_FAILURE", VmPhase::Failing),
    row(41, u"EPILOG_STOP_FAILURE", VmPhase::Failing),
    row(42, u"EPILOG_UNDEPLOY_FAILURE", VmPhase::Failing),
    row(43, u"PROLOG_MIGRATE_POWEROFF", VmPhase::Busy),
    row(44, u"PROLOG_MIGRATE_POWEROFF_FAILURE", VmPhase::Failing),
    row(45, u"PROLOG_MIGRATE_SUSPEND", VmPhase::Busy),
    row(46, u"PROLOG_MIGRATE_SUSPEND_FAILURE", VmPhase::Failing),
    row(47, u"BOOT_UNDEPLOY_FAILURE", VmPhase::Failing),
    row(48, u"BOOT_STOPPED_FAILURE", VmPhase::Failing),
    row(49, u"PROLOG_RESUME_FAILURE", VmPhase::Failing),
    row(50, u"PROLOG_UNDEPLOY_FAILURE", VmPhase::Failing),
    row(51, u"DISK_SNAPSHOT_POWEROFF", VmPhase::Busy),
    row(52, u"DISK_SNAPSHOT_REVERT_POWEROFF", VmPhase::Busy),
    row(53, u"DISK_SNAPSHOT_DELETE_POWEROFF", VmPhase::Busy),
    row(54, u"DISK_SNAPSHOT_SUSPENDED", VmPhase::Busy),
    row(56, u"DISK_SNAPSHOT_DELETE_SUSPENDED", VmPhase::Busy),
    row(57, u"DISK_SNAPSHOT", VmPhase::Running),
    row(59, u"DISK_SNAPSHOT_DELETE", VmPhase::Running),
    row(60, u"PROLOG_MIGRATE_UNKNOWN", VmPhase::Busy),
    row(61, u"PROLOG_MIGRATE_UNKNOWN_FAILURE", VmPhase::Failing),
    row(62, u"DISK_RESIZE", VmPhase::Running),
    row(63, u"DISK_RESIZE_POWEROFF", VmPhase::Busy),
    row(64, u"DISK_RESIZE_UNDEPLOYED", VmPhase::Busy),
    row(65, u"HOTPLUG_NIC_POWEROFF", VmPhase::Busy),
    row(66, u"HOTPLUG_RESIZE", VmPhase::Running),
    row(67, u"HOTPLUG_SAVEAS_UNDEPLOYED", VmPhase::Busy),
    row(68, u"HOTPLUG_SAVEAS_STOPPED", VmPhase::Busy),
    row(69, u"BACKUP", VmPhase::Running),
    row(70, u"BACKUP_POWEROFF", VmPhase::Busy),
    row(71, u"RESTORE", VmPhase::Busy),
};

/// LCM_STATE could not be read.
constexpr NumberedRow kActiveOnly = row(kActive, u"ACTIVE", VmPhase::Unknown);

constexpr VmStateRow kNewState{.phase = VmPhase::Busy,
    .endable = endableIn(VmPhase::Busy),
    .named = [](VmStateCode code) { return QStringLiteral("STATE %1").arg(code.state); }};
constexpr VmStateRow kNewLcmState{.phase = VmPhase::Busy,
    .endable = endableIn(VmPhase::Busy),
    .named = [](VmStateCode code) { return QStringLiteral("LCM_STATE %1").arg(code.detail); }};

/// By number. Source: vm.xsd of OpenNebula 7.4, where the numbers are without gaps.
constexpr std::array<std::u16string_view, 48> kActions{u"none", u"migrate", u"live-migrate", u"shutdown",
    u"shutdown-hard", u"undeploy", u"undeploy-hard", u"hold", u"release", u"stop", u"suspend", u"resume",
    u"boot", u"delete", u"delete-recreate", u"reboot", u"reboot-hard", u"resched", u"unresched", u"poweroff",
    u"poweroff-hard", u"disk-attach", u"disk-detach", u"nic-attach", u"nic-detach", u"disk-snapshot-create",
    u"disk-snapshot-delete", u"terminate", u"terminate-hard", u"disk-resize", u"deploy", u"chown", u"chmod",
    u"updateconf", u"rename", u"resize", u"update", u"snapshot-create", u"snapshot-delete",
    u"snapshot-revert", u"disk-saveas", u"disk-snapshot-revert", u"recover", u"retry", u"monitor",
    u"disk-snapshot-rename", u"alias-attach", u"alias-detach"};

template <size_t N>
const VmStateRow *find(const std::array<NumberedRow, N> &table, int number)
{
    const auto it = std::ranges::lower_bound(table, number, {}, &NumberedRow::number);
    return it != table.end() && it->number == number ? &it->state : nullptr;
}

/// Null where nothing was told.
const VmStateRow *rowOf(int state, int lcmState)
{
    if (state < 0)
        return nullptr;
    if (state != kActive) {
        const VmStateRow *known = find(kStates, state);
        return known ? known : &kNewState;
    }
    if (lcmState < 0)
        return &kActiveOnly.state;
    const VmStateRow *known = find(kLcmStates, lcmState);
    return known ? known : &kNewLcmState;
}

} // namespace

VmState stateOf(int state, int lcmState)
{
    return {rowOf(state, lcmState), VmStateCode{.state = state, .detail = lcmState}};
}

VmState stateWhenMade()
{
    return stateOf(kPending, 0);
}

QString actionName(int action)
{
    if (action == 0)
        return {};
    if (action > 0 && action < int(kActions.size())) {
        const u16string_view name = kActions[size_t(action)];
        return QString::fromRawData(QStringView(name).data(), qsizetype(name.size()));
    }
    return QStringLiteral("action %1").arg(action);
}

bool isWrongState(const Error &error)
{
    return error.kind == ErrorKind::Conflict && error.apiCode == kActionCode;
}

} // namespace msm::opennebula
