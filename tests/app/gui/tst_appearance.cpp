// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectionwindow.h"
#include "tests/app/gui/connectionsworld.h"
#include "tests/support/suite.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/words/placeholder.h"
#include "ui/words/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QToolTip>

using namespace msm;
using namespace msm::test;

namespace {

/// Two windows, as in main.cpp with hints that stay readable.
struct AppearanceWorld : ConnectionsWorld {
    ReadablePlaceholders placeholders;
    MainWindow &window = application.window();

    ~AppearanceWorld()
    {
        ThemeSwitch(themeFromName(AppSettings(*settings).theme.get())).apply(Theme::Desktop);
    }
    [[nodiscard]] PreferencesDialog *preferences()
    {
        window.activateWindow(); // a dialog was, which this platform does not undo
        (void)QTest::qWaitForWindowActive(&window);
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        (void)QTest::qWaitFor([this] { return window.findChild<PreferencesDialog *>(); });
        return window.findChild<PreferencesDialog *>();
    }
    static void choose(PreferencesDialog &dialog, const char *box, const QString &data)
    {
        auto *const choices = dialog.findChild<QComboBox *>(QString::fromLatin1(box));
        choices->setCurrentIndex(choices->findData(data));
    }
    static void end(PreferencesDialog &dialog, QDialogButtonBox::StandardButton button)
    {
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(button), Qt::LeftButton);
        QTest::qWait(50); // palettes change in their turn, and the dialog deletes itself
    }
    /// The colour of the ground behind the window's table, as it is painted.
    [[nodiscard]] static QColor groundOf(QWidget &window)
    {
        auto *const table = window.findChild<QWidget *>(QStringLiteral("nodeTable"));
        const QPoint below(table->width() / 2, table->height() - 30);
        return window.grab(QRect(table->mapTo(&window, below), QSize(1, 1))).toImage().pixelColor(0, 0);
    }
};

} // namespace

/// Theme and language, chosen in the Preferences.
class TestAppearance final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chosenThemeIsSeenAtOnceInEveryWindow()
    {
        AppearanceWorld world;
        QVERIFY(world.start());
        ConnectionWindow &other = world.application.openWindow(*world.application.windows().constFirst());
        for (const Theme theme : {Theme::Dark, Theme::Light, Theme::Dark}) {
            PreferencesDialog *const dialog = world.preferences();
            QVERIFY(dialog);
            AppearanceWorld::choose(*dialog, "theme", themeName(theme));
            AppearanceWorld::end(*dialog, QDialogButtonBox::Ok);
            const QPalette wanted = themePalette(theme);
            for (const auto role :
                {QPalette::Window, QPalette::Base, QPalette::Text, QPalette::PlaceholderText}) {
                QCOMPARE(QApplication::palette().color(role), wanted.color(role));
                QCOMPARE(world.window.palette().color(role), wanted.color(role));
                QCOMPARE(other.window().palette().color(role), wanted.color(role));
            }
            QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), wanted.color(QPalette::ToolTipBase));
            QCOMPARE(AppearanceWorld::groundOf(world.window), wanted.color(QPalette::Base));
        }
    }

    void cancelledChoiceChangesNothing()
    {
        AppearanceWorld world;
        QVERIFY(world.start());
        const QColor before = QApplication::palette().color(QPalette::Window);
        PreferencesDialog *const dialog = world.preferences();
        QVERIFY(dialog);
        AppearanceWorld::choose(*dialog, "theme", themeName(Theme::Dark));
        AppearanceWorld::end(*dialog, QDialogButtonBox::Cancel);
        QCOMPARE(QApplication::palette().color(QPalette::Window), before);
        QCOMPARE(AppSettings(*world.settings).theme.get(), themeName(Theme::Desktop));
    }

    void nextStartHasTheTheme()
    {
        AppearanceWorld world;
        AppSettings(*world.settings).theme.set(themeName(Theme::Dark));
        const Application next({.dataDir = world.directory.path()}, *world.settings, world.secrets);
        QCOMPARE(
            next.window().palette().color(QPalette::Base), themePalette(Theme::Dark).color(QPalette::Base));
    }

    void chosenLanguageIsKeptForTheNextStart()
    {
        AppearanceWorld world;
        QVERIFY(world.start());
        PreferencesDialog *dialog = world.preferences();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("languageHint"))
                    ->text()
                    .contains(QStringLiteral("next start")));
        AppearanceWorld::choose(*dialog, "language", QStringLiteral("de"));
        AppearanceWorld::end(*dialog, QDialogButtonBox::Ok);
        QCOMPARE(AppSettings(*world.settings).language.get(), QStringLiteral("de"));
        QCOMPARE(world.window.menuBar()->actions().constFirst()->text(), QStringLiteral("&Program"));
    }
};

MSM_GUI_TEST(TestAppearance)
#include "tst_appearance.moc"
