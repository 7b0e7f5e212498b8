// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace msm::bench {

/// A front end's answer to one.vmpool.info with that many VMs of the service "mysql": a recorded running VM
/// (OpenNebula 7.4, reduced form, 2.4 kB) with ids, names, addresses and labels of their own, ids descending.
/// In each round after the first, every tenth VM is in another state than in the round before.
[[nodiscard]] QByteArray poolAnswer(int nodes, int round = 0);

} // namespace msm::bench
