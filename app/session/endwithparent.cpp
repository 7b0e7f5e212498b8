// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/endwithparent.h"

namespace msm {

void endWithParent(QProcess & /*process*/) { }

} // namespace msm
