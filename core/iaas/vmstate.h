// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/killmode.h"
#include "core/iaas/vmpower.h"
#include "core/iaas/vmsnapshot.h"

#include <QString>
#include <QStringView>

namespace msm {

/// What a VM's state means to this product. A state that the driver does not know yet is Busy, which means
/// "keep waiting".
enum class VmPhase {
    Pending,    ///< accepted, waiting for a host
    Hold,       ///< on hold until released
    Prolog,     ///< files are being copied
    Boot,       ///< the hypervisor is starting it
    Running,    ///< running
    Unknown,    ///< the host or the hypervisor cannot tell
    PoweredOff, ///< stopped, suspended, powered off or undeployed
    Busy,       ///< in another transition (migration, snapshot, resize, …)
    Failing,    ///< a failure: final until somebody recovers it
    Ending,     ///< being removed
    Gone,       ///< it has ended
};

/// The work of the cloud that a state is about: under way, or, of a Failing VM, the one that failed.
enum class VmWork {
    Other,
    Cloning,   ///< its disks are being cloned
    Copying,   ///< its files go to the host
    Booting,   ///< the hypervisor starts it
    Saving,    ///< its files come back from the host, or are removed there
    Migrating, ///< its files go to another host
    Snapshot,  ///< something is done with a snapshot of it
};

/// The numbers by which a driver knows a state again. They are kept in files and given back to the driver
/// (IaaSClient::stateOf); nobody else reads them.
struct VmStateCode {
    qint32 state = -1;
    qint32 detail = 0;

    bool operator==(const VmStateCode &) const = default;
};

/// All about one state of a cloud. A driver has a table of them, which lives as long as the program.
struct VmStateRow {
    QStringView name; ///< as the cloud names the state
    VmPhase phase = VmPhase::Busy;
    VmWork work = VmWork::Other;
    /// How the cloud lets a VM in this state be ended; elsewhere it refuses (IaaSClient::isWrongState).
    /// Taking is not ending: a hypervisor may refuse afterwards, and nothing is said.
    KillModes endable{};
    /// What else the cloud takes about a VM in this state, as far as the account may.
    VmPowers powers{};
    SnapshotActs snapshots{};
    /// Of the row for states that the driver does not know: makes a name out of the numbers.
    QString (*named)(VmStateCode) = nullptr;
};

/// The state of a VM. A small value that a driver makes; equal states of one cloud are equal.
class VmState final {
public:
    /// Nothing is known, or the cloud's word could not be read. Any way to end the VM may be tried.
    constexpr VmState() = default;
    /// The same, until the driver has read the code.
    constexpr explicit VmState(VmStateCode code)
        : m_code(code)
    {
    }
    /// The row must outlive all states made of it.
    constexpr VmState(const VmStateRow *row, VmStateCode code)
        : m_row(row)
        , m_code(code)
    {
    }

    /// The cloud told a state.
    [[nodiscard]] constexpr bool isTold() const { return m_row != nullptr; }
    /// The driver knows the state, or nothing was told.
    [[nodiscard]] constexpr bool isFamiliar() const { return m_row == nullptr || m_row->named == nullptr; }
    /// Unknown where nothing was told.
    [[nodiscard]] constexpr VmPhase phase() const { return m_row ? m_row->phase : VmPhase::Unknown; }
    [[nodiscard]] constexpr VmWork work() const { return m_row ? m_row->work : VmWork::Other; }
    [[nodiscard]] constexpr bool canBeEnded(KillMode mode) const
    {
        return m_row == nullptr || m_row->endable.contains(mode);
    }
    /// The cloud takes it in this state; nothing where none was told.
    [[nodiscard]] constexpr bool allows(VmPower power) const
    {
        return m_row != nullptr && m_row->powers.contains(power);
    }
    [[nodiscard]] constexpr bool allows(SnapshotAct act) const
    {
        return m_row != nullptr && m_row->snapshots.contains(act);
    }
    /// As the cloud names it, e.g. "RUNNING" or "PROLOG_FAILURE"; empty where nothing was told. Shares the
    /// text of the driver's table.
    [[nodiscard]] QString name() const;
    [[nodiscard]] constexpr VmStateCode code() const { return m_code; }

    bool operator==(const VmState &) const = default;

private:
    const VmStateRow *m_row = nullptr;
    VmStateCode m_code{};
};

} // namespace msm
