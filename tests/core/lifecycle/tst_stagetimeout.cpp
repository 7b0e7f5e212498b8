// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/stagetimeout.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QSet>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

class TestStageTimeout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStageButTheEndHasItsOwnLimit()
    {
        const StageTimeouts timeouts{1s, 2s, 3s, 4s, 5s, 6s, 7s, 8s, 9s};
        QVERIFY(!limitOf(timeouts, CreateStage::Registered));
        for (int stage = int(CreateStage::Submitted); stage <= int(CreateStage::MySql); ++stage)
            QCOMPARE(limitOf(timeouts, CreateStage(stage)), std::chrono::milliseconds((stage + 1) * 1s));
    }

    void stagesAreFoundByTheirNames()
    {
        for (int stage = 0; stage <= int(CreateStage::Registered); ++stage)
            QCOMPARE(stageFromName<CreateStage>(Stage(CreateStage(stage)).name()), CreateStage(stage));
        for (int stage = 0; stage <= int(DeleteStage::Unregistered); ++stage)
            QCOMPARE(stageFromName<DeleteStage>(Stage(DeleteStage(stage)).name()), DeleteStage(stage));
        QVERIFY(!stageFromName<CreateStage>(QStringLiteral("ending")));
        QVERIFY(!stageFromName<DeleteStage>({}));
    }

    void outcomeNamesStageLimitAndWhatWasSeenLast_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("missed");
        QTest::newRow("pending") << int(CreateStage::Pending) << "was not placed on a host";
        QTest::newRow("prolog") << int(CreateStage::Prolog) << "did not get its files";
        QTest::newRow("boot") << int(CreateStage::Boot) << "did not start";
        QTest::newRow("address") << int(CreateStage::Address) << "got no address";
        QTest::newRow("install") << int(CreateStage::Install) << "has not installed server and agent";
        QTest::newRow("agent") << int(CreateStage::Agent) << "its agent did not answer";
        QTest::newRow("mysql") << int(CreateStage::MySql) << "MySQL did not run";
    }
    void outcomeNamesStageLimitAndWhatWasSeenLast()
    {
        QFETCH(int, stage);
        QFETCH(QString, missed);
        const Error error = stageTimeout(CreateStage(stage), VmId{12}, 90s, QStringLiteral("the last word"));
        QCOMPARE(error.kind, ErrorKind::Timeout);
        QCOMPARE(error.stage, Stage(CreateStage(stage)).name());
        QCOMPARE(error.limit, std::chrono::milliseconds(90s));
        QVERIFY(!error.maybeApplied);
        for (const QString &part : {QStringLiteral("VM 12"), missed, QStringLiteral("within 90 s"),
                 QStringLiteral("last seen: the last word")})
            QVERIFY2(error.detail.contains(part), qPrintable(error.detail));
        const Error silent = stageTimeout(CreateStage(stage), VmId{12}, 30min, {});
        QVERIFY2(silent.detail.endsWith(u"within 30 min"), qPrintable(silent.detail));
    }

    void lastWordIsThatOfWhatIsWaitedFor()
    {
        VirtualMachine vm;
        vm.state = toVmState(vmstate::Pending);
        QCOMPARE(lastWord(CreateStage::Pending, {.vm = vm}), QStringLiteral("PENDING"));
        vm.schedulerMessage = QStringLiteral("no host has 64 GB");
        QCOMPARE(lastWord(CreateStage::Pending, {.vm = vm}), vm.schedulerMessage);
        vm.state = toVmState(vmstate::Prolog);
        QCOMPARE(lastWord(CreateStage::Prolog, {.vm = vm}), QStringLiteral("PROLOG"));
        const NodeObservation refused{.agent = failure(ErrorKind::Unreachable, QStringLiteral("refused"))};
        QCOMPARE(lastWord(CreateStage::Agent, refused), QStringLiteral("refused"));
        QCOMPARE(lastWord(CreateStage::Agent, {.vm = vm}), QString()); // nobody has asked yet
        const NodeObservation starting{.agent = AgentAnswer{.server = ServerState::Starting}};
        QCOMPARE(lastWord(CreateStage::MySql, starting), QStringLiteral("STARTING"));
        vm.state = toVmState(vmstate::Poweroff);
        QCOMPARE(lastWord(CreateStage::Boot, {.vm = vm}), QStringLiteral("POWEROFF"));
    }

    void lastWordOfAnInstallationIsThatOfBothWhoTell()
    {
        NodeObservation seen;
        QCOMPARE(lastWord(CreateStage::Install, seen), QString());
        seen.agent = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        QCOMPARE(lastWord(CreateStage::Install, seen), QStringLiteral("refused"));
        seen.install = InstallStage::Installing;
        QCOMPARE(lastWord(CreateStage::Install, seen), QStringLiteral("installing; its agent: refused"));
        seen.agent = AgentAnswer{.server = ServerState::Init};
        QCOMPARE(lastWord(CreateStage::Install, seen), QStringLiteral("installing; its agent: INIT"));
        seen.agent.reset();
        QCOMPARE(lastWord(CreateStage::Install, seen), QStringLiteral("installing"));
    }

    void lastWordOfMySqlSaysHowLongItHeld()
    {
        const NodeObservation holds{.agent = AgentAnswer{.server = ServerState::Running}, .heldFor = 3s};
        QCOMPARE(lastWord(CreateStage::MySql, holds), QStringLiteral("RUNNING for 3 s"));
        const NodeObservation away{.agent = AgentAnswer{.server = ServerState::Starting}, .heldBefore = 4s};
        QCOMPARE(lastWord(CreateStage::MySql, away), QStringLiteral("STARTING, after it had run for 4 s"));
    }

    void deleteThatTakesTooLongNamesTheNextHarderWay_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("wayOut");
        const auto hard = QStringLiteral("it can be terminated hard");
        const auto force = QStringLiteral("it can be removed by force");
        QTest::newRow("ending") << int(DeleteStage::Ending) << int(KillMode::Terminate) << hard;
        QTest::newRow("asked for, and nothing")
            << int(DeleteStage::Requested) << int(KillMode::Terminate) << hard;
        QTest::newRow("hard") << int(DeleteStage::Ending) << int(KillMode::TerminateHard) << force;
        // Where the cloud does not take the one, it does not take the other.
        QTest::newRow("stuck in boot") << int(DeleteStage::Waiting) << int(KillMode::Terminate) << force;
    }
    void deleteThatTakesTooLongNamesTheNextHarderWay()
    {
        QFETCH(int, stage);
        QFETCH(int, mode);
        QFETCH(QString, wayOut);
        const Error error = stageTimeout(DeleteStage(stage), VmId{3}, 10min, KillMode(mode));
        QCOMPARE(error.stage, Stage(DeleteStage(stage)).name());
        QVERIFY2(error.detail.contains(u"within 10 min"), qPrintable(error.detail));
        QVERIFY2(error.detail.endsWith(wayOut), qPrintable(error.detail));
    }
};

MSM_TEST(TestStageTimeout)
#include "tst_stagetimeout.moc"
