// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/nodeactions.h"

#include "core/manager/nodebook.h"

#include <QMap>

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

QList<Result<QUuid>> NodeActions::start(
    OperationKind kind, const QList<VmId> &ids, const QJsonObject &choice, Pace pace)
{
    if (const auto refused = m_parts.refusal())
        return QList<Result<QUuid>>(ids.size(), failure(*refused));
    QList<Result<QUuid>> answers;
    QMap<VmId, JournalledOperation> entries;
    for (const VmId id : ids) {
        if (const auto asked = entries.constFind(id); asked != entries.cend()) {
            answers.append(asked->id);
        } else if (const auto entry = entryFor(kind, id, choice)) {
            entries.insert(id, *entry);
            answers.append(entry->id);
        } else {
            answers.append(failure(entry.error()));
        }
    }
    if (entries.isEmpty())
        return answers;
    if (const auto begun = m_parts.journal.begin(entries.values()); !begun) {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (entries.contains(ids[i]))
                answers[i] = failure(begun.error());
        }
        return answers;
    }
    std::vector<std::unique_ptr<NodeOperation>> operations;
    for (const JournalledOperation &entry : std::as_const(entries)) {
        if (const auto event = kind->events.requested) {
            const QString chosen = kind->choiceText ? kind->choiceText(choice) : QString();
            m_parts.events.add(*event, entry.vm, entry.name, kind.eventDetail(*event, chosen));
        }
        operations.push_back(kind->make(m_parts.operationParts, entry, entry.vm));
    }
    if (kind->oneByOne || pace == Pace::OneByOne) {
        m_parts.list.addOneByOne(std::move(operations));
    } else {
        for (auto &operation : operations)
            m_parts.list.add(std::move(operation));
    }
    Q_EMIT began();
    return answers;
}

Result<JournalledOperation> NodeActions::entryFor(
    OperationKind kind, VmId id, const QJsonObject &choice) const
{
    const NodeList &nodes = m_parts.book.nodes();
    const qsizetype index = nodes.indexOf(id);
    if (index < 0)
        return failure(ErrorKind::NotFound, QStringLiteral("the service has no node %1").arg(id.value));
    return actionRequest(kind, nodes[index], choice, m_parts.list.find(m_parts.list.runningFor(id)));
}

} // namespace msm
