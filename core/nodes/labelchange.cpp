// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/labelchange.h"

#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

bool isPersonalLabel(const QString &label)
{
    constexpr qsizetype kLongest = 128;
    const auto isAllowed = [](QChar c) {
        return c != u',' && c.category() != QChar::Other_Control && c != QChar::ReplacementCharacter
            && !c.isSurrogate();
    };
    return !label.isEmpty() && label.size() <= kLongest && label == label.trimmed()
        && !label.startsWith(kLabelScheme, Qt::CaseInsensitive) && !label.contains(QStringLiteral("]]>"))
        && std::ranges::all_of(label, isAllowed);
}

QStringList changedLabels(const QStringList &labels, const LabelChange &change)
{
    QStringList changed;
    for (const QString &label : labels) {
        if (label.startsWith(kLabelScheme, Qt::CaseInsensitive) || !change.remove.contains(label))
            changed.append(label);
    }
    for (const QString &label : change.add) {
        if (isPersonalLabel(label) && !changed.contains(label))
            changed.append(label);
    }
    return changed;
}

QString changeText(const LabelChange &change)
{
    QStringList parts;
    for (const QString &label : change.add)
        parts.append(u'+' + label);
    for (const QString &label : change.remove)
        parts.append(u'-' + label);
    return parts.join(QStringLiteral(", "));
}

LabelChange changeBetween(const QStringList &before, const QStringList &after)
{
    LabelChange change{.add = after, .remove = before};
    change.add.removeIf([&before](const QString &label) { return before.contains(label); });
    change.remove.removeIf([&after](const QString &label) { return after.contains(label); });
    return change;
}

} // namespace msm
