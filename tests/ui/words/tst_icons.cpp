// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/words/icons.h"

#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QTest>

using namespace msm;

namespace {

QPalette paletteOf(const QColor &ground, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::Base, text.lightness() > 128 ? ground.darker(130) : QColor(Qt::white));
    palette.setColor(QPalette::AlternateBase, ground);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    return palette;
}

/// The colour of the drawing: the mean of its most opaque pixels.
QColor inkOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(48, 48).toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIconDrawsSomething();
    void iconsFollowThePalette();
    void stateColoursAreReadable_data();
    void stateColoursAreReadable();
    void contrastIsThatOfWcag();
};

void TestIcons::everyIconDrawsSomething()
{
    for (int id = 0; id < kIconCount; ++id)
        QVERIFY2(inkOf(icon(Icon(id), Qt::red)) == QColor(Qt::red), qPrintable(QString::number(id)));
    QVERIFY(inkOf(applicationIcon()).isValid());
}

void TestIcons::iconsFollowThePalette()
{
    const QIcon refresh = icon(Icon::Refresh);
    QGuiApplication::setPalette(paletteOf(Qt::white, Qt::black));
    QCOMPARE(inkOf(refresh), QColor(Qt::black));
    QGuiApplication::setPalette(paletteOf(QColor(40, 40, 40), Qt::white));
    QCOMPARE(inkOf(refresh), QColor(Qt::white));
}

void TestIcons::stateColoursAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(QColor(239, 239, 239), Qt::black);
    QTest::newRow("white") << paletteOf(Qt::white, Qt::black);
    QTest::newRow("dark") << paletteOf(QColor(45, 45, 48), Qt::white);
    QTest::newRow("black") << paletteOf(Qt::black, Qt::white);
}

void TestIcons::stateColoursAreReadable()
{
    QFETCH(QPalette, palette);
    QList<QColor> colours;
    for (int state = 0; state <= int(NodeState::Unknown); ++state)
        colours.append(stateColor(NodeState(state), palette));
    for (int state = 0; state <= int(ManagerState::Error); ++state)
        colours.append(stateColor(ManagerState(state), palette));
    for (Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        colours.append(severityColor(severity, palette));
    for (const QColor &colour : colours) {
        for (auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
            QVERIFY2(contrastRatio(colour, palette.color(role)) >= 4.5, qPrintable(colour.name()));
    }
    QVERIFY(stateColor(NodeState::Running, palette) != stateColor(NodeState::Failed, palette));
}

void TestIcons::contrastIsThatOfWcag()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

MSM_GUI_TEST(TestIcons)
#include "tst_icons.moc"
