// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"

#include <QString>

namespace msm {

/// What the cloud says of a node that is missing, and when, in the user's language: "ended 28/11/2026 16:02".
/// No full stop: it stands behind a name.
[[nodiscard]] QString lossText(const Loss &loss);

} // namespace msm
