// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/placeholder.h"

#include "ui/words/contrast.h"
#include "ui/words/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace msm {

namespace {

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
    if (contrastRatio(seen, ground) >= kReadableContrast)
        return seen;
    return fainterText(palette.color(QPalette::Text), {ground}, 0.5);
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
