// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/placeholder.h"

#include "tests/support/suite.h"
#include "ui/words/icons.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTest>

using namespace msm;

namespace {

QPalette paletteOf(const QColor &ground, const QColor &text, const QColor &placeholder)
{
    QPalette palette;
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    return palette;
}

} // namespace

class TestPlaceholder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QGuiApplication::setPalette(QPalette()); }

    void hintsAreReadableAndFainterThanText_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<bool>("isKept");
        const QColor dark(27, 30, 32);
        const QColor faint(0, 0, 0, 128);
        QTest::newRow("light") << paletteOf(Qt::white, Qt::black, faint) << false;
        QTest::newRow("black on dark") << paletteOf(dark, QColor(252, 252, 252), faint) << false;
        QTest::newRow("black on black") << paletteOf(Qt::black, Qt::white, faint) << false;
        QTest::newRow("weak text") << paletteOf(QColor(90, 90, 90), QColor(225, 225, 225), faint) << false;
        QTest::newRow("readable already")
            << paletteOf(dark, QColor(252, 252, 252), QColor(161, 169, 177)) << true;
    }
    void hintsAreReadableAndFainterThanText()
    {
        QFETCH(QPalette, palette);
        QFETCH(bool, isKept);
        const QColor color = readablePlaceholder(palette);
        const QColor ground = palette.color(QPalette::Base);
        QVERIFY(contrastRatio(color, ground) >= 4.5);
        QVERIFY(contrastRatio(color, ground) <= contrastRatio(palette.color(QPalette::Text), ground));
        QCOMPARE(color == palette.color(QPalette::PlaceholderText), isKept);
    }

    void programFollowsTheDesktopsPalette()
    {
        const ReadablePlaceholders keeper;
        for (const auto &[ground, text] : {std::pair(QColor(Qt::black), QColor(Qt::white)),
                 std::pair(QColor(Qt::white), QColor(Qt::black))}) {
            QGuiApplication::setPalette(paletteOf(ground, text, QColor(0, 0, 0, 128)));
            QTRY_VERIFY(contrastRatio(QGuiApplication::palette().color(QPalette::PlaceholderText),
                            QGuiApplication::palette().color(QPalette::Base))
                >= 4.5);
        }
    }
};

MSM_GUI_TEST(TestPlaceholder)
#include "tst_placeholder.moc"
