// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/labelling.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

#include <optional>

using namespace msm;

class TestLabelling final : public QObject {
    Q_OBJECT

    /// Changes the labels of one VM, and answers what came of it.
    Result<LabelChange> changed(FakeIaaSClient &cloud, VmId id, const LabelChange &change)
    {
        std::optional<Result<LabelChange>> answer;
        changeLabels(
            cloud, id, change, this, [&answer](const Result<LabelChange> &result) { answer = result; });
        settle();
        return answer.value_or(failure(ErrorKind::Timeout, QStringLiteral("no answer")));
    }
    static VmId add(FakeIaaSClient &cloud)
    {
        return cloud.add(QStringLiteral("db"), vmstate::Running,
            {QStringLiteral("blue"), QStringLiteral("msm/mysql/key/agent"), QStringLiteral("msm/old/key")});
    }

private Q_SLOTS:
    void labelsOfThisProgramGoBackAsTheyWere()
    {
        FakeIaaSClient cloud;
        const VmId id = add(cloud);
        const auto answer = changed(cloud, id,
            {.add = {QStringLiteral("prod")},
                .remove = {QStringLiteral("blue"), QStringLiteral("msm/mysql/key/agent")}});
        QVERIFY(answer);
        QCOMPARE(changeText(*answer), QStringLiteral("+prod, -blue")); // what changed, not what was asked for
        QCOMPARE(cloud.vms[id].labels,
            (QStringList{QStringLiteral("msm/mysql/key/agent"), QStringLiteral("msm/old/key"),
                QStringLiteral("prod")}));
    }

    void labelThatCameInBetweenIsKept()
    {
        FakeIaaSClient cloud;
        const VmId id = add(cloud);
        cloud.vms[id].labels.append(QStringLiteral("by somebody else"));
        QVERIFY(changed(cloud, id, {.add = {QStringLiteral("prod")}, .remove = {}}));
        QVERIFY(cloud.vms[id].labels.contains(QStringLiteral("by somebody else")));
    }

    void nothingIsSentWhereNothingWouldChange()
    {
        FakeIaaSClient cloud;
        const VmId id = add(cloud);
        const auto answer =
            changed(cloud, id, {.add = {QStringLiteral("blue")}, .remove = {QStringLiteral("none of it")}});
        QVERIFY(answer && answer->isEmpty());
        QVERIFY(cloud.labelled.isEmpty());
    }

    void labelsThatCannotBeReadWholeAreLeftAlone()
    {
        FakeIaaSClient cloud;
        const VmId id = add(cloud);
        cloud.vms[id].labels.append(QStringLiteral("caf\uFFFD"));
        const auto answer = changed(cloud, id, {.add = {QStringLiteral("prod")}, .remove = {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Conflict);
        QVERIFY(cloud.labelled.isEmpty());
    }

    void refusalIsAnswered()
    {
        FakeIaaSClient cloud;
        const VmId id = add(cloud);
        cloud.labelErrors.append({.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")});
        const auto answer = changed(cloud, id, {.add = {QStringLiteral("prod")}, .remove = {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Forbidden);
        QVERIFY(!changed(cloud, VmId{4711}, {.add = {QStringLiteral("prod")}, .remove = {}}));
    }
};

MSM_TEST(TestLabelling)
#include "tst_labelling.moc"
