// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/replacement.h"

#include "core/nodes/namepattern.h"

#include <algorithm>

namespace msm {

namespace {

/// "db-07" as "db-##"; a name without a number at its end as it is.
QString patternOf(const QString &name)
{
    qsizetype digits = 0;
    while (digits < name.size() && name.at(name.size() - 1 - digits).isDigit())
        ++digits;
    return name.chopped(digits) + QString(digits, u'#');
}

QString commonPattern(const QList<MissingNode> &missing)
{
    const QString first = missing.first().node.name;
    if (missing.size() == 1)
        return checkNodeName(first) ? kDefaultNamePattern : first;
    const QString pattern = patternOf(first);
    const bool allAlike = std::ranges::all_of(
        missing, [&pattern](const MissingNode &other) { return patternOf(other.node.name) == pattern; });
    return allAlike && expandNamePattern(pattern, int(missing.size()), {}) ? pattern : kDefaultNamePattern;
}

} // namespace

QString patternLike(const QString &name)
{
    const QString pattern = patternOf(name);
    const QString numbered = pattern.endsWith(u'#') ? pattern : pattern + QStringLiteral("-#");
    return expandNamePattern(numbered, 1, {}) ? numbered : kDefaultNamePattern;
}

Replacement replacementOf(const QList<MissingNode> &missing)
{
    Replacement like{.namePattern = commonPattern(missing),
        .function = missing.first().node.function,
        .templateId = missing.first().templateId};
    for (const MissingNode &other : missing) {
        if (other.templateId != like.templateId)
            like.templateId = {};
        if (other.node.function != like.function)
            like.function = NodeFunction::Agent;
    }
    return like;
}

} // namespace msm
