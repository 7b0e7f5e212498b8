// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QTest>
#include <QTreeWidget>

using namespace msm;

class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommandHasTextIconTipAndName();
    void noTwoCommandsShareAKey();
    void standardKeysMeanWhatTheyMeanElsewhere();
    void nothingChangesTheCloudWhileOfflineOrReadOnly_data();
    void nothingChangesTheCloudWhileOfflineOrReadOnly();
    void disabledCommandSaysWhy();
    void whatThisBuildCannotDoStaysOff();
    void sheetShowsEveryKey();
};

void TestCommands::everyCommandHasTextIconTipAndName()
{
    const Commands commands;
    QCOMPARE(Commands::all().size(), int(Command::ShowEvents) + 1);
    QSet<QString> names;
    for (Command id : Commands::all()) {
        const QAction *action = commands.action(id);
        QVERIFY(action != nullptr);
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->statusTip().isEmpty());
        QVERIFY(!Commands::group(id).isEmpty());
        QVERIFY2(!action->icon().pixmap(24, 24).isNull(), qPrintable(action->text()));
        names.insert(action->objectName());
    }
    QCOMPARE(names.size(), Commands::all().size());
}

void TestCommands::noTwoCommandsShareAKey()
{
    const Commands commands;
    QHash<QString, QString> owners;
    for (Command id : Commands::all()) {
        for (const QKeySequence &keys : commands.action(id)->shortcuts()) {
            const QString portable = keys.toString(QKeySequence::PortableText);
            QVERIFY(!portable.isEmpty());
            QVERIFY2(!owners.contains(portable), qPrintable(portable));
            owners.insert(portable, commands.action(id)->text());
        }
    }
    QVERIFY(
        owners.size() >= Commands::all().size() - 3); // SaveDiagnostics, CheckForUpdates and About have none
}

void TestCommands::standardKeysMeanWhatTheyMeanElsewhere()
{
    const Commands commands;
    const auto keyOf = [&](Command id) { return commands.action(id)->shortcut(); };
    QCOMPARE(keyOf(Command::Refresh), QKeySequence(Qt::Key_F5));
    QCOMPARE(keyOf(Command::Find), QKeySequence(Qt::CTRL | Qt::Key_F));
    QCOMPARE(keyOf(Command::DeleteNodes), QKeySequence(Qt::Key_Delete));
    QCOMPARE(keyOf(Command::CreateNodes), QKeySequence(Qt::CTRL | Qt::Key_N));
    QCOMPARE(keyOf(Command::CopyCells), QKeySequence(Qt::CTRL | Qt::Key_C));
    QCOMPARE(keyOf(Command::Quit), QKeySequence(Qt::CTRL | Qt::Key_Q));
    QCOMPARE(keyOf(Command::Preferences), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QCOMPARE(keyOf(Command::Shortcuts), QKeySequence(Qt::Key_F1));
}

void TestCommands::nothingChangesTheCloudWhileOfflineOrReadOnly_data()
{
    QTest::addColumn<bool>("connected");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("ready") << true << false << true;
    QTest::newRow("offline") << false << false << false;
    QTest::newRow("read-only") << true << true << false;
}

void TestCommands::nothingChangesTheCloudWhileOfflineOrReadOnly()
{
    QFETCH(bool, connected);
    QFETCH(bool, readOnly);
    QFETCH(bool, enabled);
    Commands commands;
    commands.update({.hasSession = connected,
        .connected = connected,
        .readOnly = readOnly,
        .selectedNodes = 2,
        .selectionUnready = true});
    QCOMPARE(commands.action(Command::CreateNodes)->isEnabled(), enabled);
    QCOMPARE(commands.action(Command::DeleteNodes)->isEnabled(), enabled);
    QCOMPARE(commands.action(Command::FinishWaiting)->isEnabled(), enabled);
    QVERIFY(commands.action(Command::CopyCells)->isEnabled());
    QVERIFY(commands.action(Command::Quit)->isEnabled());
}

void TestCommands::disabledCommandSaysWhy()
{
    Commands commands;
    commands.update({.hasSession = true, .connected = true, .readOnly = true, .selectedNodes = 1});
    QVERIFY(commands.action(Command::DeleteNodes)->statusTip().contains(QStringLiteral("read-only")));
    commands.update({.hasSession = true, .connected = true});
    QVERIFY(
        commands.action(Command::DeleteNodes)->statusTip().contains(QStringLiteral("no node is selected")));
    commands.update({.hasSession = true, .connected = true, .selectedNodes = 1});
    QVERIFY(!commands.action(Command::DeleteNodes)->statusTip().contains(QStringLiteral("not available")));
}

void TestCommands::whatThisBuildCannotDoStaysOff()
{
    Commands commands;
    const QAction *check = commands.action(Command::CheckForUpdates);
    QVERIFY(check->isEnabled());
    commands.setUnavailable(Command::CheckForUpdates, QStringLiteral("no address"));
    QVERIFY(!check->isEnabled());
    commands.update({.hasSession = true, .connected = true});
    QVERIFY(!check->isEnabled());
    QVERIFY(check->statusTip().endsWith(QStringLiteral("(not available: no address)")));
    QVERIFY(commands.action(Command::About)->isEnabled());
}

void TestCommands::sheetShowsEveryKey()
{
    const Commands commands;
    const ShortcutsDialog dialog(commands);
    QStringList shown;
    for (QTreeWidgetItemIterator it(dialog.findChild<QTreeWidget *>()); *it != nullptr; ++it)
        shown.append((*it)->text(1));
    for (Command id : Commands::all()) {
        for (const QKeySequence &keys : commands.action(id)->shortcuts())
            QVERIFY(shown.join(u' ').contains(keys.toString(QKeySequence::NativeText)));
    }
}

MSM_GUI_TEST(TestCommands)
#include "tst_commands.moc"
