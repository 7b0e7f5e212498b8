// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

namespace msm::bench {

/// What decodeAnswer() and decodeVmPool() do, written the way most Qt programs would: QXmlStreamReader over
/// the answer, and again over the XML inside it. The yardstick, and a second opinion on what is right.
[[nodiscard]] VmList decodeWithXmlStream(const QByteArray &answer);

} // namespace msm::bench
