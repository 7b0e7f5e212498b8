// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/errortext.h"

namespace msm {

/// Why it could not be found out whether there is a newer version. errorText() speaks of the cloud.
[[nodiscard]] ErrorText updateErrorText(const Error &error);

} // namespace msm
