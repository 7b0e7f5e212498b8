// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/connectiontext.h"

#include <QCoreApplication>

namespace msm {

namespace {

struct ConnectionWording {
    Q_DECLARE_TR_FUNCTIONS(msm::ConnectionText)
};

} // namespace

QString connectionText(const QString &name, bool isProduction, bool isReadOnly)
{
    if (isProduction && isReadOnly)
        return ConnectionWording::tr("%1 (production, read-only)", "a connection").arg(name);
    if (isProduction)
        return ConnectionWording::tr("%1 (production)", "a connection").arg(name);
    return isReadOnly ? ConnectionWording::tr("%1 (read-only)", "a connection").arg(name) : name;
}

} // namespace msm
