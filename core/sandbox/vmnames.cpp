// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmnames.h"

#include <QUuid>

namespace msm::sandbox {

QByteArray stateName(const VirtualMachine &vm)
{
    switch (vm.state) {
    case VmState::Pending:
        return "PENDING";
    case VmState::Hold:
        return "HOLD";
    case VmState::Stopped:
        return "STOPPED";
    case VmState::Suspended:
        return "SUSPENDED";
    case VmState::Done:
        return "DONE";
    case VmState::Poweroff:
        return "POWEROFF";
    case VmState::Undeployed:
        return "UNDEPLOYED";
    case VmState::Active:
        break;
    }
    switch (vm.lcm) {
    case LcmState::None:
        return "LCM_INIT";
    case LcmState::Prolog:
        return "PROLOG";
    case LcmState::Boot:
        return "BOOT";
    case LcmState::Running:
        return "RUNNING";
    case LcmState::SaveStop:
        return "SAVE_STOP";
    case LcmState::SaveSuspend:
        return "SAVE_SUSPEND";
    case LcmState::PrologResume:
        return "PROLOG_RESUME";
    case LcmState::EpilogStop:
        return "EPILOG_STOP";
    case LcmState::Epilog:
        return "EPILOG";
    case LcmState::Shutdown:
        return "SHUTDOWN";
    case LcmState::Hotplug:
        return "HOTPLUG";
    case LcmState::Backup:
        return "BACKUP";
    case LcmState::ShutdownPoweroff:
        return "SHUTDOWN_POWEROFF";
    case LcmState::BootPoweroff:
        return "BOOT_POWEROFF";
    case LcmState::BootSuspended:
        return "BOOT_SUSPENDED";
    case LcmState::BootStopped:
        return "BOOT_STOPPED";
    case LcmState::HotplugSnapshot:
        return "HOTPLUG_SNAPSHOT";
    case LcmState::CleanupDelete:
        return "CLEANUP_DELETE";
    case LcmState::ShutdownUndeploy:
        return "SHUTDOWN_UNDEPLOY";
    case LcmState::EpilogUndeploy:
        return "EPILOG_UNDEPLOY";
    case LcmState::PrologUndeploy:
        return "PROLOG_UNDEPLOY";
    case LcmState::BootUndeploy:
        return "BOOT_UNDEPLOY";
    case LcmState::BootFailure:
        return "BOOT_FAILURE";
    case LcmState::PrologFailure:
        return "PROLOG_FAILURE";
    case LcmState::EpilogFailure:
        return "EPILOG_FAILURE";
    }
    return "UNKNOWN";
}

std::optional<QByteArray> nameProblem(const QByteArray &name)
{
    if (name.isEmpty())
        return QByteArray("Invalid NAME, it cannot be empty");
    const auto refused = std::find_if(
        name.begin(), name.end(), [](char c) { return QByteArray("&|:\\\";/'#{}$<>\t\n\r").contains(c); });
    if (refused != name.end())
        return "Invalid NAME, char '" + QByteArray(1, *refused) + "' is not allowed";
    if (QString::fromUtf8(name).size() > 128)
        return QByteArray("Invalid NAME, max length is 128 chars");
    return std::nullopt;
}

QByteArray osUuid(const VirtualMachine &vm)
{
    static const QUuid space = QUuid::fromString(u"{6ba7b811-9dad-11d1-80b4-00c04fd430c8}");
    const QByteArray key = QByteArray::number(vm.id) + '/' + QByteArray::number(vm.startTime);
    return QUuid::createUuidV5(space, key).toByteArray(QUuid::WithoutBraces);
}

QByteArray hostName(int hostId)
{
    return "node" + QByteArray::number(hostId + 1) + ".sandbox.example";
}

} // namespace msm::sandbox
