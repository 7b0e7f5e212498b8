// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"

#include <QHash>

#include <chrono>
#include <optional>

/// How long the stages of operations usually take, learnt from those that passed them. Values and pure
/// functions.
namespace msm {

struct UsualTime {
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds nineInTen{0}; ///< 90th percentile, nearest rank

    bool operator==(const UsualTime &) const = default;
};

/// Nothing without times.
[[nodiscard]] std::optional<UsualTime> usualTimeOf(QList<std::chrono::milliseconds> times);

/// Far over what is usual: twice as long as the median, half as long again as nine in ten, and by no less
/// than ten seconds, so that a stage of a moment raises no alarm.
[[nodiscard]] bool isOverdue(std::chrono::milliseconds elapsed, const UsualTime &usual);

/// The last passages of each stage. What belongs to a template decides how long files are copied and a
/// system boots, so a template that has been seen often enough is compared with itself; otherwise the whole
/// profile counts, because a rough idea is better than none. Median and percentile rather than mean: one
/// node that hung for an hour must not change what is usual.
class UsualTimes final {
public:
    static constexpr qsizetype kept = 50;      ///< passages of a stage; older ones no longer tell
    static constexpr qsizetype enough = 3;     ///< below this nothing is usual
    static constexpr qsizetype ofTemplate = 5; ///< from here on, a template stands for itself

    void add(const StagePassage &passage);
    [[nodiscard]] std::optional<UsualTime> of(
        const QString &kind, const QString &stage, TemplateId templateId) const;

private:
    QHash<QString, QList<std::chrono::milliseconds>> m_times; ///< oldest first
};

} // namespace msm
