// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace msm {

/// The least contrast that text may have against what is behind it (WCAG 2.1, AA).
constexpr double kReadableContrast = 4.5;

/// `part` of the upper colour, from 0 to 1, over an opaque ground.
[[nodiscard]] QColor mixed(const QColor &upper, const QColor &ground, double part);

/// A fainter form of a text's colour: as near to the first of the grounds as `least`, a part from 0 to 1,
/// allows, and yet readable on each of them; the colour itself where nothing fainter is.
[[nodiscard]] QColor fainterText(const QColor &text, const QList<QColor> &grounds, double least);

/// The colours of a table whose contents are what was known last: text is fainter, and a selection paler, but
/// both can be read.
[[nodiscard]] QPalette stalePalette(const QPalette &palette);

} // namespace msm
