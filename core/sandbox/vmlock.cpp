// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmlock.h"

#include "core/sandbox/xmltext.h"

namespace msm::sandbox {

bool isForbidden(const VirtualMachine &vm, Right right)
{
    return vm.lockLevel != 0 && int(right) >= vm.lockLevel;
}

bool setLock(VirtualMachine &vm, int level, qint64 now)
{
    constexpr int kAll = 4;
    if (level < 0 || level > kAll)
        return false;
    vm.lockLevel = level == kAll ? int(Right::Use) : level;
    vm.lockTime = level == 0 ? 0 : now;
    return true;
}

QByteArray listedLockXml(const VirtualMachine &vm)
{
    return vm.lockLevel == 0 ? QByteArray() : "<LOCK>" + element("LOCKED", vm.lockLevel) + "</LOCK>";
}

QByteArray wholeLockXml(const VirtualMachine &vm)
{
    if (vm.lockLevel == 0)
        return {};
    return "<LOCK>" + element("LOCKED", vm.lockLevel) + element("OWNER", 0) + element("TIME", vm.lockTime)
        + element("REQ_ID", -1) + "</LOCK>";
}

} // namespace msm::sandbox
