// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace msm {

/// A moment in a text for people, whatever their language: "2026-11-30 23:41:05 CET". Empty for an invalid
/// one.
[[nodiscard]] inline QString localTimeText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

} // namespace msm
