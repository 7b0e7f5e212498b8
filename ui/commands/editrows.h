// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandrow.h"

namespace msm {

/// The rows of the menu Edit: what is copied, selected, found and exported.
[[nodiscard]] QList<CommandRow> editRows();

} // namespace msm
