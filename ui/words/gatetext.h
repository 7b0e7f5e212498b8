// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"
#include "core/settings/waitingrules.h"

#include <QString>

namespace msm {

/// Goes on with "A node is ready when: ". What needs an agent is less for a node without one.
[[nodiscard]] QString gateText(ReadinessGate gate, NodeFunction function = NodeFunction::Agent);
/// What a person has to know of the gate, in a sentence or two; empty where the other text says it all.
[[nodiscard]] QString gateHint(ReadinessGate gate);

} // namespace msm
