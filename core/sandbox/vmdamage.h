// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/faults.h"
#include "core/sandbox/templatetext.h"

namespace msm::sandbox {

/// Whether a fault on the text of VMs is on that hits this one.
[[nodiscard]] bool hitsVmText(const Faults &faults, int vmId);
/// <VM> as it comes out where the texts of VMs have been damaged or changed by others.
[[nodiscard]] QByteArray withVmFaults(QByteArray vmXml, const Faults &faults, int vmId);

/// A template's content, as it is after it was made from the backup of a node.
[[nodiscard]] Template restoredTemplate(Template content);

} // namespace msm::sandbox
