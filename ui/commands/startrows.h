// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandrow.h"

namespace msm {

/// The commands that do nothing but start operations on the selected nodes: on MySQL, and on the machines.
[[nodiscard]] QList<CommandRow> startRows();

} // namespace msm
