// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/catalog.h"
#include "core/sandbox/virtualmachine.h"

namespace msm::sandbox {

/// <VM> as one.vmpool.info lists it. Shape, order and the use of CDATA are those of OpenNebula 7.4.0: only
/// LABELS, ERROR and SCHED_* of the user template, no CONTEXT, the last history record alone.
[[nodiscard]] QByteArray reducedVmXml(const VirtualMachine &vm, const Surroundings &where);
/// <VM> as one.vm.info (`monitored`) and the extended pool (which leaves the monitoring out) show it.
[[nodiscard]] QByteArray fullVmXml(const VirtualMachine &vm, const Surroundings &where, bool monitored);
/// The <MONITORING> record of a VM that has run; empty before.
[[nodiscard]] QByteArray monitoringXml(const VirtualMachine &vm, const Surroundings &where);

} // namespace msm::sandbox
