// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/announcer.h"
#include "core/alarms/alarmwatch.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/models/eventlogmodel.h"

#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace msm;
using namespace std::chrono_literals;

namespace {

/// Keeps when it was told something, in the time of the test.
class TimedNotifier final : public Notifier {
    Q_OBJECT
public:
    TimedNotifier(const Scheduler &scheduler, QList<std::chrono::milliseconds> &told)
        : m_scheduler(scheduler)
        , m_told(told)
    {
    }
    void show(const AnnouncementText &) override { m_told.append(m_scheduler.elapsed()); }

private:
    const Scheduler &m_scheduler;
    QList<std::chrono::milliseconds> &m_told;
};

/// Bytes that are allocated; always the same where nobody tells, as under a sanitizer.
qint64 heapInUse()
{
#if defined(__GLIBC__)
    return qint64(::mallinfo2().uordblks);
#else
    return 0;
#endif
}

} // namespace

/// A working day of the window in a few seconds, with everything that goes wrong in one.
class TestLongSession final : public QObject {
    Q_OBJECT

    struct World {
        QTemporaryDir folder;
        QSettings file{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
        AppSettings settings{file};
        test::WindowWorld shown;
        FakeService &service = shown.service;
        MainWindow &window = shown.window;
        QList<std::chrono::milliseconds> told;
        Announcer announcer{
            settings, service.scheduler, std::make_unique<TimedNotifier>(service.scheduler, told)};
        QList<VmId> ids = service.addVms(12, QStringLiteral("mysql-production"));

        World()
        {
            window.findChild<QDockWidget *>(QStringLiteral("eventsDock"))->raise();
            service.pass(1min);
            announcer.watch(window, service.manager(), shown.zone, service.events(), QStringLiteral("prod"));
        }

        [[nodiscard]] QString addressOf(VmId id) const
        {
            return addressTexts(service.iaas.vms[id].addresses).first();
        }
        void turnOn(VmId id)
        {
            service.iaas.setState(id, vmstate::Running);
            for (const QString &address : addressTexts(service.iaas.vms[id].addresses))
                service.agent.answers.remove(address);
        }
        void haveMachinesDown()
        {
            for (const VmId id : ids.first(3))
                service.turnOff(id);
            service.pass(5min);
            for (const VmId id : ids.first(3))
                turnOn(id);
            service.pass(4min);
        }
        /// Every twenty seconds another agent falls silent, and the one before speaks again.
        void haveAgentsFlap()
        {
            for (int i = 0; i < 30; ++i) {
                const QString address = addressOf(ids[i % ids.size()]);
                service.agent.answers.insert(
                    address, failure(ErrorKind::Unreachable, QStringLiteral("refused")));
                service.pass(20s);
                service.agent.answers.remove(address);
            }
            service.pass(5min);
        }
        void haveCloudAway()
        {
            service.iaas.listErrors =
                QList<Error>(1000, {.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")});
            service.pass(4min);
            service.iaas.listErrors.clear();
            service.pass(4min);
        }
        /// Of two that are made only one becomes a node; both are deleted.
        void makeAndDelete()
        {
            QVERIFY(service.manager().createServiceNodes({.count = 2, .templateId = TemplateId{0}}));
            service.pass(10s);
            QList<VmId> made;
            for (auto vm = service.iaas.vms.begin(); vm != service.iaas.vms.end(); ++vm) {
                if (vm->state != toVmState(vmstate::Pending))
                    continue;
                vm->state = toVmState(made.isEmpty() ? vmstate::Running : vmstate::BootFailure);
                made.append(vm->id);
            }
            QCOMPARE(made.size(), 2);
            service.pass(5min);
            for (const auto &deletion : service.manager().deleteServiceNodes(made))
                QVERIFY(deletion);
            service.pass(10s);
            for (const VmId id : std::as_const(made))
                service.iaas.vms.remove(id);
            service.pass(5min);
            QCOMPARE(service.manager().runningOperations(), 0);
        }
        void hour()
        {
            const auto end = service.scheduler.elapsed() + 1h;
            const QSize size = window.size();
            const auto phases = {&World::haveMachinesDown, &World::haveAgentsFlap, &World::haveCloudAway,
                &World::makeAndDelete};
            for (const auto phase : phases) {
                (this->*phase)();
                QCOMPARE(window.size(), size);
            }
            QVERIFY(service.scheduler.elapsed() + 1min < end);
            service.pass(std::chrono::duration_cast<std::chrono::seconds>(end - service.scheduler.elapsed()));
            service.agent.asked.clear(); // which would be what grows
            service.prober.asked.clear();
        }
        [[nodiscard]] bool isLastEventSeen()
        {
            const auto *view = window.findChild<QTreeView *>(QStringLiteral("eventList"));
            const auto *model = qobject_cast<EventLogModel *>(view->model());
            const QModelIndex last = model->index(model->rowCount() - 1, 0);
            const auto newest = shown.service.events().recent(1);
            return view->isVisible() && newest && model->at(last.row()) == newest->first()
                && view->viewport()->rect().contains(view->visualRect(last));
        }
    };

private Q_SLOTS:
    void nothingGrowsAndNobodyIsFlooded()
    {
        World world;
        world.hour();
        world.hour(); // caches are full
        const QSize smallest = world.window.minimumSizeHint();
        const auto objects = world.window.findChildren<QObject *>().size();
        const auto windows = QApplication::topLevelWidgets().size();
        const auto timers = world.service.scheduler.pendingCount();
        const qint64 heap = heapInUse();
        for (int hour = 3; hour <= 8; ++hour) {
            world.hour();
            QVERIFY(world.isLastEventSeen());
        }
        QCOMPARE(world.window.minimumSizeHint(), smallest);
        QCOMPARE(world.window.findChildren<QObject *>().size(), objects);
        QCOMPARE(QApplication::topLevelWidgets().size(), windows);
        QCOMPARE_LE(world.service.scheduler.pendingCount(), timers + 1); // a look may be under way
        // A hundred events and the operations take 100 kB. 200 bytes at each look would be 500.
        QCOMPARE_LT(heapInUse() - heap, 300'000);

        QVERIFY(world.told.size() >= 8 * 3); // machines, the cloud, and the end of both
        for (qsizetype i = 1; i < world.told.size(); ++i)
            QVERIFY(world.told[i] - world.told[i - 1] >= 1min);
    }
};

MSM_GUI_TEST(TestLongSession)
#include "tst_longsession.moc"
