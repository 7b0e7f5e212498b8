// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/processes.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace msm::sandbox;

/// Which processes are those that a sandbox has started.
class TestSandboxProcesses final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProcessIsToldFromALaterOneWithItsNumber()
    {
        if (!canFollowProcesses())
            QSKIP("this system has no /proc");
        QProcess child;
        child.start(QStringLiteral("sleep"), {QStringLiteral("3600")});
        QVERIFY(child.waitForStarted());
        const ProcessMark mark = markOf(child.processId());
        const QTemporaryDir directory;
        QFile record(directory.filePath(QStringLiteral("record")));
        QVERIFY(record.open(QIODevice::WriteOnly));
        record.write(markText(mark));
        record.close();
        QVERIFY(isAlive(readMark(record.fileName())));
        // One that began at another time is none of ours.
        const ProcessMark other{mark.pid, "1@" + mark.begun.split('@').last()};
        QVERIFY(!isAlive(other));
        endProcess(other, true);
        QVERIFY(!waitForEnd(mark, std::chrono::milliseconds(10)));
        endProcess(mark, false);
        QVERIFY(waitForEnd(mark, std::chrono::seconds(30)));
        QVERIFY(!isAlive(mark)); // also as long as nobody has asked for its exit code
        QVERIFY(child.waitForFinished());
        QCOMPARE(readMark(QStringLiteral("/nowhere")).pid, qint64(0));
    }
};

MSM_TEST(TestSandboxProcesses)
#include "tst_sandbox_processes.moc"
