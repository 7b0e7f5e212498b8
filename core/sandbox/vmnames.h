// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/virtualmachine.h"

namespace msm::sandbox {

/// RUNNING, PROLOG, … while active, else PENDING, HOLD, …: as OpenNebula names it in its messages.
[[nodiscard]] QByteArray stateName(const VirtualMachine &vm);

/// Names that OpenNebula refuses: the message it answers, or nothing when the name is good.
[[nodiscard]] std::optional<QByteArray> nameProblem(const QByteArray &name);

/// The machine's UUID, as its firmware tells it; the same whenever it is asked.
[[nodiscard]] QByteArray osUuid(const VirtualMachine &vm);

/// Hosts of the simulated cloud, by id.
[[nodiscard]] QByteArray hostName(int hostId);

} // namespace msm::sandbox
