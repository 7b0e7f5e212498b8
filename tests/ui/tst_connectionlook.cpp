// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/panels/managerheader.h"
#include "ui/words/contrast.h"
#include "ui/words/theme.h"

using namespace msm;
using namespace msm::test;

Q_DECLARE_METATYPE(Theme)

/// How a connection looks on which a mistake costs more than elsewhere, or nothing can be changed.
class TestConnectionLook final : public QObject {
    Q_OBJECT

    static QImage headerOf(const MainWindow &window)
    {
        return window.findChild<ManagerHeader *>()->grab().toImage();
    }
    /// The upper edge of the header, and its ground.
    static QColor edgeOf(const QImage &header) { return header.pixelColor(header.width() / 2, 1); }
    static QColor groundOf(const QImage &header) { return header.pixelColor(header.width() / 2, 6); }

private Q_SLOTS:
    void productionAndReadOnlyAreSaidByAWordAndAColouredEdge_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("production");
        QTest::addColumn<bool>("readOnly");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QByteArray name = themeName(theme).toUtf8();
            QTest::newRow((name + ", production").constData()) << theme << true << false;
            QTest::newRow((name + ", read-only").constData()) << theme << false << true;
            QTest::newRow((name + ", both").constData()) << theme << true << true;
        }
    }
    void productionAndReadOnlyAreSaidByAWordAndAColouredEdge()
    {
        QFETCH(Theme, theme);
        QFETCH(bool, production);
        QFETCH(bool, readOnly);
        ThemeSwitch colours(Theme::Desktop);
        colours.apply(theme);
        MySQLServerManager::Options options;
        options.readOnly = readOnly;
        WindowWorld f(options);
        f.window.setSession({.manager = f.service.manager(),
            .events = f.service.events(),
            .profile = QStringLiteral("Test cloud"),
            .production = production});
        settle();
        const QImage header = headerOf(f.window);
        QVERIFY(contrastRatio(edgeOf(header), groundOf(header)) >= kReadableContrast);
        const std::pair<const char *, bool> badges[]{{"production", production}, {"readOnly", readOnly}};
        for (const auto &[name, isShown] : badges) {
            auto *badge = f.window.findChild<BadgeLabel *>(QString::fromLatin1(name));
            QCOMPARE(badge->isVisible(), isShown);
            if (!isShown)
                continue;
            QVERIFY(!badge->word().isEmpty());
            QCOMPARE(badge->accessibleDescription(), badge->word());
            const QImage picture = badge->grab().toImage();
            const QColor ground = picture.pixelColor(4, picture.height() / 2);
            QVERIFY(contrastRatio(ground, groundOf(header)) >= kReadableContrast);
            QVERIFY(contrastRatio(wordOn(ground), ground) >= kReadableContrast);
        }
        colours.apply(Theme::Desktop);
    }

    void otherConnectionsHaveNoEdge()
    {
        WindowWorld f;
        settle();
        QImage header = headerOf(f.window);
        QCOMPARE(edgeOf(header), groundOf(header));
        f.window.setSession({.manager = f.service.manager(),
            .events = f.service.events(),
            .profile = QStringLiteral("Test cloud"),
            .production = true});
        f.window.clear();
        settle();
        header = headerOf(f.window);
        QCOMPARE(edgeOf(header), groundOf(header));
    }
};

MSM_GUI_TEST(TestConnectionLook)
#include "tst_connectionlook.moc"
