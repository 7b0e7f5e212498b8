// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/credentials.h"
#include "app/session/sandboxprocess.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/profile.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

/// The embedded cloud as a child process; programs that misbehave stand in for it where it would not.
class TestSandboxProcess final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void sessionConnectsToTheStartedCloud()
    {
        SystemScheduler scheduler;
        SandboxProcess sandbox(scheduler,
            {.dataDir = {}, .arguments = {QStringLiteral("--pace"), QStringLiteral("0")}, .program = {}});
        QSignalSpy ready(&sandbox, &SandboxProcess::ready);
        sandbox.start();
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(sandbox.url().host(), QStringLiteral("127.0.0.1"));
        const Profile profile{.name = QStringLiteral("sandbox"),
            .endpoint = sandbox.url(),
            .user = SandboxProcess::user(),
            .sandbox = true};
        const auto session =
            Session::open(profile, {.password = sandbox.password()}, m_directory->path(), scheduler);
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().detail));
        QVERIFY((*session)->manager().start().has_value());
        QTRY_COMPARE((*session)->manager().state(), ManagerState::Running);
        (void)(*session)->manager().stop();
    }

    void passwordIsRandomAndNotAnArgument()
    {
        SystemScheduler scheduler;
        const QString program = script("printf '%s ' \"$@\" >&2; exit 3");
        SandboxProcess first(
            scheduler, {.dataDir = m_directory->path(), .arguments = {}, .program = program});
        SandboxProcess second(scheduler, {.dataDir = {}, .arguments = {}, .program = program});
        QVERIFY(first.password().size() >= 32);
        QVERIFY(first.password() != second.password());
        const Error error = failureOf(first);
        QVERIFY(
            error.detail.contains(QStringLiteral("--parent-pid %1").arg(QCoreApplication::applicationPid())));
        QVERIFY(error.detail.contains(m_directory->path()));
        QVERIFY(!error.detail.contains(first.password()));
    }

    void passwordIsTheOneOfTheEnvironmentWhereThatHasOne()
    {
        SystemScheduler scheduler;
        qputenv("MSM_SANDBOX_PASSWORD", "known");
        const SandboxProcess sandbox(scheduler, {});
        qunsetenv("MSM_SANDBOX_PASSWORD");
        QCOMPARE(sandbox.password(), QStringLiteral("known"));
    }

    void complaintsOfTheChildAreInTheLogOfThisProgram()
    {
        SystemScheduler scheduler;
        QTest::ignoreMessage(QtWarningMsg, "msm-sandbox: vms.json is damaged"); // fails when it does not come
        SandboxProcess sandbox(scheduler,
            {.dataDir = {}, .arguments = {}, .program = script("echo vms.json is damaged >&2; exit 3")});
        QVERIFY(failureOf(sandbox).detail.contains(QStringLiteral("vms.json is damaged")));
    }

    void passwordReachesTheChildByItsEnvironment()
    {
        SystemScheduler scheduler;
        SandboxProcess sandbox(scheduler,
            {.dataDir = {},
                .arguments = {},
                .program = script("echo \"$MSM_SANDBOX_PASSWORD\" >&2; exit 1")});
        QVERIFY(failureOf(sandbox).detail.contains(sandbox.password()));
    }

    void missingProgramIsNotFoundAndNamed()
    {
        SystemScheduler scheduler;
        const QString program = m_directory->filePath(QStringLiteral("nothing"));
        SandboxProcess sandbox(scheduler, {.dataDir = {}, .arguments = {}, .program = program});
        const Error error = failureOf(sandbox);
        QCOMPARE(error.kind, ErrorKind::NotFound);
        QVERIFY(error.detail.contains(program));
    }

    void earlyEndTellsTheExitCodeAndWhatItComplainedAbout()
    {
        SystemScheduler scheduler;
        SandboxProcess sandbox(scheduler,
            {.dataDir = {}, .arguments = {}, .program = script("echo 'port is taken' >&2; exit 7")});
        const Error error = failureOf(sandbox);
        QCOMPARE(error.kind, ErrorKind::Internal);
        QVERIFY(error.detail.contains(QStringLiteral("exit code 7")));
        QVERIFY(error.detail.contains(QStringLiteral("port is taken")));
    }

    void somethingElseThanAnAddressIsAProtocolError()
    {
        SystemScheduler scheduler;
        SandboxProcess sandbox(
            scheduler, {.dataDir = {}, .arguments = {}, .program = script("echo hello; sleep 60")});
        const Error error = failureOf(sandbox);
        QCOMPARE(error.kind, ErrorKind::Protocol);
        QVERIFY(error.detail.contains(QStringLiteral("hello")));
    }

    void silenceTimesOut()
    {
        FakeScheduler scheduler;
        SandboxProcess sandbox(
            scheduler, {.dataDir = {}, .arguments = {}, .program = script("exec sleep 60")});
        QSignalSpy failed(&sandbox, &SandboxProcess::failed);
        sandbox.start();
        scheduler.advance(std::chrono::milliseconds(9999));
        QCOMPARE(failed.size(), 0);
        scheduler.advance(std::chrono::milliseconds(1));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Timeout);
        QTest::qWait(100); // its end by our hand is not told a second time
        QCOMPARE(failed.size(), 1);
        QCOMPARE(scheduler.pendingCount(), 0U);
    }

    void endAfterTheStartIsToldOnce()
    {
        SystemScheduler scheduler;
        SandboxProcess sandbox(scheduler,
            {.dataDir = {}, .arguments = {}, .program = script("echo http://127.0.0.1:1/RPC2; exit 0")});
        QSignalSpy ready(&sandbox, &SandboxProcess::ready);
        QVERIFY(failureOf(sandbox).detail.contains(QStringLiteral("exit code 0")));
        QCOMPARE(ready.size(), 1);
    }

private:
    /// An executable shell script in place of the cloud.
    QString script(const QByteArray &body)
    {
        QFile file(m_directory->filePath(QStringLiteral("stand-in")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the script");
        file.write("#!/bin/sh\n" + body + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    Error failureOf(SandboxProcess &sandbox)
    {
        QSignalSpy failed(&sandbox, &SandboxProcess::failed);
        sandbox.start();
        return failed.wait(5000) ? failed.first().first().value<Error>() : Error{};
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

MSM_TEST(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
