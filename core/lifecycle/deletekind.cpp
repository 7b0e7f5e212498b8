// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/deletekind.h"

#include "core/lifecycle/recovery.h"

namespace msm {

namespace {

const QString kHard = QStringLiteral("hard");
const QString kForce = QStringLiteral("force");
const QString kKey = QStringLiteral("key");
const QString kExpectedKey = QStringLiteral("expectedKey");

/// What may have been sent is looked at and asked for again, which is harmless.
Recovery recoveryOfDelete(const JournalledOperation &operation, const QList<VmId> & /*keyed*/)
{
    return recoveryOfSent(operation, QStringLiteral("nothing was deleted"));
}

std::unique_ptr<NodeOperation> madeAgain(
    const OperationParts &parts, const JournalledOperation &operation, VmId /*vm*/)
{
    return makeDelete(parts, deleteRequestOf(operation));
}

} // namespace

const OperationTraits deleteTraits{.name = "delete",
    .doing = "being deleted",
    .effect = NodeEffect::Ends,
    .shownAs = NodeState::Deleting,
    .first = DeleteStage::Delayed,
    .taken = DeleteStage::Ending,
    .events = {.requested = EventKind::DeleteRequested,
        .done = EventKind::NodeDeleted,
        .failed = EventKind::DeleteFailed,
        .cancelled = EventKind::ActionCancelled},
    .recover = recoveryOfDelete,
    .make = madeAgain};

std::unique_ptr<DeleteNode> makeDelete(const OperationParts &parts, const DeleteNodeRequest &request)
{
    return std::make_unique<DeleteNode>(DeleteNode::Parts{.iaas = parts.iaas,
                                            .poller = parts.poller,
                                            .configuration = parts.configuration,
                                            .journal = parts.journal,
                                            .scheduler = parts.scheduler,
                                            .presence = parts.presence,
                                            .endingTimeout = parts.waiting.timeouts.ending},
        request);
}

JournalledOperation journalled(const DeleteNodeRequest &request)
{
    QJsonObject parameters{
        {kHard, request.mode == KillMode::TerminateHard}, {kForce, request.mode == KillMode::Force}};
    if (!request.requiredKey.isNull())
        parameters.insert(kKey, request.requiredKey.toString(QUuid::WithoutBraces));
    if (!request.expectedKey.isNull())
        parameters.insert(kExpectedKey, request.expectedKey.toString(QUuid::WithoutBraces));
    const bool isDelayed = request.delay > std::chrono::milliseconds(0);
    return {.id = request.operation,
        .kind = OperationKind::Delete.name(),
        .name = request.name,
        .parameters = parameters,
        .vm = request.vm,
        .stage = Stage(isDelayed ? DeleteStage::Delayed : DeleteStage::Checking).name()};
}

DeleteNodeRequest deleteRequestOf(const JournalledOperation &operation)
{
    const bool hard = operation.parameters.value(kHard).toBool();
    const bool force = operation.parameters.value(kForce).toBool();
    return {.operation = operation.id,
        .vm = operation.vm,
        .name = operation.name,
        .mode = force ? KillMode::Force
            : hard    ? KillMode::TerminateHard
                      : KillMode::Terminate,
        .requiredKey = QUuid::fromString(operation.parameters.value(kKey).toString()),
        .expectedKey = QUuid::fromString(operation.parameters.value(kExpectedKey).toString())};
}

} // namespace msm
