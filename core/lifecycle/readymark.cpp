// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/readymark.h"

namespace msm {

void ReadyMark::see(const VirtualMachine &vm)
{
    if (hasGuestEnded(vm.phase())) {
        m_isNew = m_isNew && !m_ran; // nothing was said where nothing has run
        m_ran = false;
        m_word = ReadyWord::Unsaid;
    } else if (vm.phase() == VmPhase::Running) {
        m_ran = true;
    }
    if (!hasUserTemplate(vm) && !vm.userTemplate.contains(kReadyAttribute))
        return;
    const QString said = vm.userTemplate.value(kReadyAttribute).trimmed();
    const bool isReady = said.compare(QStringLiteral("YES"), Qt::CaseInsensitive) == 0;
    const bool runs = vm.phase() == VmPhase::Running;
    m_isNew = m_isNew || !isReady || (runs && vm.history.size() == 1);
    if (!isReady || !runs)
        m_word = ReadyWord::Unsaid;
    else
        m_word = m_isNew ? ReadyWord::Ready : ReadyWord::OfEarlierBoot;
}

} // namespace msm
