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
    void returnCancelsUntilTheConfirmationMatches_data();
    void returnCancelsUntilTheConfirmationMatches();
    void returnCancelsWhereNothingIsToBeTyped();
    void gentleWayIsThePresetOne();
    void nodesThatAreBeingDeletedCanOnlyBeEndedInAHarderWay();
    void rowsFollowTheNodesAndThoseThatAreGoneAreNotDeleted();
};

void TestDeleteNodesDialog::everyNodeIsListedWithIdAndAddress()
{
    const DeleteNodesDialog dialog(nodesOf(30), 40);
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("nodes"));
    QCOMPARE(table->rowCount(), 30);
    QCOMPARE(table->item(29, 0)->text(), QStringLiteral("<b>db</b>-30"));
    QCOMPARE(table->item(29, 1)->text(), QStringLiteral("130"));
    QCOMPARE(table->item(29, 2)->text(), QStringLiteral("10.0.0.30"));
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("none"));
}

void TestDeleteNodesDialog::oneOfManyNeedsNoTyping()
{
    DeleteNodesDialog dialog(nodesOf(1), 2);
    dialog.show();
    QVERIFY(!confirmation(dialog)->isVisible());
    QVERIFY(deleteButton(dialog)->isEnabled());
}

void TestDeleteNodesDialog::severalNeedTheirNumberTyped()
{
    DeleteNodesDialog dialog(nodesOf(3), 9);
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
    DeleteNodesDialog dialog(nodesOf(1), 1);
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
    DeleteNodesDialog dialog(nodesOf(3), 9);
    dialog.show();
    QTest::keyClicks(confirmation(dialog), QStringLiteral("3"));
    QTest::keyClick(confirmation(dialog), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestDeleteNodesDialog::returnCancelsUntilTheConfirmationMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("wrong") << QStringLiteral("4");
    QTest::newRow("no longer right") << QStringLiteral("33");
}

void TestDeleteNodesDialog::returnCancelsUntilTheConfirmationMatches()
{
    QFETCH(QString, typed);
    DeleteNodesDialog dialog(nodesOf(3), 9);
    dialog.show();
    QTest::keyClicks(confirmation(dialog), typed);
    QTest::keyClick(confirmation(dialog), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void TestDeleteNodesDialog::returnCancelsWhereNothingIsToBeTyped()
{
    DeleteNodesDialog dialog(nodesOf(1), 2);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void TestDeleteNodesDialog::gentleWayIsThePresetOne()
{
    DeleteNodesDialog dialog(nodesOf(1), 2);
    dialog.show();
    QCOMPARE(dialog.mode(), KillMode::Terminate);
    QTest::mouseClick(
        dialog.findChild<QRadioButton *>(QStringLiteral("terminateHard")), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(dialog.mode(), KillMode::TerminateHard);
}

void TestDeleteNodesDialog::nodesThatAreBeingDeletedCanOnlyBeEndedInAHarderWay()
{
    NodeList nodes = nodesOf(1);
    nodes.first().state = NodeState::Deleting;
    const DeleteNodesDialog dialog(nodes, 2);
    QCOMPARE(dialog.mode(), KillMode::TerminateHard);
    QVERIFY(!dialog.findChild<QRadioButton *>(QStringLiteral("terminate"))->isEnabled());
    dialog.findChild<QRadioButton *>(QStringLiteral("force"))->setChecked(true);
    QCOMPARE(dialog.mode(), KillMode::Force);
}

void TestDeleteNodesDialog::rowsFollowTheNodesAndThoseThatAreGoneAreNotDeleted()
{
    NodeList all = nodesOf(3);
    DeleteNodesDialog dialog(all.first(2), 3);
    dialog.show();
    confirmation(dialog)->setText(QStringLiteral("2"));
    const auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("nodes"));
    const QString before = table->item(0, 3)->text();
    all[0].state = NodeState::Failed;
    all[1].address = QStringLiteral("10.9.9.9");
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
