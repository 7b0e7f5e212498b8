// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loopback.h"

#include "core/base/hostname.h"

#include <QHostAddress>

namespace msm {

bool isLoopbackHost(const QString &host)
{
    const QString name = canonicalHost(host);
    if (name == u"localhost" || name.endsWith(u".localhost"))
        return true;
    const QHostAddress address(name);
    return !address.isNull() && address.isLoopback();
}

} // namespace msm
