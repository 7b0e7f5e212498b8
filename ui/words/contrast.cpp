// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/contrast.h"

#include "ui/words/icons.h"

#include <algorithm>

namespace msm {

QColor mixed(const QColor &upper, const QColor &ground, double part)
{
    const auto mix = [part](int a, int b) { return int(part * a + (1 - part) * b); };
    return {
        mix(upper.red(), ground.red()), mix(upper.green(), ground.green()), mix(upper.blue(), ground.blue())};
}

QColor fainterText(const QColor &text, const QList<QColor> &grounds, double least)
{
    for (int percent = int(100 * least); percent < 100; percent += 5) {
        const QColor color = mixed(text, grounds.first(), percent / 100.0);
        if (std::ranges::all_of(grounds,
                [&color](const QColor &ground) { return contrastRatio(color, ground) >= kReadableContrast; }))
            return color;
    }
    return text;
}

QPalette stalePalette(const QPalette &palette)
{
    constexpr double kLeastText = 0.5;
    constexpr double kSelection = 0.3;
    QPalette stale = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor text = palette.color(group, QPalette::Text);
        const QColor selection = mixed(palette.color(group, QPalette::Highlight), base, kSelection);
        stale.setColor(group, QPalette::Text,
            fainterText(text, {base, palette.color(group, QPalette::AlternateBase)}, kLeastText));
        stale.setColor(group, QPalette::Highlight, selection);
        stale.setColor(group, QPalette::HighlightedText, fainterText(text, {selection}, kLeastText));
    }
    return stale;
}

} // namespace msm
