// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/operationstages.h"

#include "core/lifecycle/transitions.h"
#include "ui/words/operationtext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace msm {

namespace {

struct OperationText {
    Q_DECLARE_TR_FUNCTIONS(msm::OperationText)
};

} // namespace

QList<StageStep> stageSteps(const OperationView &operation)
{
    StageStep::Mark reached = StageStep::Mark::Current;
    if (wasCancelled(operation))
        reached = StageStep::Mark::Cancelled;
    else if (operation.state == Operation::State::Failed)
        reached = StageStep::Mark::Failed;
    else if (operation.state == Operation::State::Succeeded)
        reached = StageStep::Mark::Done;

    QList<StageStep> steps;
    QList<Stage> stages = operation.stage.all();
    if (!operation.installs)
        stages.removeOne(CreateStage::Install);
    if (operation.undoTime.count() == 0)
        stages.removeOne(DeleteStage::Delayed);
    for (const Stage &stage : stages) {
        StageStep step{.label = stageLabel(stage), .mark = StageStep::Mark::Pending};
        if (operation.state == Operation::State::Succeeded || operation.stage.isBeyond(stage))
            step.mark = StageStep::Mark::Done;
        else if (stage == operation.stage)
            step.mark = reached;
        steps.append(step);
    }
    return steps;
}

bool canBeUndone(const OperationView &operation)
{
    return operation.stage == DeleteStage::Delayed && !operation.isFinished();
}

QString operationStatus(const OperationView &operation)
{
    if (canBeUndone(operation))
        return stageText(operation.stage);
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
        return operation.gate == ReadinessGate::OneGateReady && operation.stage == CreateStage::MySql
            ? OperationText::tr("Waiting for OneGate")
            : stageText(operation.stage);
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
