// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/usualtimes.h"

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

QString keyOf(const QString &kind, const QString &stage)
{
    return kind + u'/' + stage;
}

QString keyOf(const QString &kind, const QString &stage, TemplateId templateId)
{
    return keyOf(kind, stage) + u'/' + QString::number(templateId.value);
}

} // namespace

std::optional<UsualTime> usualTimeOf(QList<milliseconds> times)
{
    if (times.isEmpty())
        return std::nullopt;
    std::ranges::sort(times);
    const qsizetype count = times.size();
    const milliseconds median = (times[(count - 1) / 2] + times[count / 2]) / 2;
    return UsualTime{.median = median, .nineInTen = times[(count * 9 + 9) / 10 - 1]};
}

bool isOverdue(milliseconds elapsed, const UsualTime &usual)
{
    constexpr milliseconds kLeast{10'000};
    return elapsed >= usual.median * 2 && elapsed * 2 >= usual.nineInTen * 3
        && elapsed >= usual.median + kLeast;
}

void UsualTimes::add(const StagePassage &passage)
{
    QStringList keys{keyOf(passage.kind, passage.stage)};
    if (passage.templateId.isValid())
        keys.append(keyOf(passage.kind, passage.stage, passage.templateId));
    for (const QString &key : std::as_const(keys)) {
        QList<milliseconds> &times = m_times[key];
        times.append(passage.time);
        if (times.size() > kept)
            times.removeFirst();
    }
}

std::optional<UsualTime> UsualTimes::of(
    const QString &kind, const QString &stage, TemplateId templateId) const
{
    const auto own = m_times.value(keyOf(kind, stage, templateId));
    if (own.size() >= ofTemplate)
        return usualTimeOf(own);
    const auto all = m_times.value(keyOf(kind, stage));
    return all.size() >= enough ? usualTimeOf(all) : std::nullopt;
}

} // namespace msm
