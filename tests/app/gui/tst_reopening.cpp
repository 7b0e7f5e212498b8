// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/connectionwindow.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/gui/signin.h"
#include "app/session/datadir.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "ui/mainwindow.h"

#include <QDialog>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

namespace {

/// Three connections, and a program that begins and ends with them. None has a password.
struct StartsWorld {
    QTemporaryDir directory;
    std::unique_ptr<QSettings> stored = openSettings(directory.path());
    AppSettings settings{*stored};
    SessionSecretStore secrets;
    std::unique_ptr<Application> application;

    StartsWorld()
    {
        for (const char *name : {"prod", "staging", "test"})
            QVERIFY(settings.saveProfile(profile(QString::fromLatin1(name))));
        settings.lastProfile.set(QStringLiteral("staging"));
    }
    static Profile profile(const QString &name)
    {
        return {.name = name,
            .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
            .user = QStringLiteral("dba")};
    }
    /// The connections of the windows, in their order.
    QStringList start(const QString &wanted = {})
    {
        application.reset();
        application = std::make_unique<Application>(
            GuiOptions{.profile = wanted, .dataDir = directory.path(), .screenshot = {}}, *stored, secrets);
        if (!application->start())
            return {QStringLiteral("not started")};
        return shown();
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (ConnectionWindow *window : application->windows())
            names.append(window->connector().profile().name);
        return names;
    }
    void open(const QString &name)
    {
        Q_EMIT application->windows().constFirst()->signIn().chosenForNewWindow(profile(name));
    }
    [[nodiscard]] MainWindow &window(int number) const { return application->windows().at(number)->window(); }
};

const QStringList kThree{QStringLiteral("staging"), QStringLiteral("test"), QStringLiteral("prod")};

} // namespace

/// The windows of the last time, at the next start.
class TestReopening final : public QObject {
    Q_OBJECT

    static void openThree(StartsWorld &world)
    {
        QCOMPARE(world.start(), QStringList{QStringLiteral("staging")});
        world.open(QStringLiteral("test"));
        world.open(QStringLiteral("prod"));
        QCOMPARE(world.shown(), kThree);
    }

private Q_SLOTS:
    void windowsAreThereAgain_data()
    {
        QTest::addColumn<bool>("quit");
        QTest::newRow("after Quit") << true;
        QTest::newRow("after SIGTERM, which closes none") << false;
    }
    void windowsAreThereAgain()
    {
        QFETCH(bool, quit);
        StartsWorld world;
        openThree(world);
        if (quit)
            world.window(1).quit();
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(world.start(), kThree);
            for (int i = 0; i < 3; ++i) {
                QVERIFY(world.window(i).isVisible());
                // Each asks for its own password.
                QTRY_VERIFY(world.window(i).findChild<QDialog *>(QStringLiteral("PasswordDialog")));
            }
            QCOMPARE(world.settings.lastProfile.get(), QStringLiteral("prod"));
        }
    }

    void windowThatWasClosedBeforeIsNot()
    {
        StartsWorld world;
        openThree(world);
        world.window(0).close();
        QCOMPARE(world.start(), (QStringList{QStringLiteral("test"), QStringLiteral("prod")}));
    }

    void windowThatWentToAnotherConnectionOpensThatOne()
    {
        StartsWorld world;
        QCOMPARE(world.start(), QStringList{QStringLiteral("staging")});
        world.application->windows().constFirst()->connectTo(StartsWorld::profile(QStringLiteral("test")));
        QCOMPARE(world.start(), QStringList{QStringLiteral("test")});
    }

    void profileThatIsGoneIsLeftOut()
    {
        StartsWorld world;
        openThree(world);
        world.application.reset();
        // Behind the settings' back, as in a file that is edited by hand.
        world.settings.openProfiles.set(world.settings.openProfiles.get() + QStringList{QStringLiteral("?")});
        QVERIFY(world.settings.removeProfile(QStringLiteral("staging")));
        QVERIFY(!world.settings.openProfiles.get().contains(QStringLiteral("staging")));
        QCOMPARE(world.start(), (QStringList{QStringLiteral("test"), QStringLiteral("prod")}));
    }

    void nothingLeftOfThemIsTheFirstStart()
    {
        StartsWorld world;
        openThree(world);
        world.application.reset();
        for (const QString &name : kThree)
            QVERIFY(world.settings.removeProfile(name));
        QCOMPARE(world.start(), QStringList{QString()});
        QVERIFY(world.window(0).findChild<QDialog *>(QStringLiteral("FirstRunDialog")));
    }

    void withoutTheWishTheLastConnectionIsOpened()
    {
        StartsWorld world;
        openThree(world);
        world.settings.reopenWindows.set(false);
        QCOMPARE(world.start(), QStringList{QStringLiteral("prod")});
    }

    void profileOfTheCommandLineIsOpenedAlone()
    {
        StartsWorld world;
        openThree(world);
        QCOMPARE(world.start(QStringLiteral("test")), QStringList{QStringLiteral("test")});
        QCOMPARE(world.start(QStringLiteral("gone")), QStringList{QStringLiteral("not started")});
    }

    void firstOfThemHasTheWireInterfaceBeforeTheOthers()
    {
        StartsWorld world;
        openThree(world);
        QVERIFY(world.application->mayServe(*world.application->windows().at(1)));
        QCOMPARE(world.start(), kThree);
        QVERIFY(world.application->mayServe(*world.application->windows().at(0)));
        QVERIFY(!world.application->mayServe(*world.application->windows().at(1)));
        world.window(0).close();
        QVERIFY(world.application->mayServe(*world.application->windows().at(0)));
    }
};

MSM_GUI_TEST(TestReopening)
#include "tst_reopening.moc"
