// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/dialogs/deletenodesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTest>

using namespace msm;

namespace {

NodeList nodesOf(int count)
{
    NodeList nodes;
    for (int i = 1; i <= count; ++i) {
        NodeView node;
        node.id = VmId{100 + i};
        node.name = QStringLiteral("<b>db</b>-%1").arg(i);
        node.address = i == 2 ? QString() : QStringLiteral("10.0.0.%1").arg(i);
        nodes.append(node);
    }
    return nodes;
}

/// A service with so many nodes, of which these are some.
DeletionScope scopeOf(int count)
{
    return {.all = nodesOf(count), .connection = QStringLiteral("shop")};
}

QString textOf(const DeleteNodesDialog &dialog, const char *label)
{
    return dialog.findChild<QLabel *>(QString::fromLatin1(label))->text();
}

QPushButton *deleteButton(const DeleteNodesDialog &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("deleteButton"));
}

QLineEdit *confirmation(const DeleteNodesDialog &dialog)
{
    return dialog.findChild<QLineEdit *>(QStringLiteral("confirmation"));
}

} // namespace

class TestDeleteNodesDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNodeIsListedWithIdAndAddress();
    void oneOfManyNeedsNoTyping();
    void severalNeedTheirNumberTyped();
    void lastOneNeedsItsNameTyped();
    void returnDeletesOnceTheConfirmationMatches();
    void returnCancelsWhereNothingIsTyped();
    void errorInTypingKeepsItOpenAndIsSaid_data();
    void errorInTypingKeepsItOpenAndIsSaid();
    void connectionIsNamed();
    void timeToUndoIsSaid();
    void productionWantsTheNameOfTheConnection();
    void hiddenNodesAreMarked();
    void protectedNodesStay();
    void sourceOfOthersIsGuardedByAName();
    void lastServerIsGuardedByAName();
    void returnCancelsWhereNothingIsToBeTyped();
    void gentleWayIsThePresetOne();
    void nodesThatAreBeingDeletedCanOnlyBeEndedInAHarderWay();
    void rowsFollowTheNodesAndThoseThatAreGoneAreNotDeleted();
};

void TestDeleteNodesDialog::everyNodeIsListedWithIdAndAddress()
{
    const DeleteNodesDialog dialog(nodesOf(30), scopeOf(40));
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("nodes"));
    QCOMPARE(table->rowCount(), 30);
    QCOMPARE(table->item(29, 0)->text(), QStringLiteral("<b>db</b>-30"));
    QCOMPARE(table->item(29, 1)->text(), QStringLiteral("130"));
    QCOMPARE(table->item(29, 2)->text(), QStringLiteral("10.0.0.30"));
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("none"));
}

void TestDeleteNodesDialog::oneOfManyNeedsNoTyping()
{
    DeleteNodesDialog dialog(nodesOf(1), scopeOf(2));
    dialog.show();
    QVERIFY(!confirmation(dialog)->isVisible());
    QVERIFY(deleteButton(dialog)->isEnabled());
}

void TestDeleteNodesDialog::severalNeedTheirNumberTyped()
{
    DeleteNodesDialog dialog(nodesOf(3), scopeOf(9));
    dialog.show();
    QVERIFY(confirmation(dialog)->isVisible());
    QVERIFY(!deleteButton(dialog)->isEnabled());
    QTest::keyClicks(confirmation(dialog), QStringLiteral("33"));
    QVERIFY(!deleteButton(dialog)->isEnabled());
    QTest::keyClick(confirmation(dialog), Qt::Key_Backspace);
    QVERIFY(deleteButton(dialog)->isEnabled());
    QTest::mouseClick(deleteButton(dialog), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestDeleteNodesDialog::lastOneNeedsItsNameTyped()
{
    DeleteNodesDialog dialog(nodesOf(1), scopeOf(1));
    dialog.show();
    const auto *label = dialog.findChild<QLabel *>(QStringLiteral("confirmLabel"));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->text().contains(QStringLiteral("<b>db</b>-1")));
    QTest::keyClicks(confirmation(dialog), QStringLiteral("1"));
    QVERIFY(!deleteButton(dialog)->isEnabled());
    confirmation(dialog)->clear();
    QTest::keyClicks(confirmation(dialog), QStringLiteral("<b>db</b>-1"));
    QVERIFY(deleteButton(dialog)->isEnabled());
}

void TestDeleteNodesDialog::returnDeletesOnceTheConfirmationMatches()
{
    DeleteNodesDialog dialog(nodesOf(3), scopeOf(9));
    dialog.show();
    QTest::keyClicks(confirmation(dialog), QStringLiteral("3"));
    QTest::keyClick(confirmation(dialog), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestDeleteNodesDialog::returnCancelsWhereNothingIsTyped()
{
    DeleteNodesDialog dialog(nodesOf(3), scopeOf(9));
    dialog.show();
    QTest::keyClick(confirmation(dialog), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void TestDeleteNodesDialog::errorInTypingKeepsItOpenAndIsSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("wrong") << QStringLiteral("4");
    QTest::newRow("no longer right") << QStringLiteral("33");
}

void TestDeleteNodesDialog::errorInTypingKeepsItOpenAndIsSaid()
{
    QFETCH(QString, typed);
    DeleteNodesDialog dialog(nodesOf(3), scopeOf(9));
    dialog.show();
    QTest::keyClicks(confirmation(dialog), typed);
    QVERIFY(textOf(dialog, "problem").isEmpty());
    const int height = dialog.findChild<QLabel *>(QStringLiteral("problem"))->height();
    QTest::keyClick(confirmation(dialog), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    dialog.refresh(nodesOf(9)); // as each look at the cloud does
    QVERIFY(textOf(dialog, "problem").contains(QStringLiteral("not what was asked for")));
    QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("problem"))->height(), height);
    QTest::keyClicks(confirmation(dialog), QStringLiteral("3")); // in the place of what was wrong
    QVERIFY(textOf(dialog, "problem").isEmpty());
    QTest::keyClick(confirmation(dialog), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestDeleteNodesDialog::connectionIsNamed()
{
    const DeleteNodesDialog dialog(nodesOf(2), scopeOf(9));
    QVERIFY(textOf(dialog, "headline").contains(QStringLiteral("of the connection shop")));
    QCOMPARE(textOf(dialog, "notes"), QStringLiteral("This cannot be undone."));
}

void TestDeleteNodesDialog::timeToUndoIsSaid()
{
    DeletionScope scope = scopeOf(9);
    scope.undoTime = std::chrono::seconds(10);
    const DeleteNodesDialog dialog(nodesOf(2), scope);
    QVERIFY(textOf(dialog, "notes").contains(QStringLiteral("can be undone for 10 s")));
}

void TestDeleteNodesDialog::productionWantsTheNameOfTheConnection()
{
    for (const int count : {1, 3}) {
        DeletionScope scope = scopeOf(9);
        scope.isProduction = true;
        DeleteNodesDialog dialog(nodesOf(count), scope);
        dialog.show();
        QVERIFY(textOf(dialog, "notes").contains(QStringLiteral("production")));
        QVERIFY(!deleteButton(dialog)->isEnabled());
        confirmation(dialog)->setText(QString::number(count));
        QVERIFY(!deleteButton(dialog)->isEnabled());
        confirmation(dialog)->setText(QStringLiteral("shop"));
        QVERIFY(deleteButton(dialog)->isEnabled());
    }
}

void TestDeleteNodesDialog::hiddenNodesAreMarked()
{
    DeletionScope scope = scopeOf(9);
    scope.hidden = {VmId{102}, VmId{109}};
    const DeleteNodesDialog dialog(nodesOf(3), scope);
    QVERIFY(textOf(dialog, "notes").contains(QStringLiteral("hidden in the table")));
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("nodes"));
    QVERIFY(table->item(0, 0)->icon().isNull());
    QVERIFY(!table->item(1, 0)->icon().isNull());
    QVERIFY(table->item(1, 0)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(QStringLiteral("hidden in the table")));
}

void TestDeleteNodesDialog::protectedNodesStay()
{
    NodeList nodes = nodesOf(3);
    nodes.edit(1).isProtected = true;
    DeleteNodesDialog dialog(nodes, scopeOf(9));
    dialog.show();
    QVERIFY(textOf(dialog, "notes").contains(QStringLiteral("protected")));
    QVERIFY(textOf(dialog, "headline").contains(QStringLiteral("Delete 2 ")));
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("nodes"));
    QCOMPARE(table->item(1, 3)->text(), QStringLiteral("Protected"));
    confirmation(dialog)->setText(QStringLiteral("2"));
    QVERIFY(deleteButton(dialog)->isEnabled());
    QCOMPARE(dialog.nodes().size(), 2);
    nodes.edit(0).isProtected = true; // by somebody else, meanwhile
    nodes.edit(1).isProtected = false;
    dialog.refresh(nodes);
    QCOMPARE(dialog.nodes().size(), 1);
    QCOMPARE(dialog.nodes().first().id, VmId{103});
}

void TestDeleteNodesDialog::sourceOfOthersIsGuardedByAName()
{
    DeletionScope scope = scopeOf(4);
    for (qsizetype i = 0; i < scope.all.size(); ++i) {
        NodeView &node = scope.all.edit(i);
        node.agent = AgentState::Answers;
        node.mysql = ServerState::Running;
    }
    scope.all.edit(0).address = QStringLiteral("10.0.0.1");
    scope.all.edit(0).replication = Replication{.replicas = 2};
    scope.all.edit(1).replication = Replication{.source = QStringLiteral("10.0.0.1:3306")};
    scope.all.edit(2).replication = Replication{.source = QStringLiteral("10.0.0.1:3306")};
    DeleteNodesDialog source(scope.all.first(1), scope);
    QVERIFY(textOf(source, "confirmLabel").contains(QStringLiteral("2 replica(s) replicate from")));
    QVERIFY(!deleteButton(source)->isEnabled());
    confirmation(source)->setText(QStringLiteral("<b>db</b>-1"));
    QVERIFY(deleteButton(source)->isEnabled());
    // A replica is missed by nobody.
    const DeleteNodesDialog replica(NodeList{scope.all[1]}, scope);
    QVERIFY(deleteButton(replica)->isEnabled());
    // Of those that go with their source, none is left alone.
    const DeleteNodesDialog one(scope.all.first(2), scope);
    QVERIFY(textOf(one, "confirmLabel").contains(QStringLiteral("1 replica(s) replicate from")));
    const DeleteNodesDialog all(scope.all.first(3), scope);
    QVERIFY(!textOf(all, "confirmLabel").contains(QStringLiteral("replicate")));
}

void TestDeleteNodesDialog::lastServerIsGuardedByAName()
{
    DeletionScope scope = scopeOf(3);
    for (qsizetype i = 0; i < scope.all.size(); ++i)
        scope.all.edit(i).agent = AgentState::Answers;
    scope.all.edit(0).mysql = ServerState::Running;
    DeleteNodesDialog last(scope.all.first(1), scope);
    QVERIFY(textOf(last, "confirmLabel").contains(QStringLiteral("No other node")));
    QVERIFY(!deleteButton(last)->isEnabled());
    confirmation(last)->setText(QStringLiteral("<b>db</b>-1"));
    QVERIFY(deleteButton(last)->isEnabled());
    // One whose MySQL does not run is not missed.
    const DeleteNodesDialog other(NodeList{scope.all[1]}, scope);
    QVERIFY(deleteButton(other)->isEnabled());
    const DeleteNodesDialog both(scope.all.first(2), scope);
    QVERIFY(textOf(both, "confirmLabel").contains(QStringLiteral("No other node")));
}

void TestDeleteNodesDialog::returnCancelsWhereNothingIsToBeTyped()
{
    DeleteNodesDialog dialog(nodesOf(1), scopeOf(2));
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void TestDeleteNodesDialog::gentleWayIsThePresetOne()
{
    DeleteNodesDialog dialog(nodesOf(1), scopeOf(2));
    dialog.show();
    QCOMPARE(dialog.mode(), KillMode::Terminate);
    QTest::mouseClick(
        dialog.findChild<QRadioButton *>(QStringLiteral("terminateHard")), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(dialog.mode(), KillMode::TerminateHard);
}

void TestDeleteNodesDialog::nodesThatAreBeingDeletedCanOnlyBeEndedInAHarderWay()
{
    NodeList nodes = nodesOf(1);
    nodes.edit(0).state = NodeState::Deleting;
    const DeleteNodesDialog dialog(nodes, scopeOf(2));
    QCOMPARE(dialog.mode(), KillMode::TerminateHard);
    QVERIFY(!dialog.findChild<QRadioButton *>(QStringLiteral("terminate"))->isEnabled());
    dialog.findChild<QRadioButton *>(QStringLiteral("force"))->setChecked(true);
    QCOMPARE(dialog.mode(), KillMode::Force);
}

void TestDeleteNodesDialog::rowsFollowTheNodesAndThoseThatAreGoneAreNotDeleted()
{
    NodeList all = nodesOf(3);
    DeleteNodesDialog dialog(all.first(2), scopeOf(3));
    dialog.show();
    confirmation(dialog)->setText(QStringLiteral("2"));
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("nodes"));
    const QString before = table->item(0, 3)->text();
    all.edit(0).state = NodeState::Failed;
    all.edit(1).address = QStringLiteral("10.9.9.9");
    dialog.refresh(all);
    QVERIFY(table->item(0, 3)->text() != before);
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("10.9.9.9"));
    all.removeAt(0);
    dialog.refresh(all);
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("No longer there"));
    QCOMPARE(dialog.nodes().size(), 1);
    QCOMPARE(dialog.nodes().first().id, VmId{102});
    QVERIFY(deleteButton(dialog)->isEnabled());
    dialog.refresh({});
    QVERIFY(!deleteButton(dialog)->isEnabled());
}

MSM_GUI_TEST(TestDeleteNodesDialog)
#include "tst_deletenodesdialog.moc"
