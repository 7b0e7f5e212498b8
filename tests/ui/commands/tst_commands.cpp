// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeoperation.h"
#include "tests/support/suite.h"
#include "ui/commands/commandrow.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <QTreeWidget>
#include <algorithm>

#include <optional>

using namespace msm;

Q_DECLARE_METATYPE(std::optional<CommandGroup>)
Q_DECLARE_METATYPE(CommandPlace)

namespace {

/// The names of its actions; "|" for a line. Commands that start operations stand where their rows say, and
/// are left out, with the line behind a section of theirs.
QString contents(const QWidget &widget, const Commands &commands)
{
    QSet<QString> starting;
    for (const CommandRow &row : commands.rows()) {
        if (row.starts)
            starting.insert(QLatin1String(row.name));
    }
    QStringList names;
    for (const QAction *action : widget.actions()) {
        const bool again = action->isSeparator() && !names.isEmpty() && names.last() == u'|';
        if (starting.contains(action->objectName()) || again)
            continue;
        names.append(action->isSeparator() ? QStringLiteral("|") : action->objectName());
    }
    return names.join(u' ');
}

} // namespace

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
    void everyCommandHasASlotOfItsOwn();
    void placesShowTheirCommandsInSections_data();
    void placesShowTheirCommandsInSections();
    void panelPutsAnActionOfItsOwnIntoItsMenu();
    void rowThatStartsOperationsIsACommandOfItsOwn();
    void sheetShowsEveryKey();
};

void TestCommands::everyCommandHasTextIconTipAndName()
{
    const Commands commands;
    const auto named =
        std::ranges::count_if(commands.rows(), [](const auto &row) { return !row.starts && !row.copies; });
    QCOMPARE(named, int(UiCommand::ShowAlarms) + 1);
    QSet<QString> names;
    for (const CommandRow &row : commands.rows()) {
        const QAction *action = commands.action(row.id);
        QVERIFY(action != nullptr);
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->statusTip().isEmpty());
        QVERIFY2(!action->icon().pixmap(24, 24).isNull(), qPrintable(action->text()));
        names.insert(action->objectName());
    }
    QCOMPARE(names.size(), commands.rows().size());
}

void TestCommands::noTwoCommandsShareAKey()
{
    const Commands commands;
    QHash<QString, QString> owners;
    for (const CommandRow &row : commands.rows()) {
        for (const QKeySequence &keys : row.keys) {
            const QString portable = keys.toString(QKeySequence::PortableText);
            QVERIFY(!portable.isEmpty());
            QVERIFY2(!owners.contains(portable), qPrintable(portable));
            owners.insert(portable, QLatin1String(row.name));
        }
    }
    const auto copies =
        std::ranges::count_if(commands.rows(), [](const auto &row) { return row.copies.has_value(); });
    // These, SaveDiagnostics, CheckForUpdates and About have none.
    QVERIFY(owners.size() >= commands.rows().size() - copies - 3);
}

void TestCommands::standardKeysMeanWhatTheyMeanElsewhere()
{
    const Commands commands;
    const auto keyOf = [&](UiCommand id) { return commands.action(id)->shortcut(); };
    QCOMPARE(keyOf(UiCommand::Refresh), QKeySequence(Qt::Key_F5));
    QCOMPARE(keyOf(UiCommand::Find), QKeySequence(Qt::CTRL | Qt::Key_F));
    QCOMPARE(keyOf(UiCommand::DeleteNodes), QKeySequence(Qt::Key_Delete));
    QCOMPARE(keyOf(UiCommand::CreateNodes), QKeySequence(Qt::CTRL | Qt::Key_N));
    QCOMPARE(keyOf(UiCommand::CopyCells), QKeySequence(Qt::CTRL | Qt::Key_C));
    QCOMPARE(keyOf(UiCommand::Quit), QKeySequence(Qt::CTRL | Qt::Key_Q));
    QCOMPARE(keyOf(UiCommand::Preferences), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QCOMPARE(keyOf(UiCommand::Shortcuts), QKeySequence(Qt::Key_F1));
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
    QCOMPARE(commands.action(UiCommand::CreateNodes)->isEnabled(), enabled);
    QCOMPARE(commands.action(UiCommand::DeleteNodes)->isEnabled(), enabled);
    QCOMPARE(commands.action(UiCommand::FinishWaiting)->isEnabled(), enabled);
    QVERIFY(commands.action(UiCommand::CopyCells)->isEnabled());
    QVERIFY(commands.action(UiCommand::Quit)->isEnabled());
}

void TestCommands::disabledCommandSaysWhy()
{
    Commands commands;
    commands.update({.hasSession = true, .connected = true, .readOnly = true, .selectedNodes = 1});
    QVERIFY(commands.action(UiCommand::DeleteNodes)->statusTip().contains(QStringLiteral("read-only")));
    commands.update({.hasSession = true, .connected = true});
    QVERIFY(
        commands.action(UiCommand::DeleteNodes)->statusTip().contains(QStringLiteral("no node is selected")));
    commands.update({.hasSession = true, .connected = true, .selectedNodes = 1});
    QVERIFY(!commands.action(UiCommand::DeleteNodes)->statusTip().contains(QStringLiteral("not available")));
}

void TestCommands::whatThisBuildCannotDoStaysOff()
{
    Commands commands;
    const QAction *check = commands.action(UiCommand::CheckForUpdates);
    QVERIFY(check->isEnabled());
    commands.setUnavailable(UiCommand::CheckForUpdates, QStringLiteral("no address"));
    QVERIFY(!check->isEnabled());
    commands.update({.hasSession = true, .connected = true});
    QVERIFY(!check->isEnabled());
    QVERIFY(check->statusTip().endsWith(QStringLiteral("(not available: no address)")));
    QVERIFY(commands.action(UiCommand::About)->isEnabled());
}

void TestCommands::everyCommandHasASlotOfItsOwn()
{
    const Commands commands;
    QSet<QString> taken;
    qsizetype slots = 0;
    const auto take = [&](const QString &where, CommandSlot slot) {
        QVERIFY2(slot.section > 0 && slot.number > 0, qPrintable(where));
        taken.insert(QStringLiteral("%1 %2 %3").arg(where).arg(slot.section).arg(slot.number));
        ++slots;
    };
    for (const CommandRow &row : commands.rows()) {
        take(Commands::title(row.group), row.inMenu);
        for (auto it = row.elsewhere.cbegin(); it != row.elsewhere.cend(); ++it)
            take(QString::number(int(it.key())), it.value());
    }
    QCOMPARE(taken.size(), slots);
}

void TestCommands::placesShowTheirCommandsInSections_data()
{
    QTest::addColumn<std::optional<CommandGroup>>("group");
    QTest::addColumn<CommandPlace>("place");
    QTest::addColumn<QString>("expected");
    const auto menu = [](const char *name, CommandGroup group, const char *expected) {
        QTest::newRow(name) << std::optional(group) << CommandPlace() << QString::fromLatin1(expected);
    };
    const auto place = [](const char *name, CommandPlace where, const char *expected) {
        QTest::newRow(name) << std::optional<CommandGroup>() << where << QString::fromLatin1(expected);
    };
    menu("program", CommandGroup::Program, "Connection NewWindow | Preferences | CloseWindow Quit");
    menu("nodes", CommandGroup::Nodes,
        "CreateNodes FinishWaiting KeepNodes DeleteNodes LabelNodes CreateLike | CancelOperation"
        " | ReplaceNodes AcknowledgeNodes AcceptPresent | Refresh Inspect");
    menu("edit", CommandGroup::Edit,
        "CopyCells CopyAsCommand | CopyListCommand CopyWhyCommand CopyWaitCommand CopyDeleteCommand"
        " | SelectAll Find | ExportNodes");
    menu("view", CommandGroup::View,
        "ShowDetails ShowOperations ShowEvents ShowAlarms | ClearFinished | NextPane PreviousPane");
    menu("help", CommandGroup::Help, "Shortcuts SaveDiagnostics CheckForUpdates About");
    place("toolbar", CommandPlace::ToolBar, "CreateNodes DeleteNodes | Refresh | Connection");
    place("node table", CommandPlace::NodeMenu,
        "FinishWaiting KeepNodes CancelOperation DeleteNodes | ReplaceNodes AcknowledgeNodes"
        " | CopyCells CopyAsCommand LabelNodes CreateLike | CreateNodes Refresh");
    place(
        "operation without a node", CommandPlace::OperationMenu, "CancelOperation CopyCells | ClearFinished");
    place("operation on a node", CommandPlace::NodeOperationMenu,
        "CancelOperation | FinishWaiting KeepNodes DeleteNodes | CopyCells | ClearFinished");
    place("timeline", CommandPlace::EventMenu, "CopyCells");
}

void TestCommands::placesShowTheirCommandsInSections()
{
    QFETCH(std::optional<CommandGroup>, group);
    QFETCH(CommandPlace, place);
    QFETCH(QString, expected);
    const Commands commands;
    QMenu menu;
    if (group)
        commands.fill(&menu, *group);
    else
        commands.fill(&menu, place);
    QCOMPARE(contents(menu, commands), expected);
}

void TestCommands::panelPutsAnActionOfItsOwnIntoItsMenu()
{
    const Commands commands;
    QAction own;
    own.setObjectName(QStringLiteral("own"));
    QMenu menu;
    commands.fill(&menu, CommandPlace::OperationMenu, {{UiCommand::CopyCells, &own}});
    QCOMPARE(contents(menu, commands), QStringLiteral("CancelOperation own | ClearFinished"));
}

void TestCommands::rowThatStartsOperationsIsACommandOfItsOwn()
{
    const CommandRow poke{.name = "Poke",
        .icon = Icon::Refresh,
        .text = "&Poke",
        .tip = "Poke the selected nodes",
        .group = CommandGroup::Nodes,
        .inMenu = {1, 9},
        .elsewhere = {{CommandPlace::NodeMenu, {1, 9}}},
        .starts = pokeTraits};
    Commands commands(numbered(commandRows() << poke));
    const CommandRow &row = commands.rows().last();
    QVERIFY(row.id > UiCommand::ShowEvents);
    const QAction *action = commands.action(row.id);
    QVERIFY(action != commands.action(UiCommand::CreateNodes));
    QCOMPARE(action->objectName(), QStringLiteral("Poke"));
    QMenu menu;
    commands.fill(&menu, CommandPlace::NodeMenu);
    const auto isPoke = [](const QAction *one) { return one->objectName() == QStringLiteral("Poke"); };
    QVERIFY(std::ranges::any_of(menu.actions(), isPoke));

    commands.update({.hasSession = true, .connected = true, .selectedNodes = 1});
    QVERIFY(!action->isEnabled());
    QVERIFY(action->statusTip().contains(QStringLiteral("no selected node can take it")));
    commands.update(
        {.hasSession = true, .connected = true, .selectedNodes = 1, .possible = {OperationKind(pokeTraits)}});
    QVERIFY(action->isEnabled());
    QSignalSpy chosen(&commands, &Commands::triggered);
    commands.action(row.id)->trigger();
    QCOMPARE(chosen.first().first().value<UiCommand>(), row.id);
}

void TestCommands::sheetShowsEveryKey()
{
    const Commands commands;
    const ShortcutsDialog dialog(commands);
    QStringList shown;
    for (QTreeWidgetItemIterator it(dialog.findChild<QTreeWidget *>()); *it != nullptr; ++it)
        shown.append((*it)->text(1));
    for (const CommandRow &row : commands.rows()) {
        for (const QKeySequence &keys : row.keys)
            QVERIFY(shown.join(u' ').contains(keys.toString(QKeySequence::NativeText)));
    }
    QVERIFY(shown.contains(QStringLiteral("Alt+1 \u2026 Alt+9")));
    QVERIFY(shown.contains(QStringLiteral("Shift+F10")));
}

MSM_GUI_TEST(TestCommands)
#include "tst_commands.moc"
