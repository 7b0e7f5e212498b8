// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createnode.h"

#include "core/base/logging.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A front end that carries out a request after we gave up on it does so within seconds.
constexpr int kLookUps = 3;
constexpr milliseconds kLookUpDelay{2000};

/// Transport errors during a look-up do not count as an answer; this many are borne.
constexpr int kLookUpErrors = 30;

QList<VmId> findByKey(const VmList &vms, const CreateNodeRequest &request)
{
    QList<VmId> found;
    for (const VirtualMachine &vm : vms) {
        const auto label = ServiceLabel::find(vm.labels, request.service);
        if (label && label->operation == request.key)
            found.append(vm.id);
    }
    return found;
}

} // namespace

CreateNode::CreateNode(const Parts &parts, const CreateNodeRequest &request, QObject *parent)
    : CreateNode(parts, request, VmId{}, parent)
{
}

CreateNode::CreateNode(const Parts &parts, const CreateNodeRequest &request, VmId existing, QObject *parent)
    : Operation(parent)
    , m_parts(parts)
    , m_request(request)
    , m_vm(existing)
{
}

CreateNode::~CreateNode() = default;

void CreateNode::doStart()
{
    if (m_vm.isValid())
        follow(m_vm);
    else if (m_request.maybeSent)
        lookUp(Error{.kind = ErrorKind::Unreachable,
                   .detail = QStringLiteral("the program ended before the answer came"),
                   .maybeApplied = true},
            kLookUps, kLookUpErrors);
    else
        submit();
}

void CreateNode::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: aborting it would only hide the VM that it makes.
    if (m_stage != CreateStage::Submitted)
        end(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled; the VM was kept")});
}

void CreateNode::submit()
{
    if (const auto noted = m_parts.journal.intend(m_request.key, QStringLiteral("newInstance")); !noted) {
        end(noted.error());
        return;
    }
    const ServiceLabel label{m_request.service, m_request.key, m_request.function};
    const InstanceRequest request{.templateId = m_request.templateId,
        .name = m_request.name,
        .userTemplate = {{kServiceAttribute, m_request.service},
            {kOperationAttribute, m_request.key.toString(QUuid::WithoutBraces)},
            {kFunctionAttribute, functionName(m_request.function)}},
        .labels = {label.toString()},
        .options = m_request.options};
    m_parts.iaas.newInstance(request, this, [this](const Result<VmId> &answer) { onSubmitted(answer); });
}

void CreateNode::onSubmitted(const Result<VmId> &answer)
{
    m_parts.journal.answer(m_request.key, errorOf(answer), answer.value_or(VmId{}));
    if (answer)
        follow(*answer);
    else if (answer.error().maybeApplied)
        lookUp(answer.error(), kLookUps, kLookUpErrors);
    else
        end(answer.error());
}

void CreateNode::lookUp(const Error &doubt, int lookUpsLeft, int errorsLeft)
{
    m_parts.iaas.listVMs(this, [this, doubt, lookUpsLeft, errorsLeft](const Result<VmList> &vms) {
        if (vms) {
            if (const QList<VmId> found = findByKey(*vms, m_request); !found.isEmpty()) {
                onFound(found);
                return;
            }
        }
        const int lookUps = vms ? lookUpsLeft - 1 : lookUpsLeft;
        const int errors = vms ? errorsLeft : errorsLeft - 1;
        if (lookUps > 0 && errors > 0) {
            m_lookUpTimer = m_parts.scheduler.callAfter(
                kLookUpDelay, [this, doubt, lookUps, errors] { lookUp(doubt, lookUps, errors); });
            return;
        }
        Error error = doubt;
        error.maybeApplied = !vms; // the cloud was asked, and it has no such VM
        if (vms)
            error.detail += QStringLiteral("; the cloud was searched, and it has no such VM");
        end(error);
    });
}

void CreateNode::onFound(const QList<VmId> &vms)
{
    // Of several none is this create's: the next start is not to go on with the first.
    m_parts.journal.answer(m_request.key, std::nullopt, vms.size() == 1 ? vms.first() : VmId{});
    if (vms.size() == 1) {
        follow(vms.first());
        return;
    }
    QStringList ids;
    for (const VmId id : vms)
        ids.append(QString::number(id.value));
    end(Error{.kind = ErrorKind::Conflict,
        .detail = QStringLiteral("several VMs carry the key of this create (%1); all were kept")
                      .arg(ids.join(QStringLiteral(", ")))});
}

void CreateNode::follow(VmId id)
{
    m_vm = id;
    enter(CreateStage::Pending);
    Q_EMIT vmMade();
    if (isFinished())
        return;
    if (m_cancelled) {
        end(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled; the VM was kept")});
        return;
    }
    m_parts.poller.watch(id, this, [this](const NodeObservation &seen) { return onObservation(seen); });
}

bool CreateNode::onObservation(const NodeObservation &seen)
{
    // Its number alone says little: the journal may have come to another cloud, or to an older one.
    if (m_request.maybeSent && seen.vm && !carriesKey(*seen.vm, m_request.key)) {
        end(Error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("VM %1 does not carry the key of this create; it was left as it is")
                          .arg(m_vm.value)});
        return false;
    }
    if (seen.vm) {
        m_addresses = seen.vm->addresses;
        m_request.name = seen.vm->name;
        if (m_request.options.onHold && seen.vm->phase() == VmPhase::Pending) {
            m_request.options.onHold = false; // released
            limitStage();
        }
    }
    if (seen.agent && seen.agent->has_value()) {
        m_answered = seen.agentAddress;
        if ((*seen.agent)->mysqlPort != 0)
            m_mysqlPort = (*seen.agent)->mysqlPort;
    }
    const CreateStep step = nextCreateStep(m_stage, seen, m_request.function, m_parts.gate);
    if (step.failure) {
        enter(step.stage);
        end(*step.failure);
        return false;
    }
    if (step.stage == CreateStage::Registered) {
        registerNode();
        return false;
    }
    enter(step.stage);
    if (const QString word = lastWord(m_stage, seen); !word.isEmpty())
        m_lastWord = word;
    return step.probeAgent;
}

void CreateNode::enter(CreateStage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    m_lastWord.clear();
    limitStage();
    Q_EMIT stageChanged();
}

void CreateNode::limitStage()
{
    // A VM on hold waits for a person, however long that takes.
    const bool held = m_request.options.onHold && m_stage == CreateStage::Pending;
    const auto limit = held ? std::nullopt : limitOf(m_parts.timeouts, m_stage);
    m_deadline.reset();
    if (!limit)
        return;
    m_deadline = m_parts.scheduler.callAfter(
        *limit, [this, limit = *limit] { end(stageTimeout(m_stage, m_vm, limit, m_lastWord)); });
}

void CreateNode::registerNode()
{
    ServiceNode node{.id = m_vm,
        .name = m_request.name,
        .function = m_request.function,
        .mysqlPort = m_mysqlPort ? m_mysqlPort : ServiceNode().mysqlPort,
        .operation = m_request.key,
        .registeredAt = m_parts.scheduler.nowUtc()};
    const bool heard = !m_answered.isEmpty(); // a node without an agent never is
    reachAt(node, m_addresses, heard ? m_answered : addressesToTry(m_addresses, m_parts.addresses).value(0));
    const auto added = m_parts.configuration.addMySQLServiceNode(node);
    if (!added) {
        end(added.error());
        return;
    }
    enter(CreateStage::Registered);
    end(std::nullopt);
}

void CreateNode::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_lookUpTimer.reset();
    if (m_vm.isValid())
        m_parts.poller.unwatch(m_vm);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
