// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/settings/alarmrules.h"

#include <QDateTime>
#include <QList>

namespace msm {

/// An alarm that a person has said to know of, as it is kept until the next start.
struct AcknowledgedAlarm {
    AlarmKind kind = AlarmKind::CloudLost;
    VmId node;       ///< invalid for what concerns the whole service
    QString name;    ///< of the node: another cloud may have another node with its id
    QDateTime since; ///< UTC, when its cause was seen first

    bool operator==(const AcknowledgedAlarm &) const = default;
};

using AcknowledgedAlarms = QList<AcknowledgedAlarm>;

} // namespace msm
