// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kStock = "CONTEXT=[NETWORK=\"YES\",MSM_SERVER=\"mariadb\"]";

struct InstallWorld : SandboxWorld {
    /// What the machine has told OneGate: stage and boot.
    QByteArray told()
    {
        static const QRegularExpression mark(QStringLiteral("<MSM_STAGE><!\\[CDATA\\[([^\\]]*)"));
        return mark.match(QString::fromUtf8(info(0))).captured(1).toUtf8();
    }
    QByteArray stage() { return told().split(':').first(); }
    QByteArray boot() { return told().split(':').last(); }
    bool passUntil(const QByteArray &wanted)
    {
        for (int i = 0; i < 60 && stage() != wanted; ++i)
            scheduler.advance(1s);
        return stage() == wanted;
    }
};

} // namespace

/// Machines of a stock image in the embedded cloud, which install their server by themselves.
class TestSandboxInstall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stockImageTellsItsStagesInTheirOrder()
    {
        InstallWorld world;
        world.instantiate(kStock);
        QVERIFY(world.told().isEmpty());
        QVERIFY(world.passUntil("installing"));
        const QByteArray boot = world.boot();
        QVERIFY(!boot.isEmpty());
        QCOMPARE(world.cloud.lastAgentUpAt(), 0ms); // no agent yet
        QVERIFY(world.passUntil("starting"));
        QVERIFY(world.cloud.lastAgentUpAt() > 0ms);
        QVERIFY(world.passUntil("ready"));
        QCOMPARE(world.boot(), boot);
    }

    void imageWithAnAgentTellsNothing()
    {
        InstallWorld world;
        world.instantiate();
        world.scheduler.advance(60s);
        QCOMPARE(world.place(0), kRunning);
        QVERIFY(world.told().isEmpty());
        QVERIFY(world.cloud.lastAgentUpAt() > 0ms);
    }

    void rebootAmidTheInstallationBeginsItAgainAndALaterOneDoesNot()
    {
        InstallWorld world;
        world.instantiate(kStock);
        QVERIFY(world.passUntil("installing"));
        const QByteArray first = world.boot();
        QVERIFY(world.act("reboot", 0));
        QCOMPARE(world.stage(), QByteArray("installing"));
        QVERIFY(world.boot() != first);
        QVERIFY(world.passUntil("ready"));
        const QByteArray ready = world.told();
        QVERIFY(world.act("reboot", 0));
        world.scheduler.advance(5s);
        QCOMPARE(world.told(), ready);
    }

    void installationThatFailsSaysSoOncePerBoot()
    {
        InstallWorld world;
        QVERIFY(world.cloud.setFault(QStringLiteral("install-fails")));
        world.instantiate(kStock);
        QVERIFY(world.passUntil("failed"));
        const QByteArray failed = world.told();
        world.scheduler.advance(60s);
        QCOMPARE(world.told(), failed);
        QCOMPARE(world.cloud.lastAgentUpAt(), 0ms);
        world.cloud.clearFault(sandbox::Fault::InstallFails);
        QVERIFY(world.act("reboot", 0));
        QVERIFY(world.passUntil("ready"));
        QVERIFY(world.told().split(':').last() != failed.split(':').last());
    }
};

MSM_TEST(TestSandboxInstall)
#include "tst_sandbox_install.moc"
