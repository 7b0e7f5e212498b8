// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/dialogs/labelsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace msm;

class TestLabelsDialog final : public QObject {
    Q_OBJECT

    static NodeView node(int id, const QStringList &labels)
    {
        NodeView view;
        view.id = VmId{id};
        view.name = QStringLiteral("db-%1").arg(id);
        view.labels = labels;
        return view;
    }

    /// About two nodes: both are "prod", one is "blue"; a third one is "old".
    struct Fixture {
        NodeList nodes{
            node(1, {QStringLiteral("blue"), QStringLiteral("prod")}), node(2, {QStringLiteral("prod")})};
        LabelsDialog dialog{nodes, {nodes[0], nodes[1], node(3, {QStringLiteral("old")})}};
        QListWidget *list = dialog.findChild<QListWidget *>();
        QLineEdit *typed = dialog.findChild<QLineEdit *>(QStringLiteral("newLabel"));
        QPushButton *add = dialog.findChild<QPushButton *>(QStringLiteral("addLabel"));
        QPushButton *apply = dialog.findChild<QPushButton *>(QStringLiteral("applyLabels"));

        Fixture() { dialog.show(); }
        [[nodiscard]] QListWidgetItem *item(const QString &label) const
        {
            return list->findItems(label, Qt::MatchExactly).value(0);
        }
        /// As Space does on it.
        void toggle(const QString &label) const
        {
            list->setCurrentItem(item(label));
            QTest::keyClick(list, Qt::Key_Space);
        }
    };

private Q_SLOTS:
    void labelsOfAllOfSomeAndOfNoneAreTold()
    {
        const Fixture f;
        QCOMPARE(f.list->count(), 3);
        QCOMPARE(f.item(QStringLiteral("prod"))->checkState(), Qt::Checked);
        QCOMPARE(f.item(QStringLiteral("blue"))->checkState(), Qt::PartiallyChecked);
        QCOMPARE(f.item(QStringLiteral("old"))->checkState(), Qt::Unchecked);
        QVERIFY(f.dialog.change().isEmpty());
        QVERIFY(!f.apply->isEnabled());
    }

    void keysGiveALabelToAllAndTakeItFromAll()
    {
        const Fixture f;
        f.toggle(QStringLiteral("blue"));
        f.toggle(QStringLiteral("old"));
        f.toggle(QStringLiteral("prod"));
        QCOMPARE(f.dialog.change(),
            (LabelChange{
                .add = {QStringLiteral("blue"), QStringLiteral("old")}, .remove = {QStringLiteral("prod")}}));
        QVERIFY(f.apply->isEnabled());
    }

    void newLabelIsTyped()
    {
        const Fixture f;
        f.typed->setText(QStringLiteral("  team  a "));
        QVERIFY(!f.apply->isEnabled()); // it would be forgotten
        QTest::mouseClick(f.add, Qt::LeftButton);
        QVERIFY(f.typed->text().isEmpty());
        QCOMPARE(f.dialog.change().add, QStringList{QStringLiteral("team a")});
        f.typed->setText(QStringLiteral("old"));
        QTest::mouseClick(f.add, Qt::LeftButton);
        QCOMPARE(f.list->count(), 4);
        QVERIFY(f.dialog.change().add.contains(QStringLiteral("old")));
    }

    void labelThatIsNoneIsExplained()
    {
        const Fixture f;
        for (const QString &label : {QStringLiteral("a,b"), QStringLiteral("msm/mysql")}) {
            f.typed->setText(label);
            QVERIFY(!f.add->isEnabled());
            QVERIFY(f.dialog.findChild<QLabel *>(QStringLiteral("labelNote"))
                        ->text()
                        .contains(QStringLiteral("comma")));
        }
        f.typed->clear();
        QVERIFY(f.dialog.findChild<QLabel *>(QStringLiteral("labelNote"))->text().trimmed().isEmpty());
    }
};

MSM_GUI_TEST(TestLabelsDialog)
#include "tst_labelsdialog.moc"
