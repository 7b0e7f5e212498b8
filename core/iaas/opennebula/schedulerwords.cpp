// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/schedulerwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace msm::opennebula {

namespace {

struct Row {
    const char *words; ///< in the message, in lower case
    PlacementTrouble trouble;
};

/// The first row whose words are in the message counts.
constexpr std::array kRows{
    Row{"no hosts enabled", PlacementTrouble::NoHostEnabled},
    Row{"not authorized", PlacementTrouble::NotAuthorized},
    Row{"error in sched", PlacementTrouble::BadRequirements},
    Row{"datastore", PlacementTrouble::NoDatastore},
    Row{"sched_ds_requirements", PlacementTrouble::NoDatastore},
    Row{"sched_requirements", PlacementTrouble::NoMatchingHost},
    Row{"enough", PlacementTrouble::NoCapacity},
    Row{"capacity", PlacementTrouble::NoCapacity},
};

} // namespace

CloudWords understood(const QString &message)
{
    static const QRegularExpression time(
        QStringLiteral("^\\w{3} \\w{3} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d \\d{4}: "));
    const QString text = message.trimmed().remove(time);
    const QString words = text.toLower();
    const auto *row = std::ranges::find_if(
        kRows, [&words](const Row &candidate) { return words.contains(QLatin1String(candidate.words)); });
    return {.text = text, .trouble = row == kRows.end() ? PlacementTrouble::Other : row->trouble};
}

} // namespace msm::opennebula
