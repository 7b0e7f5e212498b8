// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/legacyconfig.h"

namespace msm {

/// What an import would take from the file, what it would leave, and what the user should know, as plain
/// text in lines. Never the password.
[[nodiscard]] QString legacyText(const LegacyConfig &config);

} // namespace msm
