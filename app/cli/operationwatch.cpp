// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/operationwatch.h"

#include "app/cli/console.h"

#include <algorithm>
#include <utility>

namespace msm::cli {

namespace {

QString stageText(const OperationView &view)
{
    if (view.halt && !view.isFinished())
        return QStringLiteral("waiting until it runs again (%1)").arg(view.halt->state);
    const QString text = view.stage.english();
    const bool waits = !view.awaitedState.isEmpty() && !view.isFinished();
    return waits ? QStringLiteral("%1; it is in %2").arg(text, view.awaitedState) : text;
}

QString usualText(const OperationView &view)
{
    if (!view.usual)
        return {};
    const auto seconds = std::chrono::round<std::chrono::seconds>(view.usual->median).count();
    return seconds < 1 ? QString() : QStringLiteral(" (usually %1 s)").arg(seconds);
}

/// What a person can do about a VM that stands still.
QString haltText(const OperationView &view)
{
    const QString id = QString::number(view.vm.value);
    if (view.halt->phase == VmPhase::Unknown)
        return QStringLiteral("%1: the cloud cannot tell whether it runs (%2); check its host")
            .arg(labelOf(view), view.halt->state);
    return QStringLiteral(
        "%1: it is switched off (%2): by its own system, or by somebody in the cloud. Start it "
        "again (onevm resume %3), or end it (msmctl delete %3)")
        .arg(labelOf(view), view.halt->state, id);
}

} // namespace

QString labelOf(const OperationView &view)
{
    return view.vm.isValid() ? QStringLiteral("%1 (VM %2)").arg(view.name).arg(view.vm.value) : view.name;
}

QString idList(const QList<OperationView> &views)
{
    QStringList ids;
    for (const OperationView &view : views) {
        if (view.vm.isValid())
            ids.append(QString::number(view.vm.value));
    }
    return ids.join(u' ');
}

OperationWatch::OperationWatch(MySQLServerManager &manager, Console &console, const QList<QUuid> &operations,
    Until until, Done done, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_console(console)
    , m_order(operations)
    , m_until(until)
    , m_done(std::move(done))
{
    connect(&manager, &MySQLServerManager::operationsChanged, this, &OperationWatch::look);
    connect(&manager, &MySQLServerManager::operationFinished, this, &OperationWatch::look);
    connect(&manager, &MySQLServerManager::cloudAwayChanged, this, &OperationWatch::reportCloud);
    // Queued: the command that makes this wants to have it before it is done.
    QMetaObject::invokeMethod(this, &OperationWatch::look, Qt::QueuedConnection);
}

QList<OperationView> OperationWatch::views() const
{
    QList<OperationView> views;
    for (const QUuid &id : m_order) {
        if (const auto view = m_views.constFind(id); view != m_views.cend())
            views.append(*view);
    }
    return views;
}

/// Once, and not for each of a thousand nodes.
void OperationWatch::reportCloud()
{
    const auto &away = m_manager.cloudAway();
    if (!m_done || std::exchange(m_cloudAway, away.has_value()) == away.has_value())
        return;
    m_console.note(away ? QStringLiteral("the cloud is away, waiting for it: %1").arg(away->detail)
                        : QStringLiteral("the cloud is back"));
}

void OperationWatch::look()
{
    reportCloud();
    followRemovals();
    const QList<QUuid> all = m_order + m_removals;
    for (const QUuid &id : all) {
        const auto now = m_manager.operation(id);
        if (!now)
            continue;
        const OperationView before = std::exchange(m_views[id], *now);
        report(before, *now);
    }
    const auto there = [this](const QUuid &id) { return isThere(m_views.value(id)); };
    if (m_done && std::ranges::all_of(all, there))
        std::exchange(m_done, {})(views());
}

/// A node that failed may be deleted by the profile's policy, and one that was cancelled because that was
/// chosen; whoever waits for the one waits for the other.
void OperationWatch::followRemovals()
{
    if (m_until != Until::Finished)
        return;
    const auto operations = m_manager.operations();
    for (const OperationView &operation : operations) {
        if (operation.kind->effect != NodeEffect::Ends || m_order.contains(operation.id)
            || m_removals.contains(operation.id))
            continue;
        const auto failed = [&](const QUuid &id) {
            const auto made = m_manager.operation(id);
            const bool cancelled = made && made->error && made->error->kind == ErrorKind::Cancelled;
            return made && (cancelled || failedHalfWay(*made)) && made->vm == operation.vm;
        };
        if (std::ranges::any_of(m_order, failed))
            m_removals.append(operation.id);
    }
}

void OperationWatch::report(const OperationView &before, const OperationView &now)
{
    // While the manager stops, "cancelled" only means that nobody waits any longer.
    if (!m_done || now.state == Operation::State::Idle)
        return;
    if (now.isFinished() && now.error) {
        const bool leaving =
            m_manager.state() == ManagerState::Epilogue || m_manager.state() == ManagerState::Stopped;
        if (leaving && now.error->kind == ErrorKind::Cancelled)
            return; // nobody has cancelled it: it is only not waited for any longer
        if (!before.isFinished())
            m_console.note(
                QStringLiteral("%1: %2: %3").arg(labelOf(now), headlineOf(*now.error), now.error->detail));
        return;
    }
    const bool begun = before.id.isNull() || before.state == Operation::State::Idle;
    if (now.hanging && !before.hanging)
        m_console.note(
            QStringLiteral("%1: does not end; delete it with --hard, or --force").arg(labelOf(now)));
    if (now.halt && now.halt != before.halt)
        m_console.note(haltText(now));
    if (begun || before.vm != now.vm || stageText(before) != stageText(now))
        m_console.progress(QStringLiteral("%1: %2%3").arg(labelOf(now), stageText(now), usualText(now)));
}

bool OperationWatch::isThere(const OperationView &view) const
{
    if (view.isFinished())
        return true;
    if (m_until == Until::Finished || view.id.isNull())
        return false;
    return view.isTaken();
}

} // namespace msm::cli
