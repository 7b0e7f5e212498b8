// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/contextvariable.h"

#include "core/iaas/userinput.h"

namespace msm {

Result<ContextVariable> parseContextVariable(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return failure(
            ErrorKind::Rejected, QStringLiteral("a context variable is written as NAME=VALUE, with a \"=\""));
    // Before it is upper-cased, which makes letters of what is none: "ß" becomes "SS".
    if (!isAttributeName(text.left(equals)))
        return failure(ErrorKind::Rejected,
            QStringLiteral(
                "a context variable's name may hold only letters (A-Z), digits and \"_\", and must "
                "not begin with a digit"));
    ContextVariable variable{.name = text.left(equals).toUpper(), .value = text.mid(equals + 1)};
    if (const auto problem = checkAttributeValue(variable.name, variable.value))
        return failure(*problem);
    return variable;
}

} // namespace msm
