// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/protectionaction.h"
#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "tests/app/gui/commandworld.h"
#include "tests/support/suite.h"
#include "ui/dialogs/startquestion.h"
#include "ui/words/operationtext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTreeWidget>

using namespace msm;
using namespace msm::test;

Q_DECLARE_METATYPE(CommandRow)

namespace {

/// A node that can take operations of this kind; an invalid id when it could not be brought so far.
VmId nodeThatTakes(CommandWorld &world, OperationKind kind)
{
    const VmId id = world.first();
    const auto power = [id](VmPower wanted) {
        return [id, wanted](IaaSClient &iaas, const auto &done) {
            iaas.changePower(id, wanted, QCoreApplication::instance(), done);
        };
    };
    bool ready = true;
    if (kind == startServer.kind) {
        (void)world.manager().startOperations(stopServer.kind, {id});
        ready = CommandWorld::waitFor([&world, id] {
            return world.node(id).mysql == ServerState::Stopped && world.manager().runningOperations() == 0;
        });
    } else if (kind == startMachine.kind) {
        ready = world.fromOutside(id, power(VmPower::TurnOff),
            [](const NodeView &node) { return node.state == NodeState::PoweredOff; });
    } else if (kind == retryMachine.kind) {
        (void)world.cloud.setFault(QStringLiteral("boot-fails"));
        return world.created(
            {.templateId = TemplateId{0}}, [](const NodeView &node) { return node.failedHalfWay; });
    } else if (kind == unprotectNode.kind) {
        ready = world.fromOutside(
            id,
            [id](IaaSClient &iaas, const auto &done) {
                iaas.setProtection(id, true, QCoreApplication::instance(), done);
            },
            [](const NodeView &node) { return node.isProtected; });
    } else if (kind == revertToSnapshot.kind || kind == deleteSnapshot.kind) {
        ready = world.fromOutside(
            id,
            [id](IaaSClient &iaas, const auto &done) {
                iaas.changeSnapshots(
                    id, {.name = QStringLiteral("before")}, QCoreApplication::instance(), done);
            },
            [](const NodeView &node) { return CommandWorld::serves(node); });
    }
    return ready ? id : VmId();
}

/// Clicks the snapshot in the details of the selected node.
bool selectSnapshot(const CommandWorld &world)
{
    auto *const bar = world.window.findChild<QTabBar *>(QStringLiteral("nodeTabBar"));
    for (int tab = 0; tab < bar->count(); ++tab) {
        if (bar->tabText(tab) == QStringLiteral("Snapshots"))
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    }
    auto *const list = world.window.findChild<QTreeWidget *>(QStringLiteral("snapshotList"));
    if (!CommandWorld::waitFor([list] { return list->isVisible() && list->topLevelItemCount() == 1; }))
        return false;
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->topLevelItem(0)).center());
    return world.window.selectedSnapshot().has_value();
}

QString textOf(const QDialog &dialog)
{
    QStringList said;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        said.append(label->text());
    return said.join(u'\n');
}

QList<CommandRow> rowsWhere(bool (*isWanted)(const CommandRow &))
{
    QList<CommandRow> rows = commandRows();
    rows.removeIf([isWanted](const CommandRow &row) { return !isWanted(row); });
    return rows;
}

} // namespace

/// Each command that begins operations on nodes, or copies a line about them, given in the window by its key.
class TestNodeCommands final : public QObject {
    Q_OBJECT

    static void addRows(bool (*isWanted)(const CommandRow &))
    {
        QTest::addColumn<CommandRow>("row");
        for (const CommandRow &row : rowsWhere(isWanted))
            QTest::newRow(row.name) << row;
    }
    /// The question that the row wants, about this node alone.
    static void verifyQuestion(const StartQuestion &question, const CommandRow &row, const NodeView &node)
    {
        const QString said = textOf(question);
        QVERIFY2(said.contains(startQuestionText(*row.starts, 1)), qPrintable(said));
        QVERIFY2(
            said.contains(QStringLiteral("%1 (%2)\n").arg(node.name).arg(node.id.value)), qPrintable(said));
        // The other node goes on serving, so the last server is not at stake.
        QCOMPARE(question.findChild<QLineEdit *>(QStringLiteral("confirmation")) != nullptr,
            row.asks == Confirmation::Typed);
        QCOMPARE(question.findChild<QLineEdit *>(QStringLiteral("name")) != nullptr,
            row.asks == Confirmation::Named);
        QCOMPARE(question.findChild<QLabel *>(QStringLiteral("about")) != nullptr,
            row.starts == revertToSnapshot.kind || row.starts == deleteSnapshot.kind);
    }

private Q_SLOTS:
    void commandBeginsItsOperationOnTheSelectedNodeAlone_data()
    {
        addRows([](const CommandRow &row) { return row.starts.has_value(); });
    }
    void commandBeginsItsOperationOnTheSelectedNodeAlone()
    {
        QFETCH(CommandRow, row);
        const OperationKind kind = *row.starts;
        CommandWorld world;
        QVERIFY(world.start());
        const VmId id = nodeThatTakes(world, kind);
        QVERIFY(id.isValid());
        QVERIFY(world.select(id));
        if (kind == revertToSnapshot.kind || kind == deleteSnapshot.kind)
            QVERIFY(selectSnapshot(world));
        QVERIFY2(world.give(row.name), qPrintable(world.action(row.name)->statusTip()));
        if (row.asks == Confirmation::None) {
            QVERIFY(CommandWorld::asksNothing());
        } else {
            // The first time the user thinks better of it.
            auto *question = world.dialog<StartQuestion>();
            QVERIFY(question);
            verifyQuestion(*question, row, world.node(id));
            if (QTest::currentTestFailed())
                return;
            QTest::keyClick(question, Qt::Key_Escape);
            QTRY_VERIFY(CommandWorld::asksNothing() && !world.window.findChild<StartQuestion *>());
            QVERIFY(world.begunOn(kind).isEmpty());

            QVERIFY(world.give(row.name));
            question = world.dialog<StartQuestion>();
            QVERIFY(question);
            if (row.asks == Confirmation::Typed)
                QTest::keyClicks(
                    question->findChild<QLineEdit *>(QStringLiteral("confirmation")), world.node(id).name);
            auto *const snapshot = question->findChild<QCheckBox *>(QStringLiteral("snapshotBefore"));
            QCOMPARE(snapshot != nullptr, kind->undoneBySnapshot);
            if (snapshot)
                snapshot->click();
            QVERIFY(CommandWorld::click(*question, "beginButton"));
        }
        if (kind->undoneBySnapshot)
            QTRY_COMPARE(world.begunOn(takeSnapshot.kind), QList<VmId>{id});
        QTRY_COMPARE(world.begunOn(kind), QList<VmId>{id});
    }

    void commandCopiesItsLineAboutTheSelectedNode_data()
    {
        addRows([](const CommandRow &row) { return row.copies.has_value(); });
    }
    void commandCopiesItsLineAboutTheSelectedNode()
    {
        QFETCH(CommandRow, row);
        CommandWorld world;
        QVERIFY(world.start());
        QVERIFY(world.select(world.first()));
        QGuiApplication::clipboard()->clear();
        QVERIFY(world.give(row.name));
        QCOMPARE(QGuiApplication::clipboard()->text(),
            msmctlCommand(*row.copies, {world.first()}, QStringLiteral("test"), world.directory.path()));
    }
};

MSM_GUI_TEST(TestNodeCommands)
#include "tst_nodecommands.moc"
