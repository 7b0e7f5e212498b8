// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"

#include <QString>

/// Where nodes are reached, in words.
namespace msm {

[[nodiscard]] QString addressSourceText(AddressSource source);
[[nodiscard]] QString addressPreferenceText(AddressPreference preference);
/// All addresses of a node, a line each, the one in use first. Where there is only one, of a network
/// interface, it stands alone; otherwise each says what it is. Plain text.
[[nodiscard]] QString addressesText(const NodeView &node);

} // namespace msm
