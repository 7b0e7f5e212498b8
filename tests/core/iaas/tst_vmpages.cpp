// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing in pages: as a value, over pools that change between the pages, and over the wire, where the front
// end fails on long answers.
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/iaas/opennebula/vmpages.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace msm;
using opennebula::VmPages;
using xmlrpc::Value;

namespace {

/// A pool as the front end answers it in pages.
struct Pool {
    std::set<int> ids;
    bool ascending = false;

    [[nodiscard]] QList<int> page(int offset, int size) const
    {
        QList<int> all(ids.begin(), ids.end());
        if (!ascending)
            std::reverse(all.begin(), all.end());
        return all.mid(offset, size);
    }
};

VmList vmsOf(const QList<int> &ids)
{
    VmList vms;
    for (const int id : ids)
        vms.append(VirtualMachine{.id = VmId{id}});
    return vms;
}

QList<int> numbersOf(const VmList &vms)
{
    QList<int> ids;
    for (const VirtualMachine &vm : vms)
        ids.append(vm.id.value);
    std::sort(ids.begin(), ids.end());
    return ids;
}

QByteArray poolXml(const QList<int> &ids)
{
    QByteArray xml = "<VM_POOL>";
    for (const int id : ids)
        xml += "<VM><ID>" + QByteArray::number(id) + "</ID></VM>";
    return xml + "</VM_POOL>";
}

} // namespace

class TestVmPages final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

    /// A front end that refuses a page of more than `most` VMs as INTERNAL.
    static RawServer::Behaviour frontEnd(const Pool &pool, int most, QList<int> &sizes)
    {
        return [&pool, most, &sizes](const QByteArray &request, QTcpSocket *socket) {
            const auto call = xmlrpc::decodeCall(request.mid(request.indexOf("\r\n\r\n") + 4));
            const int offset = call ? int(call->params.at(2).toInt().value_or(0)) : 0;
            const int end = call ? int(call->params.at(3).toInt().value_or(0)) : 0;
            const int size = end < -1 ? -end : int(pool.ids.size());
            sizes.append(size);
            const Value refused(xmlrpc::Array{Value(false), Value(QByteArray("too much")), Value(0x2000)});
            const Value page(
                xmlrpc::Array{Value(true), Value(poolXml(pool.page(std::max(offset, 0), size))), Value(0)});
            const bool tooMuch = pool.page(std::max(offset, 0), size).size() > most;
            socket->write(RawServer::answer(xmlrpc::encodeResponse(tooMuch ? refused : page)));
            socket->disconnectFromHost();
        };
    }
    std::optional<Result<VmList>> list(OpenNebulaClient &client)
    {
        std::optional<Result<VmList>> listed;
        client.listVMs(this, [&listed](Result<VmList> vms) { listed = std::move(vms); });
        (void)QTest::qWaitFor([&] { return listed.has_value(); }, 10000);
        return listed;
    }

private Q_SLOTS:
    void pagesOfAPoolAtRestAreTheWholePool_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("ascending");
        for (const int count : {0, 1, 2, 899, 900, 999, 1000, 1001, 1900, 4321}) {
            QTest::addRow("%d descending", count) << count << false;
            QTest::addRow("%d ascending", count) << count << true;
        }
    }
    void pagesOfAPoolAtRestAreTheWholePool()
    {
        QFETCH(const int, count);
        Pool pool;
        QFETCH(const bool, ascending);
        pool.ascending = ascending;
        for (int id = 0; id < count; ++id)
            pool.ids.insert(id * 3);
        VmPages pages;
        while (pages.add(vmsOf(pool.page(pages.wanted().offset, pages.wanted().size)))
            == VmPages::Progress::More) { }
        QCOMPARE(numbersOf(pages.takeVms()), QList<int>(pool.ids.begin(), pool.ids.end()));
    }

    void vmThatLivesThroughoutIsListedOnceWhateverComesAndGoesMeanwhile_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void vmThatLivesThroughoutIsListedOnceWhateverComesAndGoesMeanwhile()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        Pool pool;
        pool.ascending = seed % 2 == 1;
        int next = 0;
        while (next < 5000)
            pool.ids.insert(next++);
        std::set<int> throughout = pool.ids;
        VmPages pages;
        for (auto progress = VmPages::Progress::More; progress == VmPages::Progress::More;) {
            progress = pages.add(vmsOf(pool.page(pages.wanted().offset, pages.wanted().size)));
            // Up to 300 end, anywhere or all in front, more than pages overlap; up to 300 are new.
            const int ending = random.bounded(300);
            const bool inFront = random.bounded(2) == 0;
            for (int i = 0; i < ending && pool.ids.size() > 1; ++i) {
                auto victim = pool.ascending ? pool.ids.begin() : std::prev(pool.ids.end());
                if (!inFront)
                    victim = pool.ids.lower_bound(random.bounded(*pool.ids.rbegin() + 1));
                throughout.erase(*victim);
                pool.ids.erase(victim);
            }
            const int made = random.bounded(300);
            for (int i = 0; i < made; ++i)
                pool.ids.insert(next++);
            QVERIFY(progress != VmPages::Progress::Stuck);
        }
        const QList<int> listed = numbersOf(pages.takeVms());
        QVERIFY(std::adjacent_find(listed.begin(), listed.end()) == listed.end());
        QVERIFY(std::includes(listed.begin(), listed.end(), throughout.begin(), throughout.end()));
    }

    void listThatIsInNoOrderOrNeverEndsIsNotBelieved()
    {
        VmPages mixed;
        QVERIFY(mixed.add(vmsOf({5, 9, 7})) == VmPages::Progress::Stuck);
        VmPages endless;
        int pages = 0;
        QList<int> same(VmPages::kUsualSize);
        std::iota(same.rbegin(), same.rend(), 0);
        while (endless.add(vmsOf(same)) == VmPages::Progress::More)
            ++pages;
        QCOMPARE(pages, VmPages::kMostPages);
    }

    void frontEndThatCannotAnswerEverythingAtOnceIsAskedInPagesFromThenOn()
    {
        Pool pool;
        for (int id = 0; id < 2500; ++id)
            pool.ids.insert(id);
        QList<int> sizes;
        RawServer server(frontEnd(pool, 400, sizes));
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        const auto listed = list(client);
        QVERIFY(listed && *listed);
        QCOMPARE(numbersOf(**listed), QList<int>(pool.ids.begin(), pool.ids.end()));
        QCOMPARE(sizes.first(), 2500);
        QCOMPARE(sizes.mid(1, 2), (QList{1000, 100}));
        sizes.clear();
        QVERIFY(list(client).value());
        QCOMPARE(sizes.first(), 1000); // not in one answer again
    }

    void frontEndThatFailsOnThePagesTooIsAskedForEverythingTheNextTime()
    {
        Pool pool;
        for (int id = 0; id < 2500; ++id)
            pool.ids.insert(id);
        QList<int> sizes;
        RawServer server(frontEnd(pool, 0, sizes));
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        const auto listed = list(client);
        QVERIFY(listed && !*listed);
        QCOMPARE(listed->error().kind, ErrorKind::Internal);
        sizes.clear();
        QVERIFY(!list(client).value());
        QCOMPARE(sizes.first(), 2500);
    }
};

MSM_TEST(TestVmPages)
#include "tst_vmpages.moc"
