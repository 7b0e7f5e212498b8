// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/theme.h"

#include "tests/support/suite.h"
#include "ui/words/contrast.h"
#include "ui/words/icons.h"

#include <QApplication>
#include <QLabel>
#include <QStyle>
#include <QTest>
#include <QTimer>

using namespace msm;

class TestTheme final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextCanBeRead_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void everyTextCanBeRead()
    {
        QFETCH(Theme, theme);
        using Role = QPalette::ColorRole;
        const std::pair<Role, Role> textsOnGrounds[] = {{QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
            {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight},
            {QPalette::PlaceholderText, QPalette::Base}, {QPalette::Link, QPalette::Base},
            {QPalette::Link, QPalette::Window}, {QPalette::ToolTipText, QPalette::ToolTipBase}};
        const QPalette palette = themePalette(theme);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto &[text, ground] : textsOnGrounds) {
                const double contrast =
                    contrastRatio(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(contrast >= kReadableContrast,
                    qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(contrast)));
            }
        }
        const bool isDark = palette.color(QPalette::Base).lightness() < 128;
        QCOMPARE(isDark, theme == Theme::Dark);
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text)
            != palette.color(QPalette::Active, QPalette::Text));
    }

    void aThemeHoldsForWindowsThatAreOpenAndGivesTheDesktopsBack()
    {
        const QString style = QApplication::style()->name();
        QLabel open(QStringLiteral("open"));
        open.show();
        const QColor before = open.palette().color(QPalette::Base);
        QList<QColor> seen;
        // Qt tells open windows of a palette only while the application runs, and a moment later.
        QTimer::singleShot(0, &open, [&seen, &open] {
            ThemeSwitch theme(Theme::Desktop);
            for (const Theme next : {Theme::Dark, Theme::Light, Theme::Desktop}) {
                theme.apply(next);
                QCoreApplication::processEvents();
                seen.append(open.palette().color(QPalette::Base));
            }
            QCoreApplication::quit();
        });
        QCoreApplication::exec();
        const auto baseOf = [](Theme theme) { return themePalette(theme).color(QPalette::Base); };
        QCOMPARE(seen, (QList<QColor>{baseOf(Theme::Dark), baseOf(Theme::Light), before}));
        QCOMPARE(QApplication::style()->name(), style);
    }

    void namesAreReadAsTheyAreWritten()
    {
        for (const Theme theme : {Theme::Desktop, Theme::Light, Theme::Dark})
            QCOMPARE(themeFromName(themeName(theme)), theme);
        QCOMPARE(themeFromName(QStringLiteral("purple")), Theme::Desktop);
    }
};

MSM_GUI_TEST(TestTheme)
#include "tst_theme.moc"
