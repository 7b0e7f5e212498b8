// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/installmark.h"

#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

constexpr InstallStage kStages[] = {
    InstallStage::Installing, InstallStage::Starting, InstallStage::Ready, InstallStage::Failed};

InstallStage stageOf(const QString &value)
{
    const QString name = value.section(u':', 0, 0);
    for (const InstallStage stage : kStages) {
        if (name == installStageName(stage))
            return stage;
    }
    return InstallStage::Untold;
}

QString bootOf(const QString &value)
{
    return value.section(u':', 1);
}

} // namespace

bool hasGuestEnded(VmPhase phase)
{
    return phase == VmPhase::Pending || phase == VmPhase::Hold || phase == VmPhase::Prolog
        || phase == VmPhase::Boot || phase == VmPhase::PoweredOff;
}

bool hasUserTemplate(const VirtualMachine &vm)
{
    return vm.userTemplate.contains(kInstallAttribute) || vm.userTemplate.contains(kOperationAttribute);
}

QString installStageName(InstallStage stage)
{
    switch (stage) {
    case InstallStage::Installing:
        return QStringLiteral("installing");
    case InstallStage::Starting:
        return QStringLiteral("starting");
    case InstallStage::Ready:
        return QStringLiteral("ready");
    case InstallStage::Failed:
        return QStringLiteral("failed");
    case InstallStage::Untold:
        break;
    }
    return {};
}

InstallStage lastInstallStage(const VirtualMachine &vm)
{
    return stageOf(vm.userTemplate.value(kInstallAttribute));
}

void InstallMark::see(const VirtualMachine &vm)
{
    if (hasGuestEnded(vm.phase())) {
        m_endedBoot = bootOf(m_last);
        m_stage = InstallStage::Untold;
    }
    if (!hasUserTemplate(vm))
        return;
    m_last = vm.userTemplate.value(kInstallAttribute);
    if (!m_knowsBefore) {
        m_knowsBefore = true;
        m_before = m_last;
    }
    const QString boot = bootOf(m_last);
    const bool ofEarlierBoot = !boot.isEmpty() && boot == m_endedBoot;
    m_stage = m_last == m_before || ofEarlierBoot ? InstallStage::Untold : stageOf(m_last);
}

} // namespace msm
