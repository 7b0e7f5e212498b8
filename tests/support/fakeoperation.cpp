// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeoperation.h"

namespace msm {

namespace {

constexpr Ladder::Rung kRungs[] = {
    {"asking", "asking the node"}, {"settling", "waiting until it has settled"}, {"settled", "settled"}};
constexpr Ladder kLadder{"poke", kRungs};

} // namespace

const Ladder &ladderOf(PokeStage)
{
    return kLadder;
}

const OperationTraits pokeTraits{.name = "poke",
    .doing = "being poked",
    .first = PokeStage::Asking,
    .taken = PokeStage::Settling,
    .events = {.done = EventKind::NodeReady,
        .failed = EventKind::CreateFailed,
        .cancelled = EventKind::CreateCancelled}};

} // namespace msm
