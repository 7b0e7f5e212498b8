// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window over the real manager with ten thousand registered nodes, and then, in a process of its own,
// with fifty thousand: how long a refresh keeps its thread when every tenth VM has changed, from the listing
// decoded elsewhere to the painted rows, how soon the first picture is there, and what it costs to keep what
// was seen for the next start. Prints "name value unit goal". Another number of nodes may be the argument.
#include "core/base/background.h"
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "core/journal/database.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/servicelabel.h"
#include "tests/bench/figures.h"
#include "tests/bench/poolanswer.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>
#include <QTreeView>

using namespace msm;
using namespace msm::bench;
using std::chrono::milliseconds;

namespace {

constexpr int kUsualNodes = 10000;
constexpr int kManyNodes = 50000;
constexpr int kRefreshes = 40;
constexpr int kQuietTicks = 15;
const QString kService = QStringLiteral("mysql");

VmList decoded(const QByteArray &answer)
{
    auto value = opennebula::decodeAnswer(200, answer);
    if (!value)
        abandon("the answer could not be decoded");
    auto vms = opennebula::decodeVmPool(value->takeBytes());
    if (!vms)
        abandon("the listing could not be decoded");
    return std::move(*vms);
}

/// Decodes an answer in the background, as the driver does: where memory comes from is part of what it costs
/// to give it back.
class ListingCloud final : public IaaSClient {
public:
    QByteArray next;

    void listVMs(QObject *context, Reply<VmList> reply) override
    {
        runInBackground(
            context, [answer = std::exchange(next, {})] { return decoded(answer); }, std::move(reply));
    }
    void checkConnection(QObject *context, Reply<EndpointInfo> reply) override
    {
        m_rest.checkConnection(context, std::move(reply));
    }
    void newestVMs(int count, QObject *context, Reply<VmList> reply) override
    {
        m_rest.newestVMs(count, context, std::move(reply));
    }
    void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply) override
    {
        m_rest.vmSet(ids, context, std::move(reply));
    }
    void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply) override
    {
        m_rest.vmInfo(id, context, std::move(reply));
    }
    void listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply) override
    {
        m_rest.listTemplates(context, std::move(reply));
    }
    void templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply) override
    {
        m_rest.templateInfo(id, context, std::move(reply));
    }
    void listImages(QObject *context, Reply<QList<ImageInfo>> reply) override
    {
        m_rest.listImages(context, std::move(reply));
    }
    void vmContext(VmId id, QObject *context, Reply<QMap<QString, QString>> reply) override
    {
        m_rest.vmContext(id, context, std::move(reply));
    }
    void listNetworks(QObject *context, Reply<QList<NetworkInfo>> reply) override
    {
        m_rest.listNetworks(context, std::move(reply));
    }
    void readCapacity(QObject *context, Reply<Capacity> reply) override
    {
        m_rest.readCapacity(context, std::move(reply));
    }
    void newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply) override
    {
        m_rest.newInstance(request, context, std::move(reply));
    }
    [[nodiscard]] VmState stateOf(VmStateCode code) const override { return m_rest.stateOf(code); }
    [[nodiscard]] VmState stateWhenMade() const override { return m_rest.stateWhenMade(); }
    [[nodiscard]] bool isWrongState(const Error &error) const override { return m_rest.isWrongState(error); }
    void killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply) override
    {
        m_rest.killInstance(id, mode, context, std::move(reply));
    }
    void changePower(VmId id, VmPower power, QObject *context, Reply<void> reply) override
    {
        m_rest.changePower(id, power, context, std::move(reply));
    }
    void changeSnapshots(VmId id, const SnapshotChange &change, QObject *context, Reply<void> reply) override
    {
        m_rest.changeSnapshots(id, change, context, std::move(reply));
    }
    void setProtection(VmId id, bool isProtected, QObject *context, Reply<void> reply) override
    {
        m_rest.setProtection(id, isProtected, context, std::move(reply));
    }
    void setLabels(VmId id, const QStringList &labels, QObject *context, Reply<void> reply) override
    {
        m_rest.setLabels(id, labels, context, std::move(reply));
    }

private:
    FakeIaaSClient m_rest;
};

/// The name of a figure of so many nodes.
QByteArray figure(const char *name, int nodes)
{
    return QString::fromLatin1(name).arg(nodes).toLatin1();
}

/// Everything behind the window but the cloud and the agents.
struct Service {
    SystemScheduler scheduler;
    ListingCloud cloud;
    FakeAgentClient agents;
    FakeLoginProber prober;
    std::unique_ptr<Database> database = Database::open(QStringLiteral(":memory:"), scheduler).value();
    std::unique_ptr<Configuration> configuration = Configuration::load(*database).value();
    EventLog events{*database, scheduler};
    OperationJournal journal{*database, scheduler};
    LastSeenStore lastKnown{*database, scheduler};
    std::unique_ptr<MySQLServerManager> manager;

    void registerAll(const VmList &vms)
    {
        QList<ServiceNode> nodes;
        for (const VirtualMachine &vm : vms) {
            const auto label = ServiceLabel::find(vm.labels, kService);
            nodes.append({.id = vm.id,
                .name = vm.name,
                .address = vm.address(),
                .operation = label ? label->operation : QUuid(),
                .registeredAt = scheduler.nowUtc()});
        }
        if (!configuration->addMySQLServiceNodes(nodes))
            abandon("the nodes could not be registered");
    }
    /// A manager that refreshes only when it is told to.
    void open()
    {
        manager = std::make_unique<MySQLServerManager>(MySQLServerManager::Parts{.iaas = cloud,
                                                           .agent = agents,
                                                           .prober = prober,
                                                           .configuration = *configuration,
                                                           .events = events,
                                                           .journal = journal,
                                                           .scheduler = scheduler,
                                                           .lastKnown = &lastKnown},
            MySQLServerManager::Options{.service = kService, .pollInterval = std::chrono::hours(1)});
    }
};

/// Notices the first paint of a widget.
class PaintWatch final : public QObject {
    Q_OBJECT
public:
    bool painted = false;

    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

double firstPaint(Service &service, MainWindow &window)
{
    return millisecondsOf([&] {
        PaintWatch watch;
        service.open();
        if (!service.manager->recall(service.lastKnown))
            abandon("what was seen last cannot be read");
        window.findChild<QTreeView *>(QStringLiteral("nodeTable"))->viewport()->installEventFilter(&watch);
        window.setSession(
            {.manager = *service.manager, .events = service.events, .profile = {}, .endpoint = {}});
        window.show();
        while (!watch.painted)
            QCoreApplication::processEvents();
    });
}

/// A tick of the manager, until the window shows what it brought.
std::vector<double> refresh(Service &service, const QByteArray &next)
{
    service.cloud.next = next;
    bool shown = false;
    QObject context;
    QObject::connect(
        service.manager.get(), &MySQLServerManager::nodesChanged, &context, [&] { shown = true; });
    QTimer::singleShot(0, &context, [&service] { service.manager->refresh(); });
    std::vector<double> slices = runUntil([&] { return shown; }, milliseconds(2000));
    if (!shown)
        abandon("a refresh changed nothing");
    const std::vector<double> rest = runFor(milliseconds(50));
    slices.insert(slices.end(), rest.begin(), rest.end());
    return slices;
}

/// What a while of the window costs its thread, in ms of processor time, with what `begin` begins in it.
double costOf(const std::function<void()> &begin)
{
    constexpr milliseconds kWhile{500};
    QEventLoop loop;
    double before = 0;
    QTimer::singleShot(5, &loop, [&] {
        before = threadTime();
        begin();
    });
    QTimer::singleShot(kWhile, &loop, &QEventLoop::quit);
    loop.exec();
    return threadTime() - before;
}

/// The same with a tick whose answer is as the one before. The view must not hear of it.
double quietTick(Service &service, const MainWindow &window)
{
    service.cloud.next = poolAnswer(int(service.manager->nodes().size()), kRefreshes);
    bool over = false;
    QObject context;
    QObject::connect(service.manager.get(), &MySQLServerManager::refreshed, &context, [&] { over = true; });
    const QAbstractItemModel *model = window.findChild<QTreeView *>(QStringLiteral("nodeTable"))->model();
    const auto heard = [] { abandon("a refresh that changed nothing sent a signal to the view"); };
    QObject::connect(model, &QAbstractItemModel::dataChanged, &context, heard);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &context, heard);
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &context, heard);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, &context, heard);
    QObject::connect(model, &QAbstractItemModel::modelReset, &context, heard);
    const double cost = costOf([&service] { service.manager->refresh(); });
    if (!over)
        abandon("a refresh took too long");
    return cost;
}

/// The window repaints its ages and asks agents also where no tick is, so a while without one is measured in
/// turn with each that has one. What the tick costs is the difference.
void measureQuietTicks(Service &service, const MainWindow &window)
{
    std::vector<double> ticks;
    std::vector<double> without;
    for (int round = 0; round < kQuietTicks; ++round) {
        without.push_back(costOf([] {}));
        ticks.push_back(quietTick(service, window) - without.back());
    }
    const auto nodes = int(service.manager->nodes().size());
    report("window_without_a_tick_500_ms_median", median(without), "ms");
    report(figure("window_quiet_tick_%1_median", nodes), median(ticks), "ms",
        nodes == kUsualNodes ? "<=2" : "-");
    report(figure("window_quiet_tick_%1_p90", nodes), percentile(ticks, 0.9), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const int nodes = argc > 1 ? QByteArray(argv[1]).toInt() : kUsualNodes;
    const bool usual = nodes == kUsualNodes;
    Service service;
    Commands commands;
    service.registerAll(decoded(poolAnswer(nodes, 0)));
    MainWindow window(service.scheduler, commands);
    window.resize(1400, 900);
    report(figure("window_first_paint_%1_known_nodes", nodes), firstPaint(service, window), "ms",
        usual ? "<=300" : "-");

    service.cloud.next = poolAnswer(nodes, 0);
    if (!service.manager->start())
        abandon("the manager does not start");
    (void)runUntil([&] { return service.manager->state() == ManagerState::Running; }, milliseconds(30000));
    runFor(milliseconds(500));

    std::vector<double> slices;
    for (int round = 1; round <= kRefreshes; ++round) {
        const std::vector<double> more = refresh(service, poolAnswer(nodes, round));
        slices.insert(slices.end(), more.begin(), more.end());
    }
    report(figure("window_refresh_%1_slice_median", nodes), median(slices), "ms");
    report(
        figure("window_refresh_%1_slice_p99", nodes), percentile(slices, 0.99), "ms", usual ? "<=8" : "<=16");
    report(figure("window_refresh_%1_slice_max", nodes), percentile(slices, 1), "ms");
    if (!usual)
        return 0;

    // Ten thousand rows are put away in slices, as the refreshes above were; all of them at once:
    report("window_keep_last_known_10000", millisecondsOf([&] {
        NodeList changed = service.manager->nodes();
        for (qsizetype i = 0; i < changed.size(); ++i)
            changed.edit(i).host += QStringLiteral("-moved");
        service.lastKnown.keep({.nodes = changed, .seen = service.scheduler.nowUtc()});
        service.lastKnown.store();
    }),
        "ms");
    service.lastKnown.keep({.nodes = service.manager->nodes(), .seen = service.scheduler.nowUtc()});
    service.lastKnown.store(); // so that nothing is left to be put away during the quiet ticks

    // First answers are news, and there are still thousands to come.
    service.agents.silent = true;
    service.prober.silent = true;
    runFor(milliseconds(500));
    measureQuietTicks(service, window);

    window.clear();
    window.hide();
    report("window_first_paint_10000_last_known_nodes", firstPaint(service, window), "ms", "<=300");
    window.clear();
    return QProcess::execute(QCoreApplication::applicationFilePath(), {QString::number(kManyNodes)});
}

#include "bench_window.moc"
