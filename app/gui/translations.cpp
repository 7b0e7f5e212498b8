// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translations.h"

#include "ui/words/isolation.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace msm {

namespace {

/// Qt's own words for standard buttons, for a system on which Qt's translations are not installed.
[[maybe_unused]] constexpr const char *standardButtons[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QMessageBox", "Show Details..."),
    QT_TRANSLATE_NOOP("QMessageBox", "Hide Details..."),
};

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    // A language that only another version has is none: dates in it beside English words would help nobody.
    const bool isKnown =
        !language.isEmpty() && QFile::exists(QStringLiteral(":/i18n/msm_%1.qm").arg(language));
    const QLocale spoken = isKnown ? QLocale(language) : QLocale();
    // Dates and numbers are written as the words are; a country that speaks the language keeps its own ways.
    if (spoken.language() != QLocale().language())
        QLocale::setDefault(spoken);
    auto *qt = new QTranslator(&application);
    if (qt->load(spoken, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *own = new IsolatingTranslator(&application);
    // English, too, has its file: it holds the plural forms.
    if (own->load(spoken, QStringLiteral("msm"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || own->load(QStringLiteral(":/i18n/msm_en.qm")))
        QCoreApplication::installTranslator(own);
    keepIsolationOffTheClipboard(&application);
}

} // namespace msm
