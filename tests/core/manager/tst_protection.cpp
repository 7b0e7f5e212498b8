// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/protectionaction.h"
#include "core/server/nodejson.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Protected nodes as the manager has them.
class TestProtection final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void protectedNodeIsShownAndNotDeleted()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        QVERIFY(world.configuration->addMySQLServiceNode({.id = id, .name = QStringLiteral("db")}));
        world.startUp();
        world.pass(3s);
        QVERIFY(!world.manager->nodes().first().isProtected);

        QVERIFY(world.manager->startOperations(protectNode.kind, {id}).first());
        world.pass(10s);
        world.manager->refresh();
        world.pass(2s);
        QVERIFY(world.manager->nodes().first().isProtected);
        QCOMPARE(
            nodeToJson(world.manager->nodes().first()).value(QStringLiteral("locked")), QJsonValue(true));
        for (const KillMode mode : {KillMode::Terminate, KillMode::Force}) {
            const auto refused = world.manager->deleteServiceNodes({id}, mode).first();
            QCOMPARE(refused.error().kind, ErrorKind::Conflict);
            QVERIFY(refused.error().needsMending);
        }

        QVERIFY(world.manager->startOperations(unprotectNode.kind, {id}).first());
        world.pass(10s);
        world.manager->refresh();
        world.pass(2s);
        QVERIFY(world.manager->deleteServiceNodes({id}, KillMode::Terminate).first());
        world.pass(3s);
        QCOMPARE(world.cloud.killed, QList{id});
    }
};

MSM_TEST(TestProtection)
#include "tst_protection.moc"
