// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/requestaction.h"

namespace msm {

Error RequestAction::unsent(Error error) const
{
    error.detail += QStringLiteral("; ") + QLatin1String(undone);
    return error;
}

} // namespace msm
