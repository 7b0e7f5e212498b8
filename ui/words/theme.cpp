// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/theme.h"

#include "ui/words/contrast.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

namespace msm {

namespace {

/// What the other colours follow from.
struct Colours {
    QColor window;
    QColor base; ///< behind lists and fields
    QColor button;
    QColor text;
    QColor highlight;
    QColor link;
    QColor tip;
};

const Colours &coloursOf(Theme theme)
{
    static const Colours light{.window = QColor(0xef, 0xf0, 0xf1),
        .base = Qt::white,
        .button = QColor(0xf7, 0xf7, 0xf8),
        .text = QColor(0x1d, 0x1f, 0x23),
        .highlight = QColor(0x2f, 0x65, 0xca),
        .link = QColor(0x1d, 0x5f, 0xbf),
        .tip = QColor(0xfb, 0xfb, 0xf2)};
    static const Colours dark{.window = QColor(0x2b, 0x2d, 0x30),
        .base = QColor(0x1e, 0x1f, 0x22),
        .button = QColor(0x3a, 0x3d, 0x41),
        .text = QColor(0xdf, 0xe1, 0xe5),
        .highlight = QColor(0x2f, 0x65, 0xca),
        .link = QColor(0x7a, 0xb0, 0xff),
        .tip = QColor(0x43, 0x47, 0x4c)};
    return theme == Theme::Dark ? dark : light;
}

/// Fusion, but a box that is not ticked can be seen on a dark ground, too: Fusion draws its edge darker
/// still.
class ThemeStyle final : public QProxyStyle {
public:
    ThemeStyle()
        : QProxyStyle(QStringLiteral("fusion"))
    {
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if (!isBox && element != PE_IndicatorRadioButton)
            return;
        constexpr double kOfTheText = 0.5; // of the text's colour
        const QPalette &palette = option->palette;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Base), kOfTheText));
        const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isBox)
            painter->drawRoundedRect(edge, 2, 2);
        else
            painter->drawEllipse(edge);
        painter->restore();
    }
};

} // namespace

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::Desktop:
        break;
    }
    return QStringLiteral("desktop");
}

Theme themeFromName(const QString &name)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (themeName(theme) == name)
            return theme;
    }
    return Theme::Desktop;
}

QPalette themePalette(Theme theme)
{
    constexpr double kDisabled = 0.45; // of the text's colour
    constexpr double kAlternate = 0.5; // of the window's
    const Colours &colours = coloursOf(theme);
    QPalette palette(colours.button, colours.window); // works out edges and shadows
    const auto all = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    all(QPalette::Base, colours.base);
    all(QPalette::AlternateBase, mixed(colours.window, colours.base, kAlternate));
    all(QPalette::Highlight, colours.highlight);
    all(QPalette::HighlightedText, Qt::white);
    all(QPalette::BrightText, Qt::white);
    all(QPalette::Link, colours.link);
    all(QPalette::LinkVisited, colours.link);
    all(QPalette::ToolTipBase, colours.tip);
    all(QPalette::ToolTipText, colours.text);
    all(QPalette::PlaceholderText, fainterText(colours.text, {colours.base}, 0.5));
    const QColor disabled = mixed(colours.text, colours.window, kDisabled);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        all(role, colours.text);
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(colours.text, colours.window, 0.2));
    return palette;
}

ThemeSwitch::ThemeSwitch(Theme first)
    : m_desktopStyle(QApplication::style()->name())
    , m_desktopTips(QToolTip::palette())
{
    apply(first);
}

void ThemeSwitch::apply(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    const bool desktop = theme == Theme::Desktop;
    const QPalette palette =
        desktop ? QPalette() : themePalette(theme); // one without a colour asks the desktop
    if (desktop)
        QApplication::setStyle(m_desktopStyle);
    else
        QApplication::setStyle(new ThemeStyle); // owned by the application
    QApplication::setPalette(palette);
    QToolTip::setPalette(desktop ? m_desktopTips : palette);
}

} // namespace msm
