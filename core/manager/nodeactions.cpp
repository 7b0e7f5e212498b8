// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/nodeactions.h"

#include "core/lifecycle/snapshotaction.h"
#include "core/manager/nodebook.h"

#include <QMap>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace msm {

Error busyError(const OperationView &running)
{
    return {.kind = ErrorKind::Conflict,
        .detail =
            QStringLiteral("node %1 is %2").arg(running.vm.value).arg(QLatin1String(running.kind->doing))};
}

Result<JournalledOperation> actionRequest(OperationKind kind, const NodeView &node, const QJsonObject &choice,
    const std::optional<OperationView> &running)
{
    if (!kind->request)
        return failure(ErrorKind::Rejected, QStringLiteral("%1 is not begun in this way").arg(kind.name()));
    if (running)
        return failure(busyError(*running));
    if (node.loss)
        return failure(ErrorKind::NotFound, QStringLiteral("node %1 is gone").arg(node.id.value));
    if (node.unreadable)
        return failure(ErrorKind::Conflict, node.message);
    auto parameters = kind->request(node);
    if (!parameters)
        return failure(parameters.error());
    if (const auto objection = kind->objectionToChoice ? kind->objectionToChoice(choice) : std::nullopt)
        return failure(*objection);
    for (auto chosen = choice.constBegin(); chosen != choice.constEnd(); ++chosen)
        parameters->insert(chosen.key(), chosen.value());
    return JournalledOperation{.id = QUuid::createUuid(),
        .kind = kind.name(),
        .name = node.name,
        .parameters = *parameters,
        .vm = node.id,
        .stage = kind->first.name()};
}

NodeActions::NodeActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

QList<Result<QUuid>> NodeActions::start(OperationKind kind, const QList<VmId> &ids, const StartTerms &terms)
{
    if (const auto refused = m_parts.refusal())
        return QList<Result<QUuid>>(ids.size(), failure(*refused));
    QList<Result<QUuid>> answers;
    QMap<VmId, QList<Step>> asked;
    QList<JournalledOperation> entries;
    for (const VmId id : ids) {
        if (const auto steps = asked.constFind(id); steps != asked.cend()) {
            answers.append(steps->last().entry.id);
        } else if (const auto found = stepsFor(kind, id, terms)) {
            asked.insert(id, *found);
            answers.append(found->last().entry.id);
        } else {
            answers.append(failure(found.error()));
        }
    }
    if (asked.isEmpty())
        return answers;
    for (const QList<Step> &steps : std::as_const(asked))
        std::ranges::transform(steps, std::back_inserter(entries), &Step::entry);
    if (const auto begun = m_parts.journal.begin(entries); !begun) {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (asked.contains(ids[i]))
                answers[i] = failure(begun.error());
        }
        return answers;
    }
    std::vector<std::unique_ptr<NodeOperation>> chain;
    for (const QList<Step> &steps : std::as_const(asked)) {
        for (const Step &step : steps)
            chain.push_back(made(step));
        if (!kind->oneByOne && terms.pace != Pace::OneByOne)
            m_parts.list.addOneByOne(std::exchange(chain, {}));
    }
    m_parts.list.addOneByOne(std::move(chain));
    Q_EMIT began();
    return answers;
}

Result<QList<NodeActions::Step>> NodeActions::stepsFor(
    OperationKind kind, VmId id, const StartTerms &terms) const
{
    const NodeView *node = m_parts.book.node(id);
    if (!node)
        return failure(ErrorKind::NotFound, QStringLiteral("the service has no node %1").arg(id.value));
    QList<Step> steps;
    if (!terms.snapshotBefore.isEmpty())
        steps.append({takeSnapshot.kind, SnapshotChoice{.name = terms.snapshotBefore}.toJson()});
    steps.append({kind, terms.choice});
    const auto running = m_parts.list.find(m_parts.list.runningFor(id));
    for (Step &step : steps) {
        auto entry = actionRequest(step.kind, *node, step.choice, running);
        if (!entry)
            return failure(entry.error());
        step.entry = std::move(*entry);
    }
    return steps;
}

/// Says in the timeline that it was asked for, too.
std::unique_ptr<NodeOperation> NodeActions::made(const Step &step)
{
    const auto &[kind, choice, entry] = step;
    if (const auto event = kind->events.requested) {
        const QString chosen = kind->choiceText ? kind->choiceText(choice) : QString();
        m_parts.events.add(*event, entry.vm, entry.name, kind.eventDetail(*event, chosen));
    }
    return kind->make(m_parts.operationParts, entry, entry.vm);
}

} // namespace msm
