// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

namespace msm {

/// The service's VMs as last seen, by id ascending. A plain value.
class KnownVms final {
public:
    [[nodiscard]] const VmList &all() const { return m_vms; }
    /// Null when it is not known; valid until the next change.
    [[nodiscard]] const VirtualMachine *find(VmId id) const;
    /// Adds a VM or replaces what was known of it.
    void put(const VirtualMachine &vm);
    void remove(VmId id);
    /// Takes a newer list, ascending too. Of what it lacks, those of `maybeNewer` stay: they may be newer
    /// than the list.
    void replace(const VmList &newer, const QList<VmId> &maybeNewer);

private:
    VmList m_vms;
};

} // namespace msm
