// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window keeps the GUI thread while ten thousand nodes are refreshed, and how much memory it
// takes. Prints lines of "name value unit goal".
#include "core/base/scheduler.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands.h"
#include "ui/mainwindow.h"
#include "ui/models/nodeorder.h"
#include "ui/panels/nodespanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace msm;

namespace {

constexpr int kNodes = 10000;
constexpr int kRefreshes = 50;
constexpr std::chrono::milliseconds kPause{100};

void report(const char *name, double value, const char *unit, const char *goal)
{
    QTextStream(stdout) << name << ' ' << QString::number(value, 'f', 1) << ' ' << unit << ' ' << goal
                        << '\n';
}

/// Resident memory in MB; 0 where the system does not say it this way.
double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Runs the event loop for a while and returns how long each turn of it kept the thread, in ms. Turns in
/// which next to nothing happened are left out: they would only flatter the percentiles.
std::vector<double> runFor(std::chrono::milliseconds time)
{
    constexpr double kNothing = 0.1;
    std::vector<double> slices;
    QElapsedTimer total;
    total.start();
    while (total.elapsed() < time.count()) {
        QElapsedTimer slice;
        slice.start();
        QCoreApplication::processEvents();
        const double took = double(slice.nsecsElapsed()) / 1e6;
        if (took >= kNothing)
            slices.push_back(took);
        QThread::msleep(1);
    }
    return slices;
}

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

std::vector<double> measureRefreshes(NodesPanel &panel, NodeList nodes)
{
    std::vector<double> slices;
    for (int round = 0; round < kRefreshes; ++round) {
        const NodeList next = withChanges(nodes, round);
        QTimer::singleShot(0, &panel, [&panel, &next] { panel.setNodes(next); });
        const std::vector<double> more = runFor(kPause);
        slices.insert(slices.end(), more.begin(), more.end());
        nodes = next;
    }
    std::sort(slices.begin(), slices.end());
    return slices;
}

double percentile(const std::vector<double> &sorted, double part)
{
    if (sorted.empty())
        return 0;
    return sorted[std::min(sorted.size() - 1, size_t(std::ceil(part * double(sorted.size()))) - 1)];
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    SystemScheduler scheduler;
    Commands commands;

    MainWindow window(scheduler, commands);
    window.resize(1400, 900);
    window.show();
    runFor(std::chrono::milliseconds(500));
    report("window_rss_idle", residentMb(), "MB", "<=80");

    const NodeList nodes = fabricatedNodes(kNodes, scheduler.nowUtc());
    {
        PaintWatch watch;
        QElapsedTimer clock;
        clock.start();
        MainWindow second(scheduler, commands);
        second.resize(1400, 900);
        auto *view = second.findChild<QTreeView *>(QStringLiteral("nodeTable"));
        view->viewport()->installEventFilter(&watch);
        second.findChild<NodesPanel *>()->setNodes(nodes);
        second.show();
        while (!watch.painted)
            QCoreApplication::processEvents();
        report("window_first_paint_10000_nodes", double(clock.nsecsElapsed()) / 1e6, "ms", "<=300");
    }

    auto *panel = window.findChild<NodesPanel *>();
    auto *view = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));
    panel->setNodes(nodes);
    runFor(std::chrono::milliseconds(300));
    for (int row = 0; row < 1000; row += 10) {
        view->selectionModel()->select(
            view->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    runFor(std::chrono::milliseconds(300));

    const std::vector<double> byName = measureRefreshes(*panel, nodes);
    report("nodetable_refresh_slice_p99", percentile(byName, 0.99), "ms", "<=16");
    report("nodetable_refresh_max", byName.back(), "ms", "-");
    // Sorted by what changes most, every refresh moves rows.
    view->sortByColumn(int(NodeColumn::State), Qt::AscendingOrder);
    const std::vector<double> byState = measureRefreshes(*panel, nodes);
    report("nodetable_refresh_sorted_by_state_slice_p99", percentile(byState, 0.99), "ms", "<=16");
    report("nodetable_refresh_sorted_by_state_max", byState.back(), "ms", "-");
    report("window_rss_10000", residentMb(), "MB", "<=150");
    return 0;
}

#include "bench_nodetable.moc"
