// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/iaasclient.h"

/// Decoding of what OpenNebula tells of hosts. Pure; the buffer is taken by value and parsed in place.
namespace msm::opennebula {

/// <HOST_POOL> of one.hostpool.info: the hosts on which the scheduler places machines, and what of each is
/// free. Nothing where no host is listed, which is how an account is answered that may see none, and where
/// one of them cannot be read, so that their sum would be wrong. Errors: Protocol.
[[nodiscard]] Result<std::optional<QList<HostRoom>>> decodeHostPool(QByteArray xml);

} // namespace msm::opennebula
