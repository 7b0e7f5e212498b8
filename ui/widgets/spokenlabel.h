// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

/// From now on screen readers hear of every label what it is about and what it shows: "Host: node1". Qt's own
/// interface reads the accessible name in place of the text. For the whole program, once.
void speakLabelsWhole();

/// A text as it is read out: without markup, and without characters that only say where a line may break.
[[nodiscard]] QString spokenText(const QString &text);

} // namespace msm
