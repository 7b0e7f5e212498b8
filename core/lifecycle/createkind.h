// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"

namespace msm {

/// A node is made.
extern const OperationTraits createTraits;
/// A VM that exists already is waited for and registered. It changes nothing in the cloud, so the journal has
/// no entry.
extern const OperationTraits awaitTraits;

} // namespace msm
