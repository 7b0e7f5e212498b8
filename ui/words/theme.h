// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace msm {

/// Whose colours the program has: the desktop's, or light or dark ones of its own whatever the desktop says.
enum class Theme { Desktop, Light, Dark };

/// As settings keep it. A name that is none of them means the desktop's.
[[nodiscard]] QString themeName(Theme theme);
[[nodiscard]] Theme themeFromName(const QString &name);

/// The colours of Light and of Dark. Every text on its ground has kReadableContrast.
[[nodiscard]] QPalette themePalette(Theme theme);

/// Gives the whole program its theme, also while its windows are open. Keeps what the desktop had chosen, so
/// there is one, made by the composition root before the first window. GUI thread.
class ThemeSwitch final {
public:
    explicit ThemeSwitch(Theme first);

    /// Light and Dark have Qt's own style, because a desktop's style may draw its own colours.
    void apply(Theme theme);

private:
    QString m_desktopStyle;
    QPalette m_desktopTips;
    Theme m_theme = Theme::Desktop;
};

} // namespace msm
