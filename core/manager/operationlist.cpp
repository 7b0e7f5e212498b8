// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/operationlist.h"

#include "core/base/logging.h"
#include "core/lifecycle/createnode.h"
#include "core/lifecycle/deletenode.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

/// Two requests may be on their way to a zone; two more are ready to follow.
constexpr int kMaxSubmitting = 4;
constexpr int kKeptFinished = 2000;
constexpr std::chrono::milliseconds kStoreDelay{200};
constexpr std::chrono::milliseconds kStoreAgainDelay{5000};

bool isSubmitting(const OperationView &view)
{
    if (view.isFinished())
        return false;
    if (view.kind == OperationKind::Delete)
        return view.deleteStage == DeleteStage::Checking || view.deleteStage == DeleteStage::Requested;
    return view.createStage == CreateStage::Submitted;
}

/// Its kind and its present stage, as the journal names them.
QString kindOf(const OperationView &view)
{
    return view.kind == OperationKind::Delete ? QStringLiteral("delete") : QStringLiteral("create");
}

QString stageOf(const OperationView &view)
{
    return view.kind == OperationKind::Delete ? stageName(view.deleteStage) : stageName(view.createStage);
}

OperationProgress progressOf(const OperationView &view)
{
    OperationProgress progress{.operation = view.id,
        .stage = stageOf(view),
        .vm = view.vm,
        .ended = view.isFinished(),
        .undecided = failedHalfWay(view)};
    if (view.error)
        progress.error = view.error->detail;
    return progress;
}

bool cameForward(const OperationView &before, const OperationView &now)
{
    return now.createStage > before.createStage || now.deleteStage > before.deleteStage;
}

} // namespace

bool failedHalfWay(const OperationView &operation)
{
    if (operation.kind != OperationKind::Create || !operation.vm.isValid() || !operation.error)
        return false;
    const Error &error = *operation.error;
    const bool tookTooLong = error.kind == ErrorKind::Timeout && !error.stage.isEmpty();
    return !error.maybeApplied && (error.kind == ErrorKind::VmFailed || tookTooLong);
}

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

void OperationList::add(OperationKind kind, const QUuid &id, const QString &name,
    std::unique_ptr<Operation> operation, Begun begun)
{
    if (m_entries.erase(id) > 0) // parked before
        m_order.removeOne(id);
    const QDateTime now = m_scheduler.nowUtc();
    Entry entry{.operation = nullptr,
        .view = {.id = id, .kind = kind, .name = name, .startedAt = now, .stageStartedAt = now}};
    Operation *raw = operation.get();
    connect(raw, &Operation::finished, this, [this, id] { onFinished(id); });
    if (auto *create = qobject_cast<CreateNode *>(raw)) {
        entry.view.vm = create->vm();
        entry.templateId = create->request().templateId;
        connect(create, &CreateNode::stageChanged, this, [this, id] { onProgress(id); });
        connect(create, &CreateNode::vmMade, this, [this, id] {
            onProgress(id);
            Q_EMIT vmMade(id);
        });
    } else if (auto *remove = qobject_cast<DeleteNode *>(raw)) {
        entry.view.vm = remove->vm();
        entry.view.killMode = remove->mode();
        connect(remove, &DeleteNode::stageChanged, this, [this, id] { onProgress(id); });
    }
    // One on hold waits for a person, and one that adopts comes when it pleases.
    const auto *create = qobject_cast<CreateNode *>(raw);
    const bool held = create && create->request().options.onHold;
    entry.teaches = begun == Begun::Now && kind != OperationKind::Adopt && !held;
    if (entry.view.vm.isValid())
        m_byVm.insert(entry.view.vm, id);
    entry.operation = std::move(operation);
    m_entries.emplace(id, std::move(entry));
    m_order.append(id);
    m_waiting.enqueue(id);
    ++m_running;
    startNext();
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

void OperationList::onProgress(const QUuid &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || !it->second.operation)
        return;
    OperationView &view = it->second.view;
    const OperationView before = view;
    view.state = it->second.operation->state();
    if (const auto *create = qobject_cast<const CreateNode *>(it->second.operation.get())) {
        view.createStage = create->stage();
        view.vm = create->vm();
        view.name = create->request().name;
        view.halt = create->halt();
        view.awaitsCloud = create->awaitsCloud();
    } else if (const auto *remove = qobject_cast<const DeleteNode *>(it->second.operation.get())) {
        view.deleteStage = remove->stage();
        view.killMode = remove->mode();
        view.hanging = remove->isHanging();
        view.awaitsCloud = remove->awaitsCloud();
        view.awaitedState = remove->awaitedState();
    }
    if (view.halt || view.awaitsCloud)
        it->second.teaches = false; // of what holds it up, not of the stage
    if (view.createStage != before.createStage || view.deleteStage != before.deleteStage) {
        if (it->second.teaches && cameForward(before, view))
            learn(it->second, stageOf(before));
        enterStage(it->second);
    }
    if (view.vm.isValid() && !before.vm.isValid() && !m_byVm.contains(view.vm)) // a delete goes before
        m_byVm.insert(view.vm, id);
    if (!isSubmitting(view) && m_submitting.remove(id)) {
        // Queued: an operation may be in the middle of its own progress.
        QMetaObject::invokeMethod(this, &OperationList::startNext, Qt::QueuedConnection);
    }
    if (view != before) {
        noteProgress(view);
        Q_EMIT changed(id);
    }
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
    it->second.operation.release()->deleteLater(); // it is the sender of the signal that led here
    m_submitting.remove(id);
    releaseVms(view);
    --m_running;
    noteProgress(view);
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
        if (view.kind != OperationKind::Create || view.vm.isValid())
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

void OperationList::escalate(const QUuid &id, KillMode mode)
{
    const auto it = m_entries.find(id);
    auto *remove = it == m_entries.end() ? nullptr : qobject_cast<DeleteNode *>(it->second.operation.get());
    if (!remove)
        return;
    if (it->second.view.state == Operation::State::Running)
        m_submitting.insert(id);
    remove->escalate(mode);
    onProgress(id);
}

void OperationList::park(Park which)
{
    m_waiting.clear();
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
    view.usual = m_usual.of(kindOf(view), stageOf(view), entry.templateId);
}

void OperationList::learn(const Entry &entry, const QString &passed)
{
    const StagePassage passage{.kind = kindOf(entry.view),
        .stage = passed,
        .templateId = entry.templateId,
        .time = m_scheduler.elapsed() - entry.stageEntered};
    m_usual.add(passage);
    m_unstored[entry.view.id].passed.append(passage);
}

void OperationList::noteProgress(const OperationView &view)
{
    if (view.kind == OperationKind::Adopt)
        return;
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
