// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/isolation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace msm {

namespace {

constexpr QChar kFirstStrongIsolate{0x2068};
constexpr QChar kPopIsolate{0x2069};

bool isLaidOutFromTheRight()
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

QString between(const QString &text)
{
    return kFirstStrongIsolate + text + kPopIsolate;
}

bool runsFromTheRight(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

bool runsFromTheLeft(QChar c)
{
    return c.direction() == QChar::DirL;
}

const QRegularExpression &places()
{
    static const QRegularExpression expression(QStringLiteral("%(L?[1-9]\\d?|L?n)"));
    return expression;
}

} // namespace

QString isolated(const QString &text)
{
    if (!isLaidOutFromTheRight())
        return text;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (std::ranges::any_of(line, [](QChar c) { return c.isLetterOrNumber(); }))
            line = between(line);
    }
    return lines.join(u'\n');
}

QString withIsolatedPlaces(const QString &translation)
{
    if (!translation.contains(places()))
        return translation;
    QString own = translation;
    own.remove(places());
    QString text = translation;
    text.replace(places(), between(QStringLiteral("%\\1")));
    const bool runsFromTheLeftOnly =
        std::ranges::any_of(own, runsFromTheLeft) && std::ranges::none_of(own, runsFromTheRight);
    return runsFromTheLeftOnly ? between(text) : text;
}

QString withoutIsolation(QString text)
{
    return text.remove(kFirstStrongIsolate).remove(kPopIsolate);
}

QString IsolatingTranslator::translate(
    const char *context, const char *source, const char *disambiguation, int number) const
{
    const QString translation = QTranslator::translate(context, source, disambiguation, number);
    if (!isLaidOutFromTheRight())
        return translation;
    if (!translation.isEmpty())
        return withIsolatedPlaces(translation);
    // Without places the source itself is good enough, and another translator may know better.
    const QString own = QString::fromUtf8(source);
    const bool isOurs = qstrncmp(context, "msm::", 5) == 0;
    return isOurs && own.contains(places()) ? withIsolatedPlaces(own) : QString();
}

void keepIsolationOffTheClipboard(QObject *context)
{
    QClipboard *const clipboard = QGuiApplication::clipboard();
    QObject::connect(clipboard, &QClipboard::changed, context, [clipboard](QClipboard::Mode mode) {
        const bool isOurs = mode == QClipboard::Clipboard ? clipboard->ownsClipboard()
            : mode == QClipboard::Selection               ? clipboard->ownsSelection()
                                                          : false;
        if (!isOurs)
            return;
        const QString text = clipboard->text(mode);
        if (text.contains(kFirstStrongIsolate) || text.contains(kPopIsolate))
            clipboard->setText(withoutIsolation(text), mode);
    });
}

} // namespace msm
