// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A thousand nodes created in one go, over TCP, on a sandbox as slow as a real cloud: how much longer than
// the cloud itself needs, how many connections that takes, and how long it keeps the window's thread. Prints
// "name value unit goal"; fails when a node does not become ready.
#include "app/platform/platform.h"
#include "app/session/credentials.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"
#include "core/sandbox/cloud.h"
#include "core/settings/profile.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <future>
#include <numeric>

using namespace msm;
using namespace msm::bench;
using std::chrono::milliseconds;

namespace {

constexpr int kNodes = 1000;
constexpr milliseconds kLimit{180000};

/// A sandbox in a thread of its own, so that it answers whatever the manager's thread is busy with. Its
/// counters are read when it has ended.
class CloudThread final : public QThread {
public:
    [[nodiscard]] QUrl begin()
    {
        auto url = m_url.get_future();
        start();
        return url.get();
    }
    void end()
    {
        quit();
        wait();
    }

    milliseconds lastReadyAt{};
    int maxConnections = 0;
    int requests = 0;

protected:
    void run() override
    {
        SystemScheduler scheduler;
        SandboxCloud cloud({}, scheduler);
        m_url.set_value(cloud.listen().value_or(QUrl()));
        exec();
        lastReadyAt = cloud.lastReadyAt();
        maxConnections = cloud.maxConnections();
        const auto &counts = cloud.requestCounts();
        requests = std::reduce(counts.cbegin(), counts.cend());
    }

private:
    std::promise<QUrl> m_url;
};

std::unique_ptr<Session> openSession(const QUrl &url, const QString &dataDir, Scheduler &scheduler)
{
    const sandbox::SandboxOptions account;
    const Profile profile{
        .name = QStringLiteral("bench"), .endpoint = url, .user = QString::fromLatin1(account.user)};
    auto session =
        Session::open(profile, {.password = QString::fromLatin1(account.password)}, dataDir, scheduler);
    if (!session)
        abandon(qPrintable(session.error().detail));
    return std::move(*session);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    (void)raiseOpenFileLimit();
    CloudThread cloud;
    const QUrl url = cloud.begin();
    const QTemporaryDir files;
    SystemScheduler scheduler;
    const auto session = openSession(url, files.path(), scheduler);
    MySQLServerManager &manager = session->manager();
    if (!manager.start())
        abandon("the manager does not start");
    (void)runUntil([&] { return manager.state() == ManagerState::Running; }, milliseconds(10000));

    int ready = 0;
    int ended = 0;
    milliseconds last{};
    QObject::connect(&manager, &MySQLServerManager::operationFinished, &manager, [&](const QUuid &id) {
        ready += manager.operation(id)->state == Operation::State::Succeeded ? 1 : 0;
        ++ended;
        last = scheduler.elapsed();
    });
    const milliseconds start = scheduler.elapsed();
    QTimer::singleShot(0, &manager, [&manager] {
        const auto asked = manager.createServiceNodes(
            {.count = kNodes, .namePattern = QStringLiteral("mysql-####"), .templateId = TemplateId{0}});
        if (!asked)
            abandon(qPrintable(asked.error().detail));
    });
    const std::vector<double> slices = runUntil([&] { return ended == kNodes; }, kLimit);
    (void)manager.stop();
    cloud.end();
    if (ready != kNodes)
        abandon("not every node became ready");

    const double total = double((last - start).count()) / 1000;
    const double needed = double((cloud.lastReadyAt - start).count()) / 1000;
    report("create_1000_total", total, "s");
    report("create_1000_cloud", needed, "s");
    report("create_1000_vs_cloud", total / needed, "x", "<=1.10");
    report("create_1000_max_connections", cloud.maxConnections, "connections", "<=2");
    report("create_1000_requests", cloud.requests, "requests");
    report("create_1000_gui_slice_p99", percentile(slices, 0.99), "ms", "<=16");
    report("create_1000_gui_slice_max", percentile(slices, 1), "ms");
    return 0;
}
