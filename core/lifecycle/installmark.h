// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

#include <optional>

/// How far the bootstrap of a stock image has come, as it tells the cloud by OneGate: an attribute of the
/// VM's user template, STAGE:BOOT (docs/agent.md, A stock image). Pure.
namespace msm {

/// The attribute.
inline const QString kInstallAttribute = QStringLiteral("MSM_STAGE");
/// Its value in a new VM, so that none is inherited from a template that was saved from a node.
inline const QString kInstallNotBegun = QStringLiteral("none");

enum class InstallStage {
    Untold,     ///< nothing that counts for this boot
    Installing, ///< packages are being installed
    Starting,   ///< the server is there, and is being started
    Ready,
    Failed,
};

/// The bootstrap's own word ("installing"); empty for Untold.
[[nodiscard]] QString installStageName(InstallStage stage);

/// The last that was told, by this boot or an earlier one; Untold where the VM was not read alone.
[[nodiscard]] InstallStage lastInstallStage(const VirtualMachine &vm);

/// Whether the guest has ended, so that the next thing it tells is of another boot.
[[nodiscard]] bool hasGuestEnded(VmPhase phase);
/// Whether a reading of the VM has its user template: a listing has not, and each VM that a create made has
/// the attribute with its key.
[[nodiscard]] bool hasUserTemplate(const VirtualMachine &vm);

/// The stage of the boot that a wait for one VM sees. The attribute outlives a boot, and only a VM that is
/// read alone has it. A value counts that was not there when the VM was last seen not running; by its boot's
/// id, as the bootstrap may have told more since the last reading.
class InstallMark final {
public:
    /// Of a VM whose wait begins before it first boots, every value counts. Of another the first value that
    /// is seen does not: it may be of an earlier boot, and counts once it has changed.
    enum class Begun { BeforeFirstBoot, Later };
    explicit InstallMark(Begun begun)
        : m_knowsBefore(begun == Begun::BeforeFirstBoot)
    {
    }

    void see(const VirtualMachine &vm);
    [[nodiscard]] InstallStage stage() const { return m_stage; }

private:
    InstallStage m_stage = InstallStage::Untold;
    bool m_knowsBefore;
    QString m_before;    ///< the value that does not count
    QString m_last;      ///< as last read
    QString m_endedBoot; ///< the id of a boot that has ended; its values do not count
};

} // namespace msm
