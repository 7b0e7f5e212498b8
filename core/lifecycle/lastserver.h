// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"

namespace msm {

class NodeList;

/// Whether no MySQL of `all` runs any more, as far as is known, once this has been done to `chosen`.
[[nodiscard]] bool leavesNoServer(OperationKind kind, const NodeList &chosen, const NodeList &all);
/// Whether one of the chosen nodes has a MySQL that is known to run, and none of the others has.
[[nodiscard]] bool haveTheLastServer(const NodeList &chosen, const NodeList &all);

} // namespace msm
