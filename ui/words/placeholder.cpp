// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/placeholder.h"

#include "ui/words/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace msm {

namespace {

constexpr double kEnough = 4.5; // WCAG 2.1, AA

/// `part` of the upper one, from 0 to 1.
QColor mixed(const QColor &upper, const QColor &ground, double part)
{
    const auto mix = [part](int a, int b) { return int(part * a + (1 - part) * b); };
    return {
        mix(upper.red(), ground.red()), mix(upper.green(), ground.green()), mix(upper.blue(), ground.blue())};
}

void makeReadable()
{
    const QColor color = readablePlaceholder(QGuiApplication::palette());
    if (QGuiApplication::palette().color(QPalette::PlaceholderText) == color)
        return;
    QPalette palette; // this one colour and no other: the rest stays the desktop's
    palette.setColor(QPalette::PlaceholderText, color);
    QGuiApplication::setPalette(palette);
}

} // namespace

QColor readablePlaceholder(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor given = palette.color(QPalette::PlaceholderText);
    const QColor seen = mixed(given, ground, given.alphaF());
    if (contrastRatio(seen, ground) >= kEnough)
        return seen;
    const QColor text = palette.color(QPalette::Text);
    for (double part = 0.5; part < 1; part += 0.05) {
        if (const QColor color = mixed(text, ground, part); contrastRatio(color, ground) >= kEnough)
            return color;
    }
    return text;
}

ReadablePlaceholders::ReadablePlaceholders(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
    makeReadable();
}

bool ReadablePlaceholders::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == QCoreApplication::instance())
        QMetaObject::invokeMethod(this, &makeReadable, Qt::QueuedConnection); // not from within the change
    return QObject::eventFilter(watched, event);
}

} // namespace msm
