// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"

#include "core/lifecycle/recovery.h"

namespace msm {

namespace {

const QString kService = QStringLiteral("service");
const QString kTemplate = QStringLiteral("template");
const QString kFunction = QStringLiteral("function");
const QString kHold = QStringLiteral("hold");
const QString kInstall = QStringLiteral("install");
const QString kGate = QStringLiteral("gate");

ServerInstall installIn(const QJsonObject &parameters)
{
    return serverInstallFromName(parameters.value(kInstall).toString()).value_or(ServerInstall::Nothing);
}

std::optional<ReadinessGate> gateIn(const QJsonObject &parameters)
{
    return gateFromName(parameters.value(kGate).toString());
}

/// Empty when the journal does not know the create.
QJsonObject parametersOf(const OperationJournal &journal, const QUuid &create)
{
    const auto found = create.isNull() ? std::nullopt : journal.find(create).value_or(std::nullopt);
    return found ? found->parameters : QJsonObject();
}

/// What may have been sent is looked up by its key, and never sent again.
Recovery recoveryOfCreate(const JournalledOperation &operation, const QList<VmId> &keyed)
{
    if (keyed.size() == 1)
        return Recovery::goingOn(keyed.first());
    if (operation.vm.isValid())
        return Recovery::goingOn(operation.vm);
    if (!keyed.isEmpty())
        return Recovery::goingOn(); // it looks them up, and says which they are
    return recoveryOfSent(operation, QStringLiteral("nothing was made"));
}

std::unique_ptr<NodeOperation> madeAgain(
    const OperationParts &parts, const JournalledOperation &operation, VmId vm)
{
    return makeCreate(parts, createRequestOf(operation), vm);
}

} // namespace

const OperationTraits createTraits{.name = "create",
    .doing = "being created",
    .effect = NodeEffect::Makes,
    .shownAs = NodeState::Creating,
    .cancelling = Cancelling::LeavesVm,
    .first = CreateStage::Submitted,
    .taken = CreateStage::Pending,
    .events = {.requested = EventKind::CreateRequested,
        .done = EventKind::NodeReady,
        .failed = EventKind::CreateFailed,
        .cancelled = EventKind::CreateCancelled},
    .recover = recoveryOfCreate,
    .make = madeAgain};

const OperationTraits awaitTraits{.name = "adopt", // files and machines know it by this word
    .doing = "waited for",
    .effect = NodeEffect::Registers,
    .shownAs = NodeState::Creating,
    .cancelling = Cancelling::LeavesVm,
    .first = CreateStage::Submitted,
    .taken = CreateStage::Pending,
    .events = {.requested = std::nullopt,
        .done = EventKind::NodeReady,
        .failed = EventKind::CreateFailed,
        .cancelled = EventKind::CreateCancelled}};

std::unique_ptr<CreateNode> makeCreate(
    const OperationParts &parts, const CreateNodeRequest &request, VmId existing)
{
    return std::make_unique<CreateNode>(CreateNode::Parts{.iaas = parts.iaas,
                                            .poller = parts.poller,
                                            .configuration = parts.configuration,
                                            .journal = parts.journal,
                                            .scheduler = parts.scheduler,
                                            .presence = parts.presence,
                                            .gate = parts.waiting.gate,
                                            .timeouts = parts.waiting.timeouts,
                                            .settling = parts.waiting.settling,
                                            .addresses = parts.waiting.addresses,
                                            .nodeSecret = parts.nodeSecret},
        request, existing);
}

JournalledOperation journalled(const CreateNodeRequest &request)
{
    // Answers to a template may be secrets; what is never sent again needs none of them.
    QJsonObject parameters{{kService, request.service}, {kTemplate, request.templateId.value},
        {kFunction, functionName(request.function)}};
    if (request.options.onHold)
        parameters.insert(kHold, true);
    if (request.install != ServerInstall::Nothing)
        parameters.insert(kInstall, serverInstallName(request.install));
    if (request.gate)
        parameters.insert(kGate, gateName(*request.gate));
    return {.id = request.key,
        .kind = OperationKind::Create.name(),
        .name = request.name,
        .parameters = parameters,
        .stage = createTraits.first.name()};
}

CreateNodeRequest createRequestOf(const JournalledOperation &operation)
{
    const QJsonObject &kept = operation.parameters;
    return {.key = operation.id,
        .service = kept.value(kService).toString(),
        .name = operation.name,
        .templateId = TemplateId{kept.value(kTemplate).toInt(-1)},
        .function = functionFromName(kept.value(kFunction).toString()).value_or(NodeFunction::Agent),
        .options = {.onHold = kept.value(kHold).toBool()},
        .install = installIn(kept),
        .gate = gateIn(kept),
        .maybeSent = true,
        .cancelled = operation.cancelled.has_value()};
}

TemplateId templateOf(const OperationJournal &journal, const QUuid &create)
{
    return TemplateId{parametersOf(journal, create).value(kTemplate).toInt(-1)};
}

ServerInstall installOf(const OperationJournal &journal, const QUuid &create)
{
    return installIn(parametersOf(journal, create));
}

std::optional<ReadinessGate> gateOf(const OperationJournal &journal, const QUuid &create)
{
    return gateIn(parametersOf(journal, create));
}

} // namespace msm
