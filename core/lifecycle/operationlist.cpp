// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/operationlist.h"

#include "core/base/logging.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

/// Two requests may be on their way to a zone; two more are ready to follow.
constexpr int kMaxSubmitting = 4;
constexpr int kKeptFinished = 2000;
constexpr std::chrono::milliseconds kStoreDelay{200};
constexpr std::chrono::milliseconds kStoreAgainDelay{5000};

OperationProgress progressOf(const OperationView &view)
{
    OperationProgress progress{.operation = view.id,
        .stage = view.stage.name(),
        .vm = view.vm,
        .ended = view.isFinished(),
        .failedHalfWay = failedHalfWay(view)};
    if (view.error)
        progress.error = view.error->detail;
    return progress;
}

} // namespace

OperationList::OperationList(OperationJournal &journal, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_scheduler(scheduler)
{
    constexpr int kRemembered = 10'000;
    // A history that cannot be read is no reason to do nothing.
    for (const StagePassage &passage : journal.passages(kRemembered).value_or(QList<StagePassage>()))
        m_usual.add(passage);
}

OperationList::~OperationList()
{
    storeProgress();
}

void OperationList::add(std::unique_ptr<NodeOperation> operation, Begun begun)
{
    const QUuid id = operation->id();
    const std::chrono::milliseconds delay = operation->delay();
    insert(std::move(operation), begun);
    if (delay > std::chrono::milliseconds(0))
        m_entries.at(id).delay = m_scheduler.callAfter(delay, [this, id] { enqueue(id); });
    else
        enqueue(id);
}

void OperationList::enqueue(const QUuid &id)
{
    m_waiting.enqueue(id);
    startNext();
}

void OperationList::addOneByOne(std::vector<std::unique_ptr<NodeOperation>> operations)
{
    QUuid before;
    for (auto &operation : operations) {
        const QUuid id = operation->id();
        const VmId vm = operation->vm();
        insert(std::move(operation), Begun::Now);
        if (before.isNull()) {
            m_waiting.enqueue(id);
        } else {
            m_followers.insert(before, id);
            if (vm.isValid() && m_entries.at(before).view.vm == vm)
                m_byVm.insert(vm, before);
        }
        before = id;
    }
    startNext();
}

void OperationList::insert(std::unique_ptr<NodeOperation> operation, Begun begun)
{
    const QUuid id = operation->id();
    if (m_entries.erase(id) > 0) // parked before
        m_order.removeOne(id);
    connect(operation.get(), &Operation::finished, this, [this, id] { onFinished(id); });
    connect(operation.get(), &NodeOperation::progressed, this, [this, id] { onProgress(id); });
    const QDateTime now = m_scheduler.nowUtc();
    Entry entry{.operation = nullptr,
        .view = {.id = id,
            .kind = operation->kind(),
            .vm = operation->vm(),
            .name = operation->name(),
            .stage = operation->stage(),
            .startedAt = now,
            .stageStartedAt = now},
        .templateId = operation->templateId(),
        .recordsTimes = begun == Begun::Now && operation->isTypical(),
        .journalled = operation->isJournalled()};
    operation->describe(entry.view);
    if (entry.view.vm.isValid())
        m_byVm.insert(entry.view.vm, id);
    entry.operation = std::move(operation);
    m_entries.emplace(id, std::move(entry));
    m_order.append(id);
    ++m_running;
}

void OperationList::startNext()
{
    while (m_submitting.size() < kMaxSubmitting && !m_waiting.isEmpty()) {
        const QUuid id = m_waiting.dequeue();
        const auto it = m_entries.find(id);
        if (it == m_entries.end() || !it->second.operation || it->second.view.isFinished())
            continue;
        m_submitting.insert(id);
        enterStage(it->second);
        it->second.operation->start();
        onProgress(id);
    }
}

void OperationList::startFollower(const OperationView &ended)
{
    QUuid next = m_followers.take(ended.id);
    if (next.isNull())
        return;
    if (ended.state == Operation::State::Succeeded) {
        const auto it = m_entries.find(next);
        const VmId vm = it != m_entries.end() && it->second.operation ? it->second.view.vm : VmId();
        if (vm.isValid() && !m_byVm.contains(vm))
            m_byVm.insert(vm, next);
        m_waiting.enqueue(next);
        return;
    }
    const Error why{.kind = ErrorKind::Cancelled,
        .detail =
            QStringLiteral("not begun, because %1 (%2) did not end well").arg(ended.name, ended.kind.name())};
    for (; !next.isNull(); next = m_followers.take(next)) {
        const auto it = m_entries.find(next);
        if (it != m_entries.end() && it->second.operation)
            it->second.operation->skip(why);
    }
}

void OperationList::onProgress(const QUuid &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || !it->second.operation)
        return;
    OperationView &view = it->second.view;
    const OperationView before = view;
    const NodeOperation &operation = *it->second.operation;
    view.state = operation.state();
    view.vm = operation.vm();
    view.name = operation.name();
    view.stage = operation.stage();
    operation.describe(view);
    if (view.halt || view.awaitsCloud)
        it->second.recordsTimes = false; // of what holds it up, not of the stage
    if (view.stage != before.stage) {
        const bool hadBegun = before.state == Operation::State::Running; // a delay is nobody's usual time
        if (it->second.recordsTimes && hadBegun && view.stage.isBeyond(before.stage))
            learn(it->second, before.stage);
        enterStage(it->second);
    }
    const bool isMade = view.vm.isValid() && !before.vm.isValid();
    if (isMade && !m_byVm.contains(view.vm)) // a delete goes before
        m_byVm.insert(view.vm, id);
    if (!operation.isSubmitting() && m_submitting.remove(id)) {
        // Queued: an operation may be in the middle of its own progress.
        QMetaObject::invokeMethod(this, &OperationList::startNext, Qt::QueuedConnection);
    }
    if (view != before) {
        noteProgress(it->second);
        Q_EMIT changed(id);
    }
    if (isMade)
        Q_EMIT vmMade(id);
}

void OperationList::onFinished(const QUuid &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || !it->second.operation)
        return;
    onProgress(id);
    OperationView &view = it->second.view;
    view.finishedAt = m_scheduler.nowUtc();
    view.error = it->second.operation->error();
    view.usual.reset();
    it->second.delay.reset();
    it->second.operation.release()->deleteLater(); // it is the sender of the signal that led here
    m_submitting.remove(id);
    releaseVms(view);
    --m_running;
    noteProgress(it->second);
    startFollower(view);
    forgetOldest();
    startNext();
    Q_EMIT changed(id);
    Q_EMIT finished(id);
}

void OperationList::releaseVms(const OperationView &view)
{
    QList<VmId> vms = m_claimed.values(view.id);
    vms.append(view.vm);
    m_claimed.remove(view.id);
    for (const VmId vm : std::as_const(vms)) {
        if (m_byVm.value(vm) == view.id)
            m_byVm.remove(vm);
    }
}

void OperationList::claim(const QHash<QUuid, QList<VmId>> &keyed)
{
    for (const QUuid &id : std::as_const(m_submitting)) {
        const OperationView &view = m_entries.at(id).view;
        if (view.vm.isValid())
            continue;
        const QList<VmId> vms = keyed.value(id);
        for (const VmId vm : vms) {
            if (m_byVm.contains(vm))
                continue;
            m_byVm.insert(vm, id);
            m_claimed.insert(id, vm);
        }
    }
}

bool OperationList::cancel(const QUuid &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || !it->second.operation)
        return false;
    it->second.operation->cancel();
    return true;
}

bool OperationList::escalate(const QUuid &id, KillMode mode)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || !it->second.operation || !it->second.operation->escalate(mode))
        return false;
    if (it->second.operation->state() == Operation::State::Running)
        m_submitting.insert(id);
    onProgress(id);
    return true;
}

void OperationList::park(Park which)
{
    m_waiting.clear();
    m_followers.clear();
    for (const QUuid &id : std::as_const(m_order)) {
        Entry &entry = m_entries.at(id);
        if (!entry.operation)
            continue;
        const bool waits = entry.view.awaitsCloud && which == Park::AllButSubmitting;
        if (which == Park::AllButSubmitting && m_submitting.contains(id) && !waits)
            continue;
        if (entry.view.state == Operation::State::Idle || waits) {
            entry.operation->cancel();
            continue;
        }
        m_submitting.remove(id);
        entry.operation.reset();
        releaseVms(entry.view);
        entry.view.finishedAt = m_scheduler.nowUtc();
        entry.view.state = Operation::State::Failed;
        entry.view.error = Error{.kind = ErrorKind::Cancelled,
            .detail = QStringLiteral("no longer waiting; the next start goes on with it")};
        --m_running;
    }
}

bool OperationList::isRunning(const QUuid &id) const
{
    const auto it = m_entries.find(id);
    return it != m_entries.end() && it->second.operation;
}

int OperationList::submittingCount() const
{
    return int(m_submitting.size());
}

std::optional<OperationView> OperationList::find(const QUuid &id) const
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? std::nullopt : std::optional(it->second.view);
}

QList<OperationView> OperationList::views() const
{
    QList<OperationView> views;
    views.reserve(m_order.size());
    for (const QUuid &id : m_order)
        views.append(m_entries.at(id).view);
    return views;
}

void OperationList::enterStage(Entry &entry)
{
    OperationView &view = entry.view;
    view.stageStartedAt = m_scheduler.nowUtc();
    entry.stageEntered = m_scheduler.elapsed();
    view.usual = m_usual.of(view.stage.operation(), view.stage.name(), entry.templateId);
}

void OperationList::learn(const Entry &entry, const Stage &passed)
{
    const StagePassage passage{.kind = passed.operation(),
        .stage = passed.name(),
        .templateId = entry.templateId,
        .time = m_scheduler.elapsed() - entry.stageEntered};
    m_usual.add(passage);
    m_unstored[entry.view.id].passed.append(passage);
}

void OperationList::noteProgress(const Entry &entry)
{
    if (!entry.journalled)
        return;
    const OperationView &view = entry.view;
    OperationProgress &unstored = m_unstored[view.id];
    const QList<StagePassage> passed = std::exchange(unstored.passed, {});
    unstored = progressOf(view);
    unstored.passed = passed;
    if (!m_storeTimer)
        m_storeTimer = m_scheduler.callAfter(kStoreDelay, [this] { storeProgress(); });
}

bool OperationList::storeProgress()
{
    m_storeTimer.reset();
    if (m_unstored.isEmpty())
        return true;
    const auto stored = m_journal.record(m_unstored.values());
    if (stored) {
        m_unstored.clear();
        return true;
    }
    qCWarning(lcJournal) << "progress could not be journalled:" << stored.error().detail;
    // Were it given up, the next start would go on with what has ended.
    m_storeTimer = m_scheduler.callAfter(kStoreAgainDelay, [this] { storeProgress(); });
    return false;
}

void OperationList::forgetOldest()
{
    while (m_order.size() - m_running > kKeptFinished) {
        const auto oldest = std::ranges::find_if(
            std::as_const(m_order), [this](const QUuid &id) { return m_entries.at(id).view.isFinished(); });
        if (oldest == m_order.cend())
            return;
        m_entries.erase(*oldest);
        m_order.erase(oldest);
    }
}

} // namespace msm
