// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/recovery.h"

namespace msm {

namespace {

const QString kCreate = QStringLiteral("create");
const QString kDelete = QStringLiteral("delete");
const QString kService = QStringLiteral("service");
const QString kTemplate = QStringLiteral("template");
const QString kFunction = QStringLiteral("function");
const QString kHold = QStringLiteral("hold");
const QString kHard = QStringLiteral("hard");
const QString kForce = QStringLiteral("force");
const QString kKey = QStringLiteral("key");
const QString kExpectedKey = QStringLiteral("expectedKey");

CreateNodeRequest createOf(const JournalledOperation &operation)
{
    const QJsonObject &kept = operation.parameters;
    return {.key = operation.id,
        .service = kept.value(kService).toString(),
        .name = operation.name,
        .templateId = TemplateId{kept.value(kTemplate).toInt(-1)},
        .function = functionFromName(kept.value(kFunction).toString()).value_or(NodeFunction::Agent),
        .options = {.onHold = kept.value(kHold).toBool()},
        .maybeSent = true,
        .cancelled = operation.cancelled.has_value()};
}

DeleteNodeRequest deleteOf(const JournalledOperation &operation)
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

Recovery closed(const QString &reason)
{
    return {.reason = reason};
}

Recovery recoveryOfCreate(const JournalledOperation &operation, const QList<VmId> &keyed)
{
    if (keyed.size() == 1)
        return {.create = createOf(operation), .vm = keyed.first()};
    if (operation.vm.isValid())
        return {.create = createOf(operation), .vm = operation.vm};
    if (!keyed.isEmpty())
        return {.create = createOf(operation)}; // it looks them up, and says which they are
    if (operation.calls.isEmpty())
        return closed(QStringLiteral("the program ended before it was sent; nothing was made"));
    if (operation.calls.last().outcome == CallOutcome::Refused)
        return closed(operation.calls.last().detail);
    return {.create = createOf(operation)};
}

} // namespace

JournalledOperation journalled(const CreateNodeRequest &request)
{
    // Answers to a template may be secrets; what is never sent again needs none of them.
    QJsonObject parameters{{kService, request.service}, {kTemplate, request.templateId.value},
        {kFunction, functionName(request.function)}};
    if (request.options.onHold)
        parameters.insert(kHold, true);
    return {.id = request.key,
        .kind = kCreate,
        .name = request.name,
        .parameters = parameters,
        .stage = Stage(CreateStage::Submitted).name()};
}

JournalledOperation journalled(const DeleteNodeRequest &request)
{
    QJsonObject parameters{
        {kHard, request.mode == KillMode::TerminateHard}, {kForce, request.mode == KillMode::Force}};
    if (!request.requiredKey.isNull())
        parameters.insert(kKey, request.requiredKey.toString(QUuid::WithoutBraces));
    if (!request.expectedKey.isNull())
        parameters.insert(kExpectedKey, request.expectedKey.toString(QUuid::WithoutBraces));
    return {.id = request.operation,
        .kind = kDelete,
        .name = request.name,
        .parameters = parameters,
        .vm = request.vm,
        .stage = Stage(DeleteStage::Checking).name()};
}

Recovery recoveryOf(const JournalledOperation &operation, const QList<VmId> &keyed)
{
    if (operation.kind == kCreate)
        return recoveryOfCreate(operation, keyed);
    if (operation.kind != kDelete)
        return closed(
            QStringLiteral("this program does not know operations of the kind %1").arg(operation.kind));
    if (operation.calls.isEmpty())
        return closed(QStringLiteral("the program ended before it was sent; nothing was deleted"));
    // Whoever asked has been told so, or the program ended before: to ask the cloud again is for a person.
    if (operation.calls.last().outcome == CallOutcome::Refused)
        return closed(operation.calls.last().detail);
    return {.remove = deleteOf(operation)};
}

QList<Recovery> recoveriesOf(
    const QList<JournalledOperation> &unfinished, const QHash<QUuid, QList<VmId>> &keyed)
{
    QList<Recovery> recoveries;
    QHash<VmId, qsizetype> latest;
    for (const JournalledOperation &operation : unfinished) {
        recoveries.append(recoveryOf(operation, keyed.value(operation.id)));
        const Recovery &recovery = recoveries.last();
        const VmId vm = recovery.remove ? recovery.remove->vm : recovery.vm;
        if (!vm.isValid())
            continue;
        if (const auto earlier = latest.constFind(vm); earlier != latest.cend())
            recoveries[*earlier] = {
                .vm = vm, .reason = QStringLiteral("a later operation on this VM took its place")};
        latest.insert(vm, recoveries.size() - 1);
    }
    return recoveries;
}

TemplateId templateOf(const OperationJournal &journal, const QUuid &create)
{
    const auto found = create.isNull() ? std::nullopt : journal.find(create).value_or(std::nullopt);
    return found ? TemplateId{found->parameters.value(kTemplate).toInt(-1)} : TemplateId{};
}

} // namespace msm
