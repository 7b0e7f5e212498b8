// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"

namespace msm {

/// A node is ended.
extern const OperationTraits deleteTraits;

} // namespace msm
