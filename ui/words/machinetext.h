// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

/// What a VM in full (one.vm.info) has to tell beyond what the table shows. Plain text, in the user's
/// language.
namespace msm {

/// Where it has been, a line a stay, oldest first: host, from when to when, what ended it. Empty without any.
[[nodiscard]] QString placementText(const VirtualMachine &vm);
/// Of a protected node: that the cloud has locked it, since when and by which account, as far as the VM
/// tells.
[[nodiscard]] QString protectionText(const VirtualMachine &vm);
/// Its user template and every attribute that the program has no field for, a line each: "NAME = value". What
/// is likely a secret is hidden, and of a value that is very long the beginning is shown.
[[nodiscard]] QString attributesText(const VirtualMachine &vm);

} // namespace msm
