// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace msm {

/// The detail in the user's language where it is one that the core makes itself (a check of input, a failure
/// to connect); otherwise as it is. Plain text.
[[nodiscard]] QString detailText(const Error &error);
/// The same as a sentence: with a capital and a full stop.
[[nodiscard]] QString detailSentence(const Error &error);
/// Whether it is one that the core makes itself.
[[nodiscard]] bool isKnownDetail(const QString &detail);

} // namespace msm
