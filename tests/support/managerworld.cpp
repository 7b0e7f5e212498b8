// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"

#include "core/nodes/servicelabel.h"

#include <QTest>
#include <QThreadPool>

namespace msm {

using namespace std::chrono_literals;

std::unique_ptr<MySQLServerManager> ManagerWorld::make(MySQLServerManager::Options options)
{
    options.random = [] { return 1.0; };
    return std::make_unique<MySQLServerManager>(
        MySQLServerManager::Parts{cloud, gate, prober, *configuration, events, journal, scheduler}, options);
}

void ManagerWorld::restart(const MySQLServerManager::Options &options)
{
    manager.reset();
    manager = make(options);
}

void ManagerWorld::startUp()
{
    QVERIFY(manager->start());
    pass(2s);
    QCOMPARE(manager->state(), ManagerState::Running);
}

void ManagerWorld::pass(std::chrono::seconds time)
{
    settle();
    for (auto left = time; left > 0s; left -= 1s) {
        scheduler.advance(1000);
        settle();
        QThreadPool::globalInstance()->waitForDone(); // long listings are looked through there
        settle();
    }
}

VmId ManagerWorld::addOwn(const QString &name, CloudState state, NodeFunction function, const QUuid &key)
{
    return cloud.add(name, state, {ServiceLabel{QStringLiteral("mysql"), key, function}.toString()});
}

void ManagerWorld::runAll()
{
    for (auto it = cloud.vms.begin(); it != cloud.vms.end(); ++it) {
        if (it->state == toVmState(vmstate::Pending))
            it->state = toVmState(vmstate::Running);
    }
}

void ManagerWorld::verifyNothingIsStuck() const
{
    QCOMPARE(manager->runningOperations(), 0);
    QCOMPARE(manager->state(), ManagerState::Running);
    QVERIFY(journal.unfinished()->isEmpty());
}

CreateRequest ManagerWorld::request(int count) const
{
    return {.count = count, .namePattern = QStringLiteral("db-#"), .templateId = TemplateId{0}};
}

QList<EventKind> ManagerWorld::eventKinds() const
{
    QList<EventKind> kinds;
    const auto recent = events.recent(1000);
    for (const Event &event : *recent)
        kinds.append(event.kind);
    return kinds;
}

} // namespace msm
