// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/serverinstall.h"

#include <QString>

namespace msm {

/// "Stock image: install MariaDB"
[[nodiscard]] QString serverInstallText(ServerInstall install);

} // namespace msm
