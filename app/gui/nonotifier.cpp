// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/notifier.h"

namespace msm {

std::unique_ptr<Notifier> desktopNotifier()
{
    return nullptr;
}

} // namespace msm
