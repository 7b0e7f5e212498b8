// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

namespace msm::opennebula {

class RpcGate;

/// Asks for everything that a Capacity has, side by side, and answers once the last answer is there. What is
/// refused or cannot be read stays unknown. See IaaSClient::readCapacity().
void readCapacity(RpcGate &gate, QObject *context, Reply<Capacity> reply);

} // namespace msm::opennebula
