// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/operationstages.h"

#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace msm {

namespace {

struct OperationText {
    Q_DECLARE_TR_FUNCTIONS(msm::OperationText)
};

QString ladderLabel(CreateStage stage)
{
    switch (stage) {
    case CreateStage::Submitted:
        return OperationText::tr("Request");
    case CreateStage::Pending:
        return OperationText::tr("Pending");
    case CreateStage::Prolog:
        return OperationText::tr("Prolog");
    case CreateStage::Boot:
        return OperationText::tr("Boot");
    case CreateStage::Address:
        return OperationText::tr("Address");
    case CreateStage::Agent:
        return OperationText::tr("Agent");
    case CreateStage::MySql:
        return OperationText::tr("MySQL");
    case CreateStage::Registered:
        return OperationText::tr("Ready");
    }
    return {};
}

QString ladderLabel(DeleteStage stage)
{
    switch (stage) {
    case DeleteStage::Checking:
        return OperationText::tr("Check");
    case DeleteStage::Waiting:
        return OperationText::tr("Wait");
    case DeleteStage::Requested:
        return OperationText::tr("Request");
    case DeleteStage::Ending:
        return OperationText::tr("Removal");
    case DeleteStage::Unregistered:
        return OperationText::tr("Gone");
    }
    return {};
}

template <typename Stage>
QList<StageStep> steps(const OperationView &operation, Stage last, Stage current)
{
    StageStep::Mark reached = StageStep::Mark::Current;
    if (wasCancelled(operation))
        reached = StageStep::Mark::Cancelled;
    else if (operation.state == Operation::State::Failed)
        reached = StageStep::Mark::Failed;
    else if (operation.state == Operation::State::Succeeded)
        reached = StageStep::Mark::Done;

    QList<StageStep> all;
    for (int i = 0; i <= int(last); ++i) {
        StageStep step{.label = ladderLabel(Stage(i)), .mark = StageStep::Mark::Pending};
        if (operation.state == Operation::State::Succeeded || i < int(current))
            step.mark = StageStep::Mark::Done;
        else if (i == int(current))
            step.mark = reached;
        all.append(step);
    }
    return all;
}

} // namespace

QList<StageStep> stageSteps(const OperationView &operation)
{
    if (operation.kind == OperationKind::Delete)
        return steps(operation, DeleteStage::Unregistered, operation.deleteStage);
    return steps(operation, CreateStage::Registered, operation.createStage);
}

QString operationTitle(const OperationView &operation)
{
    switch (operation.kind) {
    case OperationKind::Create:
        return OperationText::tr("Create %1").arg(operation.name);
    case OperationKind::Delete:
        return OperationText::tr("Delete %1").arg(operation.name);
    case OperationKind::Adopt:
        return OperationText::tr("Take over %1").arg(operation.name);
    }
    return {};
}

QString operationStatus(const OperationView &operation)
{
    switch (operation.state) {
    case Operation::State::Running:
        if (operation.hanging)
            return OperationText::tr("Does not end; “Delete Nodes…” can remove it at once");
        if (operation.halt)
            return OperationText::tr("Waits until it runs again (%1)", "state of a VM")
                .arg(operation.halt->state);
        if (operation.awaitsCloud)
            return OperationText::tr("Waits for the cloud; nothing was sent");
        if (!operation.awaitedState.isEmpty())
            return OperationText::tr("Can be removed when %1 is over").arg(operation.awaitedState);
        return operation.kind == OperationKind::Delete ? stageText(operation.deleteStage)
                                                       : stageText(operation.createStage);
    case Operation::State::Failed:
        return wasCancelled(operation) ? OperationText::tr("Cancelled") : operationStateText(operation.state);
    case Operation::State::Idle:
    case Operation::State::Succeeded:
        break;
    }
    return operationStateText(operation.state);
}

bool wasCancelled(const OperationView &operation)
{
    return operation.state == Operation::State::Failed && operation.error
        && operation.error->kind == ErrorKind::Cancelled;
}

QString OperationCounts::text() const
{
    QStringList parts;
    if (done > 0)
        parts.append(OperationText::tr("%Ln done", nullptr, done));
    if (running > 0)
        parts.append(OperationText::tr("%Ln running", nullptr, running));
    if (failed > 0)
        parts.append(OperationText::tr("%Ln failed", nullptr, failed));
    if (cancelled > 0)
        parts.append(OperationText::tr("%Ln cancelled", nullptr, cancelled));
    return parts.join(QStringLiteral(", "));
}

OperationCounts countOperations(const QList<OperationView> &operations)
{
    OperationCounts counts;
    for (const OperationView &operation : operations) {
        if (!operation.isFinished())
            ++counts.running;
        else if (operation.state == Operation::State::Succeeded)
            ++counts.done;
        else
            ++(wasCancelled(operation) ? counts.cancelled : counts.failed);
    }
    return counts;
}

} // namespace msm
