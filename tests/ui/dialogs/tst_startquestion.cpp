// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "tests/support/fakeoperation.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"
#include "ui/commands/commandrow.h"
#include "ui/dialogs/startquestion.h"
#include "ui/words/snapshottext.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace msm;

namespace {

NodeList nodes(int count)
{
    NodeList list;
    for (int id = 0; id < count; ++id) {
        NodeView node;
        node.id = VmId{id};
        node.name = QStringLiteral("db-%1&").arg(id);
        list.append(node);
    }
    return list;
}

QString textOf(const QDialog &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

class TestStartQuestion final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoStopsASourceIsTold()
    {
        NodeList chosen = nodes(2);
        chosen.edit(1).replication = Replication{.replicas = 3};
        for (const OperationKind kind : {stopServer.kind, shutDownMachine.kind})
            QVERIFY(textOf(StartQuestion(kind, Confirmation::Plain, chosen, {}))
                        .contains(QStringLiteral("3 replica(s) replicate from db-1&.")));
        QVERIFY(!textOf(StartQuestion(stopServer.kind, Confirmation::Plain, chosen.first(1), {}))
                     .contains(QStringLiteral("replicate")));
    }

    void severalMayGoOneAfterTheOther()
    {
        const auto choice = [](const StartQuestion &dialog) {
            return dialog.findChild<QCheckBox *>(QStringLiteral("oneByOne"));
        };
        const StartQuestion one(shutDownMachine.kind, Confirmation::Plain, nodes(1), {});
        QVERIFY(!choice(one));
        QCOMPARE(one.pace(), Pace::OfKind);
        const StartQuestion several(shutDownMachine.kind, Confirmation::Plain, nodes(2), {});
        QVERIFY(choice(several)->isEnabled());
        QCOMPARE(several.pace(), Pace::OfKind);
        choice(several)->click();
        QCOMPARE(several.pace(), Pace::OneByOne);
        const StartQuestion always(rebootMachine.kind, Confirmation::Plain, nodes(2), {});
        QVERIFY(!choice(always)->isEnabled()); // it says how it is done
        QCOMPARE(always.pace(), Pace::OneByOne);
    }

    void nothingBeginsUntilTheRightThingIsTyped_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("one") << 1 << QStringLiteral("1") << QStringLiteral("db-0&");
        QTest::newRow("several") << 3 << QStringLiteral("db-0&") << QStringLiteral("3");
    }
    void nothingBeginsUntilTheRightThingIsTyped()
    {
        QFETCH(int, count);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        StartQuestion dialog(pokeTraits, Confirmation::Typed, nodes(count), {});
        dialog.show();
        auto *typed = dialog.findChild<QLineEdit *>(QStringLiteral("confirmation"));
        auto *begin = dialog.findChild<QPushButton *>(QStringLiteral("beginButton"));
        QVERIFY(!begin->isEnabled());
        QTest::keyClicks(typed, wrong);
        QVERIFY(!begin->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, right);
        QVERIFY(begin->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void enterBeforeThatCancels()
    {
        StartQuestion dialog(pokeTraits, Confirmation::Typed, nodes(2), {});
        dialog.show();
        QTest::keyClick(dialog.findChild<QLineEdit *>(QStringLiteral("confirmation")), Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void plainQuestionIsAnsweredByItsButtonAndEnterCancels()
    {
        StartQuestion dialog(pokeTraits, Confirmation::Plain, nodes(2), {});
        dialog.show();
        QVERIFY(dialog.findChild<QLineEdit *>() == nullptr);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        StartQuestion another(pokeTraits, Confirmation::Plain, nodes(2), {});
        another.show();
        QTest::mouseClick(another.findChild<QPushButton *>(QStringLiteral("beginButton")), Qt::LeftButton);
        QCOMPARE(another.result(), int(QDialog::Accepted));
    }

    void nameIsProposedAndChecked()
    {
        StartQuestion dialog(takeSnapshot.kind, Confirmation::Named, nodes(2), {},
            {.proposedName = QStringLiteral("snapshot-20261129T213000Z")});
        dialog.show();
        QVERIFY(textOf(dialog).startsWith(QStringLiteral("Take a snapshot of 2 node")));
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("name"));
        auto *begin = dialog.findChild<QPushButton *>(QStringLiteral("beginButton"));
        QVERIFY(begin->isEnabled());
        QCOMPARE(dialog.name(), QStringLiteral("snapshot-20261129T213000Z"));
        QTest::keyClick(field, Qt::Key_Delete); // all of it is selected
        QVERIFY(!begin->isEnabled());
        QVERIFY(textOf(dialog).contains(QStringLiteral("A snapshot needs a name.")));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(field, QStringLiteral(" before "));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.name(), QStringLiteral("before"));
    }

    void revertNamesTheSnapshotAndIsTyped()
    {
        StartQuestion dialog(revertToSnapshot.kind, Confirmation::Typed, nodes(1), {},
            {.about = snapshotText({.id = SnapshotId{3}, .name = QStringLiteral("<b>x</b> %2")})});
        dialog.show();
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("about"))->text(),
            QStringLiteral("Snapshot: <b>x</b> %2"));
        QVERIFY(textOf(dialog).contains(QStringLiteral("is lost for good")));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("beginButton"))->isEnabled());
    }

    void stopOfTheLastServerIsTyped_data()
    {
        QTest::addColumn<int>("others"); // that run
        QTest::addColumn<bool>("typed");
        QTest::newRow("the last") << 0 << true;
        QTest::newRow("one of two") << 1 << false;
    }
    void stopOfTheLastServerIsTyped()
    {
        QFETCH(int, others);
        QFETCH(bool, typed);
        NodeList all = nodes(3);
        for (int i = 0; i <= others; ++i) {
            all.edit(i).agent = AgentState::Answers;
            all.edit(i).mysql = ServerState::Running;
        }
        StartQuestion dialog(stopServer.kind, Confirmation::TypedForLastServer, {all[0]}, all);
        QCOMPARE(dialog.findChild<QLineEdit *>() != nullptr, typed);
        QCOMPARE(textOf(dialog).contains(QStringLiteral("No other node")), typed);
        StartQuestion restart(restartServer.kind, Confirmation::TypedForLastServer, {all[0]}, all);
        QVERIFY(restart.findChild<QLineEdit *>() == nullptr);
    }

    void whatASnapshotUndoesMayHaveOneBefore()
    {
        NodeList all = nodes(2);
        for (qsizetype i = 0; i < all.size(); ++i) {
            all.edit(i).state = NodeState::Running;
            all.edit(i).vmState = toVmState(vmstate::Running);
        }
        const auto boxOf = [](const QDialog &dialog) {
            return dialog.findChild<QCheckBox *>(QStringLiteral("snapshotBefore"));
        };
        const StartQuestion::More more{.proposedName = QStringLiteral("before")};
        StartQuestion restart(restartServer.kind, Confirmation::Plain, all, all, more);
        QVERIFY(boxOf(restart) && !boxOf(restart)->isChecked());
        QCOMPARE(restart.snapshotBefore(), QString());
        boxOf(restart)->click();
        QCOMPARE(restart.snapshotBefore(), QStringLiteral("before"));
        // The cloud drops them with the power.
        QVERIFY(!boxOf(StartQuestion(shutDownMachine.kind, Confirmation::Plain, all, all, more)));
        all.edit(1).vmState = toVmState(vmstate::Poweroff);
        QVERIFY(!boxOf(StartQuestion(restartServer.kind, Confirmation::Plain, all, all, more)));
    }

    void nodesAreNamedAndManyAreCounted()
    {
        QVERIFY(textOf(StartQuestion(pokeTraits, Confirmation::Typed, nodes(2), {}))
                    .contains(QStringLiteral("db-1& (1)")));
        const QString many = textOf(StartQuestion(pokeTraits, Confirmation::Typed, nodes(1000), {}));
        QVERIFY(many.contains(QStringLiteral("990")));
        QVERIFY(many.count(u'\n') < 20);
    }
};

MSM_GUI_TEST(TestStartQuestion)
#include "tst_startquestion.moc"
