// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace msm {

/// A null QString would be stored as NULL.
inline QString stored(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// UTC, to the millisecond. An invalid time becomes an empty text.
inline QString storedTime(const QDateTime &time)
{
    return stored(time.toString(Qt::ISODateWithMs));
}

/// What storedTime() has stored; invalid where there is none.
inline QDateTime timeStored(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace msm
