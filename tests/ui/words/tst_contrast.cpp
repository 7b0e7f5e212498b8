// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/contrast.h"

#include "tests/support/suite.h"
#include "ui/words/icons.h"

#include <QTest>

using namespace msm;

namespace {

QPalette paletteOf(const QColor &base, const QColor &alternate, const QColor &text, const QColor &highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

} // namespace

class TestContrast final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasKnownLastIsFainterAndReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        const QColor dark(0x1e, 0x1f, 0x22);
        QTest::newRow("Fusion") << paletteOf(
            Qt::white, QColor(0xf5, 0xf5, 0xf5), Qt::black, QColor(0x30, 0x8c, 0xc6));
        QTest::newRow("Breeze") << paletteOf(
            Qt::white, QColor(0xf7, 0xf7, 0xf7), QColor(0x23, 0x26, 0x29), QColor(0x3d, 0xae, 0xe9));
        QTest::newRow("dark") << paletteOf(
            dark, QColor(0x26, 0x28, 0x2b), QColor(0xdf, 0xe1, 0xe5), QColor(0x2f, 0x65, 0xca));
        QTest::newRow("black") << paletteOf(Qt::black, Qt::black, Qt::white, QColor(0xff, 0xd7, 0));
    }
    void whatWasKnownLastIsFainterAndReadable()
    {
        QFETCH(QPalette, palette);
        const QPalette stale = stalePalette(palette);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const QColor text = stale.color(group, QPalette::Text);
            for (const auto ground : {QPalette::Base, QPalette::AlternateBase}) {
                QVERIFY(contrastRatio(text, stale.color(group, ground)) >= kReadableContrast);
                QVERIFY(contrastRatio(text, stale.color(group, ground))
                    < contrastRatio(palette.color(group, QPalette::Text), palette.color(group, ground)));
            }
            const QColor selection = stale.color(group, QPalette::Highlight);
            QVERIFY(selection != palette.color(group, QPalette::Base)); // it still is seen
            QVERIFY(
                contrastRatio(stale.color(group, QPalette::HighlightedText), selection) >= kReadableContrast);
        }
    }

    void textThatIsWeakAlreadyStaysAsItIs()
    {
        const QColor weak(0x99, 0x99, 0x99);
        QCOMPARE(fainterText(weak, {Qt::white}, 0.5), weak);
    }
};

MSM_TEST(TestContrast)
#include "tst_contrast.moc"
