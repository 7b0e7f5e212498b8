// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/virtualmachine.h"

#include <optional>

namespace msm::sandbox {

/// SQL's LIKE as MySQL and MariaDB compare text from JSON (utf8mb4_bin): `%` is any text, `_` any character,
/// a backslash takes the next character as it is; upper and lower case differ.
[[nodiscard]] bool isLike(const QByteArray &text, const QByteArray &pattern);

/// The search of one.vmpool.info as OpenNebula 7 understands it on MySQL (VirtualMachinePoolAPI::info in its
/// source): PATH=VALUE, several joined by &, all of which have to hold; a VM matches where the value at that
/// JSON path contains VALUE, in which LIKE's wildcards count. Of the paths, VM.NAME and
/// VM.USER_TEMPLATE.ATTRIBUTE are known here; any other is in no VM.
[[nodiscard]] bool matchesSearch(const VirtualMachine &vm, const QByteArray &search);

} // namespace msm::sandbox
