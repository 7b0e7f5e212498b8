// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"
#include "core/lifecycle/installmark.h"

/// What a machine tells OneGate when its services run: READY=YES in the VM's user template
/// (OpenNebula 6.10, "OneGate"; the contextualization does so with REPORT_READY=YES). Pure.
namespace msm {

/// The attribute, and its value in a new VM, so that none is inherited from a template that was saved.
inline const QString kReadyAttribute = QStringLiteral("READY");
inline const QString kNotReady = QStringLiteral("NO");

enum class ReadyWord {
    Unsaid,        ///< nothing, or something else than YES
    OfEarlierBoot, ///< YES, and perhaps from before the machine last started
    Ready,
};

/// The word of the boot that a wait for one VM sees. READY=YES outlives a power-off and has no mark of its
/// boot. So it counts only where it cannot be older: the VM was seen without it since it last started, its
/// wait began before its first boot, or it has been on a host only once (a VM that is powered off and started
/// again gets another record of its history, OpenNebula 7.4).
class ReadyMark final {
public:
    explicit ReadyMark(InstallMark::Begun begun)
        : m_isNew(begun == InstallMark::Begun::BeforeFirstBoot)
    {
    }

    void see(const VirtualMachine &vm);
    [[nodiscard]] ReadyWord word() const { return m_word; }

private:
    ReadyWord m_word = ReadyWord::Unsaid;
    bool m_isNew;       ///< whatever is said was said by this boot
    bool m_ran = false; ///< since it was last seen down
};

} // namespace msm
