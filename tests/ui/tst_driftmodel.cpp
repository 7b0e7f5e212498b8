// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/models/driftmodel.h"
#include "ui/words/drifttext.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace msm;

namespace {

DriftFinding finding(DriftClass kind, int id, const QString &name = QStringLiteral("db"))
{
    return {.kind = kind,
        .vm = VmId{id},
        .name = name,
        .registeredAddress = QStringLiteral("10.0.0.1"),
        .address = QStringLiteral("10.0.0.2"),
        .related = {VmId{id}, VmId{id + 1}},
        .fixes = {DriftFix::Keep}};
}

} // namespace

class TestDriftModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newerInspectionLeavesSelectionWhereItWas();
    void findingOfAnotherClassIsAnotherRow();
    void filterShowsOneClassAndCountsAll();
    void tenThousandRowsAreAppliedRowByRow();
    void everyClassAndFixHasItsOwnWords();
    void previewOfManyNamesAFewAndCountsTheRest();
    void namesAreNotReadAsPlaces();
};

void TestDriftModel::newerInspectionLeavesSelectionWhereItWas()
{
    DriftModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    using enum DriftClass;
    model.apply({finding(Unregistered, 1), finding(Unregistered, 5), finding(Gone, 3), finding(Kept, 9)});
    QItemSelectionModel selection(&model);
    const QPersistentModelIndex chosen = model.index(1, 0);
    selection.select(chosen, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply({finding(Unregistered, 0), finding(Unregistered, 5, QStringLiteral("renamed")),
        finding(Unregistered, 7), finding(Kept, 9)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(chosen.data(DriftModel::VmRole).toInt(), 5);
    QCOMPARE(chosen.sibling(chosen.row(), int(DriftModel::Column::Name)).data().toString(),
        QStringLiteral("renamed"));
    model.apply({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDriftModel::findingOfAnotherClassIsAnotherRow()
{
    DriftModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({finding(DriftClass::Duplicate, 4), finding(DriftClass::Gone, 2)});
    const QPersistentModelIndex row = model.index(0, 0);
    model.apply({finding(DriftClass::Gone, 2), finding(DriftClass::Kept, 4)});
    QVERIFY(!row.isValid());
    QCOMPARE(model.index(1, 0).data(DriftModel::VmRole).toInt(), 4);
}

void TestDriftModel::filterShowsOneClassAndCountsAll()
{
    DriftModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(
        {finding(DriftClass::Duplicate, 1), finding(DriftClass::Duplicate, 2), finding(DriftClass::Gone, 3)});
    model.setFilter(DriftClass::Duplicate);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.countOf(DriftClass::Gone), 1);
    model.apply({finding(DriftClass::Duplicate, 2), finding(DriftClass::Gone, 3)});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(std::nullopt);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.lineAt(1).startsWith(driftClassText(DriftClass::Gone) + QStringLiteral("\t3\tdb\t")));
}

void TestDriftModel::tenThousandRowsAreAppliedRowByRow()
{
    QList<DriftFinding> before;
    QList<DriftFinding> after;
    for (int id = 0; id < 10000; ++id) {
        before.append(finding(DriftClass::Unregistered, id));
        if (id % 10 != 0)
            after.append(finding(DriftClass::Unregistered, id, QStringLiteral("renamed")));
    }
    DriftModel model;
    model.apply(before);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(after);
    QCOMPARE(model.rowCount(), 9000);
    QCOMPARE(reset.size(), 0);
    QVERIFY(removed.size() <= 1000); // no more than there are gaps
    QVERIFY(changed.size() <= 9000);
}

void TestDriftModel::everyClassAndFixHasItsOwnWords()
{
    QSet<QString> words;
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(DriftClass::Kept); ++kind) {
        const DriftClass one{kind};
        words.insert(driftClassText(one));
        if (one != DriftClass::Foreign)
            sentences.insert(driftSentence(finding(one, 1)));
    }
    for (int reason = 1; reason <= int(ForeignReason::AddressTaken); ++reason) {
        DriftFinding foreign = finding(DriftClass::Foreign, 1);
        foreign.foreign = ForeignReason(reason);
        sentences.insert(driftSentence(foreign));
    }
    DriftFinding cancelled = finding(DriftClass::Unregistered, 1);
    cancelled.cancelled = true;
    sentences.insert(driftSentence(cancelled));
    QCOMPARE(words.size(), 8);
    QCOMPARE(sentences.size(), 13);
    QVERIFY(!words.contains(QString()) && !sentences.contains(QString()));

    QSet<QString> previews;
    for (int fix = 0; fix <= int(DriftFix::Acknowledge); ++fix) {
        const QList<DriftFinding> one{finding(DriftClass::Gone, 7, QStringLiteral("db-7"))};
        const QList<DriftFinding> two{one.first(), finding(DriftClass::Gone, 8, QStringLiteral("db-8"))};
        for (const QList<DriftFinding> &some : {one, two}) {
            const QString preview = driftPreview(some, DriftFix(fix));
            QVERIFY2(preview.contains(QStringLiteral("db-7 (VM 7)")), qPrintable(preview));
            QVERIFY2(!preview.contains(u'%'), qPrintable(preview));
            previews.insert(preview);
        }
        words.insert(driftFixText(DriftFix(fix)));
    }
    QCOMPARE(previews.size(), 14);
    QCOMPARE(words.size(), 15);
}

void TestDriftModel::previewOfManyNamesAFewAndCountsTheRest()
{
    QList<DriftFinding> many;
    for (int id = 0; id < 1000; ++id)
        many.append(finding(DriftClass::Gone, id));
    const QString preview = driftPreview(many, DriftFix::Forget);
    QVERIFY2(preview.contains(QStringLiteral("VM 4)")) && !preview.contains(QStringLiteral("VM 5)")),
        qPrintable(preview));
    QVERIFY2(preview.contains(QStringLiteral("995")), qPrintable(preview));
}

void TestDriftModel::namesAreNotReadAsPlaces()
{
    const QString name = QStringLiteral("%2 %1");
    QVERIFY(driftPreview({finding(DriftClass::Gone, 7, name)}, DriftFix::TakeAddress)
                .startsWith(QStringLiteral("%2 %1 (VM 7)")));
}

MSM_TEST(TestDriftModel)
#include "tst_driftmodel.moc"
