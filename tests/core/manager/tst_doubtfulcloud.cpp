// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/doubt.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

namespace {

/// What a reading showed of one registered node.
enum class Told { There, Stranger, Done, DoneStranger, NoSuchVm, Unread, Broken, Busy, BusyDone };

} // namespace

Q_DECLARE_METATYPE(Told)

/// When what the cloud says of the registered nodes is not believed.
class TestDoubtfulCloud final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cloudIsDoubtfulWhenItHasNoneOfTheNodes_data()
    {
        using enum Told;
        QTest::addColumn<QList<Told>>("nodes");
        QTest::addColumn<Doubt>("doubt");
        const auto row = [](const char *name, const QList<Told> &nodes, Doubt doubt) {
            QTest::newRow(name) << nodes << doubt;
        };
        row("no node", {}, Doubt::None);
        row("all there", {There, There}, Doubt::None);
        row("one, ended", {Done}, Doubt::None);
        row("one, no such VM", {NoSuchVm}, Doubt::NoneKnown);
        row("one, another VM of its id ended", {DoneStranger}, Doubt::NoneKnown);
        row("one, not readable", {Unread}, Doubt::None);
        row("one of two ended", {Done, There}, Doubt::None);
        row("one of two unknown", {NoSuchVm, There}, Doubt::None);
        row("most of them", {NoSuchVm, Done, NoSuchVm, Done, There}, Doubt::None);
        row("all ended", {Done, Done, Done}, Doubt::AllEnded);
        row("all ended, some purged", {Done, NoSuchVm, Done}, Doubt::AllEnded);
        row("none known", {NoSuchVm, NoSuchVm}, Doubt::NoneKnown);
        row("none known, not all read yet", {NoSuchVm, NoSuchVm, Unread}, Doubt::NoneKnown);
        row("ended, and one that could not be read", {Done, Done, Unread}, Doubt::None);
        row("one is there and cannot be read", {Broken}, Doubt::None);
        row("one cannot be read, the other is unknown", {Broken, NoSuchVm}, Doubt::NoneKnown);
        row("one cannot be read, the others ended", {Done, Done, Broken}, Doubt::None);
        row("other VMs have their ids", {Stranger, Stranger}, Doubt::NoneKnown);
        row("another VM has the id of one, the others are unknown", {NoSuchVm, Stranger}, Doubt::NoneKnown);
        row("another VM has the id of one", {There, Stranger}, Doubt::None);
        row("others ended with their ids", {DoneStranger, DoneStranger}, Doubt::NoneKnown);
        row("all deleted here", {BusyDone, BusyDone}, Doubt::None);
        row("all but one deleted here, and that one ended", {BusyDone, BusyDone, Done}, Doubt::None);
        row("some deleted here, the others ended", {BusyDone, Done, Done}, Doubt::AllEnded);
        row("one is being worked on, the others ended", {Busy, Done, Done}, Doubt::AllEnded);
    }
    void cloudIsDoubtfulWhenItHasNoneOfTheNodes()
    {
        QFETCH(QList<Told>, nodes);
        QFETCH(Doubt, doubt);
        QMap<VmId, ServiceNode> registered;
        QSet<VmId> passedOver;
        QSet<VmId> gone;
        VmList there;
        VmList ended;
        for (int i = 0; i < nodes.size(); ++i) {
            const Told seen = nodes[i];
            const ServiceNode node{
                .id = VmId{i}, .name = QStringLiteral("db-%1").arg(i), .operation = QUuid::createUuid()};
            registered.insert(node.id, node);
            const bool stranger = seen == Told::Stranger || seen == Told::DoneStranger;
            VirtualMachine vm;
            vm.id = node.id;
            vm.name = stranger ? QStringLiteral("somebody's") : node.name;
            if (!stranger)
                vm.labels = {
                    ServiceLabel{.service = QStringLiteral("mysql"), .operation = node.operation}.toString()};
            if (seen == Told::Busy || seen == Told::BusyDone)
                passedOver.insert(node.id);
            if (seen == Told::Broken)
                vm = {.id = node.id, .unreadable = QStringLiteral("its XML is broken")};
            if (seen == Told::There || seen == Told::Stranger || seen == Told::Busy || seen == Told::Broken)
                there.append(vm);
            else if (seen != Told::Unread)
                gone.insert(node.id);
            if (seen == Told::Done || seen == Told::DoneStranger || seen == Told::BusyDone)
                ended.append(vm);
        }
        QCOMPARE(doubtOf({registered, passedOver, there, gone, ended}), doubt);
    }
};

MSM_TEST(TestDoubtfulCloud)
#include "tst_doubtfulcloud.moc"
