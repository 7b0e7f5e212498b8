// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/nodeoperation.h"

namespace msm {

enum class PokeStage { Asking, Settling, Settled };

[[nodiscard]] const Ladder &ladderOf(PokeStage);

/// A kind of operation that neither makes nor ends a node, such as a restart. The program does not know it:
/// what is right for it comes from its row alone.
extern const OperationTraits pokeTraits;

} // namespace msm
