// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

namespace msm {

/// Who answers, who we are to it and what we may use, in the user's language and in lines of plain text.
[[nodiscard]] QString endpointText(const EndpointInfo &info);

} // namespace msm
