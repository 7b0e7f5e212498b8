// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainlock.h"

namespace msm {

void askWhetherLocked(QObject *context, const std::function<void(bool locked)> &answer)
{
    QMetaObject::invokeMethod(
        context, [answer] { answer(false); }, Qt::QueuedConnection);
}

} // namespace msm
