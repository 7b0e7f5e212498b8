// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createnode.h"

#include "core/base/logging.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/provisioning.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A front end that carries out a request after we gave up on it does so within seconds.
constexpr int kLookUps = 3;
constexpr milliseconds kLookUpDelay{2000};

/// An error is no answer to a look-up. One that is no outage is borne for so long.
constexpr milliseconds kLookUpErrorsLast{60000};

/// Until the agent has been asked once more after the settling time.
constexpr milliseconds kSettlingGrace{10000};

QList<VmId> findByKey(const VmList &vms, const CreateNodeRequest &request)
{
    QList<VmId> found;
    for (const VirtualMachine &vm : vms) {
        if (ServiceLabel::find(vm.labels, request.service, request.key) && carriesKey(vm, request.key))
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
    : NodeOperation(parent)
    , m_parts(parts)
    , m_request(request)
    , m_gate(request.gate.value_or(parts.gate))
    , m_vm(existing)
    , m_cancelled(request.cancelled)
    , m_hold(m_gate, request.adopts ? InstallMark::Begun::Later : InstallMark::Begun::BeforeFirstBoot)
    , m_outage(parts.scheduler, parts.presence)
{
}

CreateNode::~CreateNode() = default;

void CreateNode::describe(OperationView &view) const
{
    view.halt = m_halt;
    view.installs = installs();
    view.awaitsCloud = m_outage.isActive();
    view.gate = m_gate;
    view.lastWord = m_lastWord;
}

void CreateNode::doStart()
{
    if (m_vm.isValid())
        follow(m_vm);
    else if (m_request.maybeSent)
        startLookUp(Error{.kind = ErrorKind::Unreachable,
            .detail = QStringLiteral("the program ended before the answer came"),
            .maybeApplied = true});
    else
        submit();
}

void CreateNode::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: aborting it would only hide the VM that it makes.
    if (m_outage.isWaiting())
        end(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled; nothing was made")});
    else if (m_stage != CreateStage::Submitted)
        end(Error{
            .kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled while it was waited for")});
}

void CreateNode::submit()
{
    if (const auto noted = m_parts.journal.intend(m_request.key, QStringLiteral("newInstance")); !noted) {
        end(noted.error());
        return;
    }
    if (!changesContext() || m_request.options.machine) {
        send({});
        return;
    }
    m_parts.iaas.templateInfo(m_request.templateId, this, [this](const Result<TemplateInfo> &base) {
        if (base) {
            send(base->context);
            return;
        }
        Error error = base.error();
        error.detail.prepend(
            QStringLiteral("the template cannot be read, so its start script is not known: "));
        onSubmitted(failure(error));
    });
}

void CreateNode::send(const QMap<QString, QString> &contextOfTemplate)
{
    if (m_cancelled) {
        onSubmitted(failure(ErrorKind::Cancelled, QStringLiteral("cancelled; nothing was made")));
        return;
    }
    Provisioning provisioning{.reportsReady = m_gate == ReadinessGate::OneGateReady};
    if (m_request.function == NodeFunction::Agent) {
        provisioning.install = m_request.install;
        if (m_parts.nodeSecret)
            provisioning.secret = m_parts.nodeSecret->forNode(m_request.key);
    }
    const auto context = provisionedContext(contextOfTemplate, m_request.options.context, provisioning);
    if (!context) {
        onSubmitted(failure(context.error()));
        return;
    }
    InstanceOptions options = m_request.options;
    options.context = *context;
    QMap<QString, QString> attributes{{kServiceAttribute, m_request.service},
        {kOperationAttribute, m_request.key.toString(QUuid::WithoutBraces)},
        {kFunctionAttribute, functionName(m_request.function)}};
    if (installs())
        attributes.insert(kInstallAttribute, kInstallNotBegun);
    if (provisioning.reportsReady)
        attributes.insert(kReadyAttribute, kNotReady);
    const ServiceLabel label{m_request.service, m_request.key, m_request.function};
    const InstanceRequest request{.templateId = m_request.templateId,
        .name = m_request.name,
        .userTemplate = attributes,
        .labels = m_request.labels + QStringList{label.toString()},
        .labelScheme = kLabelScheme,
        .options = options};
    m_parts.iaas.newInstance(request, this, [this](const Result<VmId> &answer) { onSubmitted(answer); });
}

void CreateNode::onSubmitted(const Result<VmId> &answer)
{
    m_parts.journal.answer(m_request.key, errorOf(answer), answer.value_or(VmId{}));
    if (answer) {
        m_parts.presence.record({});
        follow(*answer);
        return;
    }
    const bool waits = !m_cancelled
        && m_outage.begin(
            answer.error(), m_parts.timeouts.submitted, [this] { submit(); },
            [this](const Error &tooLong) { end(tooLong); });
    if (waits)
        Q_EMIT progressed();
    else if (answer.error().maybeApplied)
        startLookUp(answer.error());
    else
        end(answer.error());
}

void CreateNode::startLookUp(const Error &doubt)
{
    m_outage.stop();
    m_lookUpSince = m_parts.scheduler.elapsed();
    lookUp(doubt, kLookUps);
}

void CreateNode::lookUp(const Error &doubt, int lookUpsLeft)
{
    m_parts.iaas.listVMs(this, [this, doubt, lookUpsLeft](const Result<VmList> &vms) {
        m_parts.presence.record(errorOf(vms));
        if (vms) {
            if (const QList<VmId> found = findByKey(*vms, m_request); !found.isEmpty()) {
                onFound(found);
                return;
            }
        }
        const int lookUps = vms ? lookUpsLeft - 1 : lookUpsLeft;
        if (lookUps > 0 && (vms || mayLookUpAgain(vms.error()))) {
            const milliseconds rest = vms ? milliseconds(0) : vms.error().retryAfter;
            m_lookUpTimer = m_parts.scheduler.callAfter(
                std::max(kLookUpDelay, rest), [this, doubt, lookUps] { lookUp(doubt, lookUps); });
            return;
        }
        Error error = doubt;
        const qsizetype unread = vms
            ? std::ranges::count_if(
                *vms, [this](const VirtualMachine &vm) { return mayHideKey(vm, m_request.service); })
            : 0;
        error.maybeApplied = !vms || unread > 0; // the cloud was asked, and it has no such VM
        if (unread > 0)
            error.detail += QStringLiteral("; the cloud was searched, and it has no such VM among those that "
                                           "can be read; %1 cannot, and may be it")
                                .arg(unread);
        else if (vms)
            error.detail += QStringLiteral("; the cloud was searched, and it has no such VM");
        end(error);
    });
}

bool CreateNode::mayLookUpAgain(const Error &error) const
{
    const milliseconds limit = isOutage(error)
        ? std::max<milliseconds>(m_parts.timeouts.submitted, kLookUpErrorsLast)
        : kLookUpErrorsLast;
    return m_parts.scheduler.elapsed() - m_lookUpSince < limit;
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
    m_outage.stop();
    enter(CreateStage::Pending, std::nullopt);
    if (isFinished())
        return;
    if (m_cancelled) {
        end(Error{
            .kind = ErrorKind::Cancelled, .detail = QStringLiteral("cancelled while it was waited for")});
        return;
    }
    m_parts.poller.watch(
        id, this, [this](const NodeObservation &seen) { return onObservation(seen); }, m_request.key);
}

/// The agent that the machine installs speaks TLS and knows its secret. One that speaks without TLS is
/// something else in its place.
NodeObservation CreateNode::judged(const NodeObservation &observed)
{
    NodeObservation seen = observed;
    if (seen.vm)
        m_simulated = isSimulated(*seen.vm);
    if (installs() && !m_simulated && seen.agent && *seen.agent && (*seen.agent)->trust == AgentTrust::Plain)
        (*seen.agent)->trust = AgentTrust::Refuted;
    return seen;
}

Inquiry CreateNode::onObservation(const NodeObservation &observed)
{
    const bool held = m_hold.holds();
    const NodeObservation seen = m_hold.take(judged(observed), m_parts.scheduler.elapsed());
    if (!held && m_hold.holds())
        m_parts.poller.hurry(m_vm);
    // Its number alone says little: the journal may have come to another cloud, or to an older one.
    if (m_request.maybeSent && seen.vm && !carriesKey(*seen.vm, m_request.key)) {
        end(Error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("VM %1 does not carry the key of this create; it was left as it is")
                          .arg(m_vm.value)});
        return {};
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
    } else if (seen.login && seen.login->has_value()) {
        m_answered = seen.loginAddress;
    }
    const CreateStep step = nextCreateStep(m_stage, seen, m_request.function,
        {.gate = m_gate, .settling = m_parts.settling, .installs = installs()});
    if (step.failure) {
        enter(step.stage, std::nullopt);
        end(*step.failure);
        return {};
    }
    if (step.stage == CreateStage::Registered) {
        registerNode();
        return {};
    }
    enter(step.stage, seen.vm ? step.halt : m_halt);
    if (const QString word = lastWord(m_stage, seen); !word.isEmpty())
        m_lastWord = word;
    return {.agent = step.probeAgent, .server = step.probeServer, .mysqlPort = mysqlPort()};
}

void CreateNode::enter(CreateStage stage, const std::optional<Halt> &halt)
{
    if (stage == m_stage && halt == m_halt)
        return;
    m_halt = halt;
    if (stage != m_stage) {
        m_stage = stage;
        m_lastWord.clear();
        m_parts.poller.readAlone(m_vm, changesContext() && m_stage >= CreateStage::Install);
        limitStage();
    }
    Q_EMIT progressed();
}

bool CreateNode::installs() const
{
    return msm::installs(m_request.install, m_request.function);
}

/// By what the template's own has to be known.
bool CreateNode::changesContext() const
{
    return installs() || m_gate == ReadinessGate::OneGateReady;
}

quint16 CreateNode::mysqlPort() const
{
    return m_mysqlPort ? m_mysqlPort : ServiceNode().mysqlPort;
}

void CreateNode::limitStage()
{
    // A VM on hold waits for a person, however long that takes.
    const bool held = m_request.options.onHold && m_stage == CreateStage::Pending;
    const auto limit = held ? std::nullopt : limitOf(m_parts.timeouts, m_stage);
    m_deadline.reset();
    if (!limit)
        return;
    m_deadline = m_parts.scheduler.callAfter(*limit, [this, limit = *limit] { onTooLong(limit); });
}

void CreateNode::onTooLong(std::chrono::milliseconds limit)
{
    const auto giveUp = [this, limit] { end(stageTimeout(m_stage, m_vm, limit, m_lastWord, m_gate)); };
    // It has passed in time; this once, whether that holds is awaited.
    if (m_stage >= CreateStage::Agent && m_hold.holds())
        m_deadline = m_parts.scheduler.callAfter(m_parts.settling + kSettlingGrace, giveUp);
    else
        giveUp();
}

void CreateNode::registerNode()
{
    ServiceNode node{.id = m_vm,
        .name = m_request.name,
        .function = m_request.function,
        .mysqlPort = mysqlPort(),
        .operation = m_request.key,
        .registeredAt = m_parts.scheduler.nowUtc()};
    const bool heard = !m_answered.isEmpty(); // a node without an agent never is
    reachAt(node, m_addresses, heard ? m_answered : addressesToTry(m_addresses, m_parts.addresses).value(0));
    const auto added = m_parts.configuration.addMySQLServiceNode(node);
    if (!added) {
        end(added.error());
        return;
    }
    enter(CreateStage::Registered, std::nullopt);
    end(std::nullopt);
}

void CreateNode::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_outage.stop();
    m_lookUpTimer.reset();
    if (m_vm.isValid())
        m_parts.poller.unwatch(m_vm, this);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
