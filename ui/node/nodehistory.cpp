// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/nodehistory.h"

#include "core/lifecycle/operationkind.h"
#include "core/settings/alarmrules.h"
#include "ui/words/detailtext.h"
#include "ui/words/eventtext.h"
#include "ui/words/nodetext.h"
#include "ui/words/operationtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

class HistoryWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::NodeHistory)
public:
    static QString operation(const JournalledOperation &operation)
    {
        const auto kind = OperationKind::named(operation.kind);
        const QString title = kind ? operationTitle(OperationView{.kind = *kind, .name = operation.name})
                                   : operation.kind + u' ' + operation.name; // of a later version
        if (!operation.endedAt.isValid())
            return tr("%1: under way", "operation").arg(title);
        const QString time = elapsedText(milliseconds(operation.startedAt.msecsTo(operation.endedAt)));
        if (operation.succeeded)
            return tr("%1: done in %2", "operation, duration").arg(title, time);
        return tr("%1: ended after %2: %3", "operation, duration, why")
            .arg(title, time,
                operation.error.isEmpty() ? tr("cancelled") : detailText({.detail = operation.error}));
    }

    static QString call(const JournalledCall &call)
    {
        const qint64 took = std::max<qint64>(0, call.sentAt.msecsTo(call.endedAt));
        const QString time = took < 1000 ? tr("%1 ms").arg(took) : elapsedText(milliseconds(took));
        switch (call.outcome) {
        case CallOutcome::Accepted:
            return tr("%1: taken within %2", "call, duration").arg(call.method, time);
        case CallOutcome::Refused:
            return tr("%1: refused: %2", "call, why").arg(call.method, detailText({.detail = call.detail}));
        case CallOutcome::InDoubt:
            return tr("%1: no clear answer: %2", "call, why")
                .arg(call.method, detailText({.detail = call.detail}));
        case CallOutcome::Unknown:
            break;
        }
        return tr("%1: sent, and nobody heard an answer", "call").arg(call.method);
    }

    static QString arrival(const QString &host) { return tr("The machine is on host %1").arg(host); }
    static QString departure(const HistoryRecord &stay)
    {
        return stay.endedBy.isEmpty() ? tr("The machine left host %1").arg(stay.host)
                                      : tr("The machine left host %1: %2", "host, why in the cloud's words")
                                            .arg(stay.host, stay.endedBy);
    }
};

HistoryLine lineOf(const JournalledCall &call)
{
    const bool taken = call.outcome == CallOutcome::Accepted;
    return {.time = call.sentAt,
        .severity = taken ? Severity::Info : Severity::Warning,
        .text = HistoryWording::call(call)};
}

HistoryLine lineOf(const JournalledOperation &operation)
{
    const bool ended = operation.endedAt.isValid();
    HistoryLine line{.time = ended ? operation.endedAt : operation.startedAt,
        .severity = ended && !operation.succeeded ? Severity::Error : Severity::Info,
        .text = HistoryWording::operation(operation),
        .operation = operation.id};
    for (const JournalledCall &call : operation.calls)
        line.calls.append(lineOf(call));
    return line;
}

/// Whether events of this kind say what an operation's own line says.
bool tellsOfAnOperation(EventKind kind)
{
    switch (kind) {
    case EventKind::CreateRequested:
    case EventKind::CreateFailed:
    case EventKind::CreateCancelled:
    case EventKind::DeleteRequested:
    case EventKind::NodeDeleted:
    case EventKind::DeleteFailed:
    case EventKind::NodeAdopted:
    case EventKind::NodeReady:
    case EventKind::VmMade:
        return true;
    default:
        return isAction(kind);
    }
}

bool isWithin(const Event &event, const JournalledOperation &operation)
{
    constexpr qint64 tolerance = 2000; // ms between an event and the journal's entry
    const qint64 before = event.time.msecsTo(operation.startedAt);
    return before <= tolerance
        && (!operation.endedAt.isValid() || operation.endedAt.msecsTo(event.time) <= tolerance);
}

void addStays(QList<HistoryLine> &lines, const QList<HistoryRecord> &stays)
{
    for (const HistoryRecord &stay : stays) {
        if (stay.startTime.isValid())
            lines.append({.time = stay.startTime, .text = HistoryWording::arrival(stay.host)});
        if (stay.endTime.isValid())
            lines.append({.time = stay.endTime, .text = HistoryWording::departure(stay)});
    }
}

/// Follows the events of one node.
class StateByEvents {
public:
    void follow(const Event &event)
    {
        switch (event.kind) {
        case EventKind::ManagerStopped:
        case EventKind::ConnectionLost:
            m_watched = false;
            break;
        case EventKind::ManagerStarted:
        case EventKind::ConnectionRestored:
            m_watched = true;
            break;
        case EventKind::VmMade:
            become(NodeState::Creating);
            break;
        case EventKind::NodeReady:
        case EventKind::NodeAdopted:
        case EventKind::AgentBack:
        case EventKind::NodeBack:
            become(NodeState::Running);
            break;
        case EventKind::AgentLost:
            become(NodeState::Degraded);
            break;
        case EventKind::CreateFailed:
            become(NodeState::Failed);
            break;
        case EventKind::CreateCancelled:
            become(NodeState::Cancelled);
            break;
        case EventKind::DeleteRequested:
            become(NodeState::Deleting);
            break;
        case EventKind::NodeGone:
            become(NodeState::Missing);
            break;
        case EventKind::DeleteFailed:
            m_state = m_before;
            break;
        case EventKind::ActionCancelled:
            if (readActionDetail(event.detail).operation == OperationKind::Delete.name())
                m_state = m_before; // it was undone
            break;
        case EventKind::AlarmBegan:
        case EventKind::AlarmEnded:
            followAlarm(event);
            break;
        case EventKind::ActionDone:
            followAction(readActionDetail(event.detail).operation);
            break;
        default:
            break;
        }
    }

    /// Nothing while no event has told one.
    [[nodiscard]] std::optional<NodeState> state() const
    {
        return m_watched || !m_state ? m_state : NodeState::Unknown;
    }

private:
    void become(NodeState state)
    {
        m_before = m_state;
        m_state = state;
    }
    void followAlarm(const Event &event)
    {
        const auto kind = alarmKindFromName(readActionDetail(event.detail).operation);
        if (!kind || *kind == AlarmKind::DiskFills)
            return; // it serves on
        if (event.kind == EventKind::AlarmEnded)
            become(NodeState::Running);
        else
            become(*kind == AlarmKind::NodeDown ? NodeState::PoweredOff : NodeState::Degraded);
    }
    void followAction(const QString &operation)
    {
        if (const auto kind = OperationKind::named(operation); kind && (*kind)->leaves)
            become(*(*kind)->leaves);
    }

    std::optional<NodeState> m_state;
    std::optional<NodeState> m_before;
    bool m_watched = true;
};

} // namespace

bool HistoryLine::operator==(const HistoryLine &other) const
{
    return time == other.time && severity == other.severity && text == other.text && calls == other.calls;
}

QList<HistoryLine> historyLines(
    const QList<Event> &events, const QList<JournalledOperation> &operations, const VirtualMachine &vm)
{
    QList<HistoryLine> lines;
    for (const Event &event : events) {
        const bool toldAlready = tellsOfAnOperation(event.kind)
            && std::ranges::any_of(operations,
                [&event](const JournalledOperation &operation) { return isWithin(event, operation); });
        if (event.vm.isValid() && !toldAlready)
            lines.append({.time = event.time, .severity = event.severity(), .text = eventText(event)});
    }
    for (const JournalledOperation &operation : operations)
        lines.append(lineOf(operation));
    addStays(lines, vm.history);
    std::ranges::stable_sort(lines, std::ranges::less(), &HistoryLine::time);
    std::ranges::reverse(lines);
    return lines;
}

QList<HistoryLine> historyLines(const NodePast &past, const VirtualMachine &vm)
{
    QList<HistoryLine> lines = historyLines(past.events, past.operations, vm);
    if (!past.isWhole())
        lines.removeIf([&past](const HistoryLine &line) { return line.time < past.from; });
    return lines;
}

QList<HistorySpan> historySpans(const QList<Event> &events, std::optional<NodeState> now)
{
    QList<HistorySpan> spans;
    StateByEvents node;
    for (const Event &event : events) {
        node.follow(event);
        const auto state = node.state();
        if (state && (spans.isEmpty() || spans.last().state != *state))
            spans.append({.from = event.time, .state = *state});
    }
    if (now && !spans.isEmpty() && spans.last().state != *now) {
        const QDateTime from = spans.takeLast().from;
        if (spans.isEmpty() || spans.last().state != NodeState::Unknown)
            spans.append({.from = from, .state = NodeState::Unknown});
    }
    return spans;
}

} // namespace msm
