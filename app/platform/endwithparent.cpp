// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/endwithparent.h"

namespace msm {

void endWithParent(QProcess & /*process*/) { }

} // namespace msm
