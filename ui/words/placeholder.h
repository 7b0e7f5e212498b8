// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

class QPalette;

namespace msm {

/// The palette's colour for hints in empty text fields. Where that can hardly be read on the fields' ground,
/// as black in the dark palettes of some desktops, it is the text's own colour, faded as far as a contrast
/// of 4.5 allows. Opaque.
[[nodiscard]] QColor readablePlaceholder(const QPalette &palette);

/// Keeps the hints of the whole program readable, also when the desktop changes its palette.
class ReadablePlaceholders final : public QObject {
    Q_OBJECT
public:
    /// Once there is an application.
    explicit ReadablePlaceholders(QObject *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace msm
