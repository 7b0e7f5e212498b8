// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hostname.h"

#include <QHostAddress>

namespace msm {

QString canonicalHost(const QString &host)
{
    QString name = host.trimmed().toLower();
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    if (name.contains(u':')) {
        const QHostAddress address(name);
        return address.isNull() ? name : address.toString();
    }
    if (name.endsWith(u'.') && name.size() > 1)
        name.chop(1);
    return name;
}

} // namespace msm
