// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmwatch.h"

#include <QByteArray>
#include <QUuid>

namespace msm {

/// An announcement for machines, as one JSON object: id, place, time (UTC), text (a few English lines, which
/// chat services show), and the lists raised, ended (kind, node, name, detail, since) and finished
/// (operation, node, name, outcome, detail). `id` stays the same when it has to be sent again. Pure.
[[nodiscard]] QByteArray announcementJson(
    const Announcement &news, const QString &place, const QUuid &id, const QDateTime &utc);

} // namespace msm
