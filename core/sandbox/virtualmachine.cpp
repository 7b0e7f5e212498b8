// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/virtualmachine.h"

#include "core/sandbox/vmnames.h"
#include "core/sandbox/vmsnapshots.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace msm::sandbox {

namespace {

using std::chrono::milliseconds;

struct Place {
    VmState state;
    LcmState lcm = LcmState::None;

    bool operator==(const Place &) const = default;
};

constexpr Place active(LcmState lcm)
{
    return {VmState::Active, lcm};
}

struct Stage {
    Place at;
    int milliseconds; ///< at pace 1
    Place next;
};

// PENDING is the scheduler's window; 1.8 to 14.5 s were seen on a real cloud.
constexpr std::array kStages{
    Stage{{VmState::Pending}, 3500, active(LcmState::Prolog)},
    Stage{active(LcmState::Prolog), 5000, active(LcmState::Boot)},
    Stage{active(LcmState::Boot), 8000, active(LcmState::Running)},
    Stage{active(LcmState::PrologResume), 4000, active(LcmState::BootStopped)},
    Stage{active(LcmState::PrologUndeploy), 4000, active(LcmState::BootUndeploy)},
    Stage{active(LcmState::BootPoweroff), 6000, active(LcmState::Running)},
    Stage{active(LcmState::BootSuspended), 4000, active(LcmState::Running)},
    Stage{active(LcmState::BootStopped), 6000, active(LcmState::Running)},
    Stage{active(LcmState::BootUndeploy), 8000, active(LcmState::Running)},
    Stage{active(LcmState::Hotplug), 2000, active(LcmState::Running)},
    Stage{active(LcmState::Backup), 30000, active(LcmState::Running)},
    Stage{active(LcmState::HotplugSnapshot), 4000, active(LcmState::Running)},
    Stage{active(LcmState::Shutdown), 2000, active(LcmState::Epilog)},
    Stage{active(LcmState::Epilog), 3000, {VmState::Done}},
    Stage{active(LcmState::CleanupDelete), 1000, {VmState::Done}},
    Stage{active(LcmState::ShutdownPoweroff), 3000, {VmState::Poweroff}},
    Stage{active(LcmState::SaveSuspend), 3000, {VmState::Suspended}},
    Stage{active(LcmState::SaveStop), 3000, active(LcmState::EpilogStop)},
    Stage{active(LcmState::EpilogStop), 2000, {VmState::Stopped}},
    Stage{active(LcmState::ShutdownUndeploy), 2000, active(LcmState::EpilogUndeploy)},
    Stage{active(LcmState::EpilogUndeploy), 2000, {VmState::Undeployed}},
};

struct ActionRule {
    const char *action; ///< also allowed with "-hard" where hardToo
    Place from;
    Place to;
    int historyAction; ///< OpenNebula's number; 0 leaves the history alone
    bool hardToo = false;
};

// Which action is allowed where: recordings of 7.4.0, the rest as the OpenNebula VM states reference has it.
constexpr std::array kActions{
    ActionRule{"terminate", {VmState::Pending}, {VmState::Done}, 0, true},
    ActionRule{"terminate", {VmState::Hold}, {VmState::Done}, 0, true},
    ActionRule{"terminate", active(LcmState::Running), active(LcmState::Shutdown), 27, true},
    ActionRule{"terminate", {VmState::Poweroff}, active(LcmState::Epilog), 27, true},
    ActionRule{"terminate", {VmState::Suspended}, active(LcmState::Epilog), 27, true},
    ActionRule{"terminate", {VmState::Stopped}, active(LcmState::Epilog), 27, true},
    ActionRule{"terminate", {VmState::Undeployed}, active(LcmState::Epilog), 27, true},
    ActionRule{"terminate", active(LcmState::BootFailure), active(LcmState::CleanupDelete), 27, true},
    ActionRule{"terminate", active(LcmState::PrologFailure), active(LcmState::CleanupDelete), 27, true},
    ActionRule{"terminate", active(LcmState::EpilogFailure), active(LcmState::CleanupDelete), 27, true},
    ActionRule{"terminate", {VmState::Done}, {VmState::Done}, 0, true},
    ActionRule{"terminate-hard", active(LcmState::Shutdown), active(LcmState::Epilog), 28},
    ActionRule{"poweroff", active(LcmState::Running), active(LcmState::ShutdownPoweroff), 19, true},
    ActionRule{"poweroff-hard", active(LcmState::ShutdownPoweroff), active(LcmState::ShutdownPoweroff), 20},
    ActionRule{"reboot", active(LcmState::Running), active(LcmState::Running), 0, true},
    ActionRule{"suspend", active(LcmState::Running), active(LcmState::SaveSuspend), 10},
    ActionRule{"stop", active(LcmState::Running), active(LcmState::SaveStop), 9},
    ActionRule{"stop", {VmState::Suspended}, active(LcmState::EpilogStop), 9},
    ActionRule{"undeploy", active(LcmState::Running), active(LcmState::ShutdownUndeploy), 5, true},
    ActionRule{"undeploy", {VmState::Poweroff}, active(LcmState::EpilogUndeploy), 5, true},
    ActionRule{"resume", {VmState::Poweroff}, active(LcmState::BootPoweroff), 11},
    ActionRule{"resume", {VmState::Suspended}, active(LcmState::BootSuspended), 11},
    ActionRule{"resume", {VmState::Stopped}, {VmState::Pending}, 0},
    ActionRule{"resume", {VmState::Undeployed}, {VmState::Pending}, 0},
    ActionRule{"hold", {VmState::Pending}, {VmState::Hold}, 0},
    ActionRule{"release", {VmState::Hold}, {VmState::Pending}, 0},
    ActionRule{"resched", active(LcmState::Running), active(LcmState::Running), 0},
    ActionRule{"unresched", active(LcmState::Running), active(LcmState::Running), 0},
};

Place placeOf(const VirtualMachine &vm)
{
    return {vm.state, vm.lcm};
}

const Stage *stageOf(const VirtualMachine &vm)
{
    const auto stage = std::find_if(kStages.begin(), kStages.end(),
        [place = placeOf(vm)](const Stage &candidate) { return candidate.at == place; });
    return stage == kStages.end() ? nullptr : &*stage;
}

bool isEpilog(LcmState lcm)
{
    return lcm == LcmState::Epilog || lcm == LcmState::EpilogStop || lcm == LcmState::EpilogUndeploy;
}

bool isPrologue(LcmState lcm)
{
    return lcm == LcmState::Prolog || lcm == LcmState::PrologResume || lcm == LcmState::PrologUndeploy;
}

bool isBoot(LcmState lcm)
{
    return lcm == LcmState::Boot || lcm == LcmState::BootPoweroff || lcm == LcmState::BootSuspended
        || lcm == LcmState::BootStopped || lcm == LcmState::BootUndeploy;
}

HistoryRecord &newRecord(VirtualMachine &vm, qint64 now)
{
    HistoryRecord record;
    if (!vm.history.isEmpty() && vm.history.last().end == 0)
        vm.history.last().end = now;
    record.sequence = int(vm.history.size());
    record.hostId = vm.id % 2;
    record.begin = now;
    vm.history.append(record);
    return vm.history.last();
}

void leaveRunning(HistoryRecord &record, qint64 now)
{
    if (record.runningBegin != 0 && record.runningEnd == 0)
        record.runningEnd = now;
}

/// Stamps the history with what entering a place means, then moves the VM there.
void enter(VirtualMachine &vm, Place place, qint64 now)
{
    const bool wasEpilog = isEpilog(vm.lcm);
    const bool wasPrologue = isPrologue(vm.lcm);
    if (isPrologue(place.lcm) && !wasPrologue)
        newRecord(vm, now).prologBegin = now;
    if (place.lcm == LcmState::BootPoweroff || place.lcm == LcmState::BootSuspended)
        newRecord(vm, now).runningBegin = now;
    if (!vm.history.isEmpty()) {
        HistoryRecord &record = vm.history.last();
        if (wasPrologue && isBoot(place.lcm))
            record.prologEnd = record.runningBegin = now;
        if (place.lcm == LcmState::BootFailure || isEpilog(place.lcm) || place.state != VmState::Active)
            leaveRunning(record, now);
        if (isEpilog(place.lcm) && !wasEpilog)
            record.epilogBegin = now;
        if (wasEpilog && !isEpilog(place.lcm))
            record.epilogEnd = now;
        if (place.state == VmState::Done && record.end == 0)
            record.end = now;
        if ((place.state == VmState::Stopped || place.state == VmState::Undeployed))
            record.end = now;
    }
    if (place.lcm == LcmState::Running && vm.lcm != LcmState::Running) {
        vm.resumedFrom = VmState::Pending;
        vm.lastPoll = now;
        if (vm.deployId.isEmpty())
            vm.deployId =
                hostName(vm.history.isEmpty() ? 0 : vm.history.last().hostId) + ':' + vm.name + ":dummy";
    }
    if (place.state == VmState::Done && vm.endTime == 0)
        vm.endTime = now;
    vm.state = place.state;
    vm.lcm = place.lcm;
}

Place nextPlace(const VirtualMachine &vm, const Stage &stage)
{
    if (vm.state == VmState::Pending && vm.resumedFrom == VmState::Stopped)
        return active(LcmState::PrologResume);
    if (vm.state == VmState::Pending && vm.resumedFrom == VmState::Undeployed)
        return active(LcmState::PrologUndeploy);
    if (vm.bootFails && vm.lcm == LcmState::Boot)
        return active(LcmState::BootFailure);
    return stage.next;
}

bool matches(const ActionRule &rule, const QByteArray &action)
{
    return action == rule.action || (rule.hardToo && action == QByteArray(rule.action) + "-hard");
}

QByteArray wrongState(const VirtualMachine &vm, const QByteArray &action)
{
    const QByteArray reason = action.startsWith("terminate")
        ? "Could not terminate VM " + QByteArray::number(vm.id) + ", wrong state " + stateName(vm) + '.'
        : "This action is not available for state " + stateName(vm);
    return "Error performing action \"" + action + "\": " + reason;
}

QByteArray cannotRecover(const VirtualMachine &vm)
{
    return "Could not perform a recover operation on VM " + QByteArray::number(vm.id) + ", wrong state "
        + stateName(vm) + '.';
}

} // namespace

bool isRunning(const VirtualMachine &vm)
{
    return vm.state == VmState::Active && vm.lcm == LcmState::Running;
}

bool guestRuns(const VirtualMachine &vm)
{
    const bool isReverted =
        std::ranges::find(vm.snapshots, "REVERT", &Snapshot::action) != vm.snapshots.end();
    return vm.state == VmState::Active
        && (vm.lcm == LcmState::Running || vm.lcm == LcmState::Backup || vm.lcm == LcmState::Hotplug
            || (vm.lcm == LcmState::HotplugSnapshot && !isReverted));
}

void beginBackup(VirtualMachine &vm)
{
    vm.lcm = LcmState::Backup;
    vm.backedUp = true;
}

std::optional<milliseconds> stageDuration(const VirtualMachine &vm)
{
    const Stage *stage = stageOf(vm);
    if (!stage)
        return std::nullopt;
    const auto mixed = (quint32(vm.id) * 2654435761U) ^ (quint32(vm.lcm) * 40503U);
    const int percent = 80 + int((mixed >> 8) % 41); // 80 … 120
    return milliseconds(stage->milliseconds * percent / 100);
}

void completeStage(VirtualMachine &vm, qint64 now)
{
    const Stage *stage = stageOf(vm);
    if (!stage)
        return;
    const Place next = nextPlace(vm, *stage);
    if (vm.lcm == LcmState::HotplugSnapshot)
        endSnapshotWork(vm, now);
    enter(vm, next, now);
    if (next.lcm == LcmState::BootFailure) {
        vm.bootFails = false; // a retry succeeds
        const QString when = QLocale::c().toString(
            QDateTime::fromSecsSinceEpoch(now, Qt::UTC), QStringLiteral("ddd MMM d hh:mm:ss yyyy"));
        vm.user.set("ERROR",
            when.toLatin1() + ": DEPLOY: " + hostName(vm.history.last().hostId) + ':' + vm.name + ":dummy");
    }
}

std::optional<QByteArray> performAction(VirtualMachine &vm, const QByteArray &action, qint64 now)
{
    bool known = false;
    for (const ActionRule &rule : kActions) {
        if (!matches(rule, action))
            continue;
        known = true;
        if (!(rule.from == placeOf(vm)))
            continue;
        if (rule.to.state == VmState::Pending && rule.from.state != VmState::Hold)
            vm.resumedFrom = vm.state;
        if (!(rule.to == rule.from))
            enter(vm, rule.to, now);
        if (action == "resched" || action == "unresched")
            vm.rescheduled = action == "resched";
        if (rule.historyAction != 0 && !vm.history.isEmpty()) {
            vm.history.last().action = rule.historyAction + (action != rule.action ? 1 : 0);
            vm.history.last().requestId = int((now * 31 + vm.id * 7) % 8976 + 16);
        }
        return std::nullopt;
    }
    return known ? wrongState(vm, action) : "Action \"" + action + "\" is not supported";
}

std::optional<QByteArray> recover(VirtualMachine &vm, int operation, qint64 now)
{
    if (operation < 0 || operation > 4)
        return QByteArray("Wrong recovery operation code");
    if (operation == 3 && vm.state != VmState::Done) {
        enter(vm, vm.state == VmState::Active ? active(LcmState::CleanupDelete) : Place{VmState::Done}, now);
        return std::nullopt;
    }
    if (operation == 4 && vm.state != VmState::Done) {
        vm.history.clear();
        vm.snapshots.clear();
        vm.deployId.clear();
        enter(vm, {VmState::Pending}, now);
        return std::nullopt;
    }
    if (vm.state != VmState::Active)
        return cannotRecover(vm);
    if (vm.lcm == LcmState::BootFailure && operation == 2) {
        enter(vm, active(LcmState::Boot), now);
        vm.history.last().runningEnd = 0;
    } else if ((vm.lcm == LcmState::BootFailure || isBoot(vm.lcm)) && operation == 1) {
        enter(vm, active(LcmState::Running), now);
        vm.history.last().runningEnd = 0;
    } else if (vm.lcm == LcmState::Prolog && operation == 0) {
        enter(vm, active(LcmState::PrologFailure), now);
    } else if (vm.lcm == LcmState::PrologFailure && operation == 2) {
        vm.lcm = LcmState::Prolog;
    } else if (isBoot(vm.lcm) && operation == 0) {
        enter(vm, active(LcmState::BootFailure), now);
    } else if ((vm.lcm == LcmState::EpilogFailure || vm.lcm == LcmState::Epilog) && operation == 1) {
        enter(vm, {VmState::Done}, now);
    } else if (vm.lcm == LcmState::EpilogFailure && operation == 2) {
        enter(vm, active(LcmState::Epilog), now);
    } else if (vm.lcm == LcmState::Epilog && operation == 0) {
        enter(vm, active(LcmState::EpilogFailure), now);
    } else {
        return cannotRecover(vm);
    }
    return std::nullopt;
}

} // namespace msm::sandbox
