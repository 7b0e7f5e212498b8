// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/templatechoice.h"

#include <algorithm>

namespace msm {

namespace {

/// More than these would hide the message behind the list.
constexpr qsizetype kMaxListed = 20;

QString listed(const QList<TemplateInfo> &templates)
{
    if (templates.isEmpty())
        return QStringLiteral("the account sees no template");
    QStringList names;
    for (const TemplateInfo &entry : templates.first(std::min(templates.size(), kMaxListed)))
        names.append(QStringLiteral("%1 (%2)").arg(entry.name).arg(entry.id.value));
    if (templates.size() > kMaxListed)
        names.append(QStringLiteral("and %1 more").arg(templates.size() - kMaxListed));
    return QStringLiteral("available: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace

Result<TemplateInfo> chooseTemplate(const QList<TemplateInfo> &templates, const QString &wanted)
{
    if (wanted.isEmpty()) {
        if (templates.isEmpty())
            return failure(ErrorKind::NotFound, listed(templates));
        return *std::ranges::min_element(templates, {}, &TemplateInfo::id);
    }
    bool isNumber = false;
    const TemplateId id{wanted.toInt(&isNumber)};
    QList<TemplateInfo> named;
    for (const TemplateInfo &entry : templates) {
        if (isNumber && entry.id == id)
            return entry;
        if (entry.name == wanted)
            named.append(entry);
    }
    if (named.size() == 1)
        return named.first();
    if (named.isEmpty()) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("there is no template \"%1\"; %2").arg(wanted, listed(templates)));
    }
    return failure(ErrorKind::Rejected,
        QStringLiteral("%1 templates are named \"%2\"; give the id: %3")
            .arg(named.size())
            .arg(wanted, listed(named)));
}

} // namespace msm
