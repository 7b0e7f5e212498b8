// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

/// A connection by its name, and what there is to mind of it: "prod (production, read-only)". A name without
/// anything to mind is answered as it is.
[[nodiscard]] QString connectionText(const QString &name, bool isProduction, bool isReadOnly);

} // namespace msm
