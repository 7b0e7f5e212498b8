// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window keeps the GUI thread while ten thousand nodes are refreshed, and how much memory it
// takes. Prints lines of "name value unit goal".
#include "core/base/scheduler.h"
#include "tests/bench/figures.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/models/nodeorder.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/nodetableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QTreeView>

using namespace msm;
using namespace msm::bench;

namespace {

constexpr int kNodes = 10000;
constexpr int kRefreshes = 50;
constexpr std::chrono::milliseconds kPause{100};

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
    return slices;
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
    report("nodetable_refresh_max", percentile(byName, 1), "ms");
    // Sorted by what changes most, every refresh moves rows.
    view->sortByColumn(int(NodeColumn::State), Qt::AscendingOrder);
    const std::vector<double> byState = measureRefreshes(*panel, nodes);
    report("nodetable_refresh_sorted_by_state_slice_p99", percentile(byState, 0.99), "ms", "<=16");
    report("nodetable_refresh_sorted_by_state_max", percentile(byState, 1), "ms");
    // Grouped by it, too, every refresh moves rows between groups; by host, it only changes them.
    auto *table = qobject_cast<NodeTableView *>(view);
    table->setGrouping(NodeColumn::State);
    const std::vector<double> grouped = measureRefreshes(*panel, nodes);
    report("nodetable_refresh_grouped_by_state_slice_p99", percentile(grouped, 0.99), "ms", "<=16");
    report("nodetable_refresh_grouped_by_state_max", percentile(grouped, 1), "ms");
    table->setGrouping(NodeColumn::Host);
    const std::vector<double> byHost = measureRefreshes(*panel, nodes);
    report("nodetable_refresh_grouped_by_host_slice_p99", percentile(byHost, 0.99), "ms", "<=16");
    QElapsedTimer folding;
    folding.start();
    table->setAllCollapsed(true);
    table->setAllCollapsed(false);
    report("nodetable_fold_and_unfold_all", double(folding.nsecsElapsed()) / 1e6, "ms");
    report("window_rss_10000", residentMb(), "MB", "<=150");
    return 0;
}
