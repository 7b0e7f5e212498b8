// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakecloud.h"

#include "core/iaas/opennebula/schedulerwords.h"
#include "core/iaas/opennebula/vmstates.h"

#include <QCoreApplication>

namespace msm {

namespace {

std::optional<Error> takeError(QList<Error> &errors)
{
    return errors.isEmpty() ? std::nullopt : std::optional(errors.takeFirst());
}

/// Counts a request to an agent for as long as it is under way, however it ends.
class OnTheWay final : public QObject {
public:
    OnTheWay(FakeAgentClient &agents, QObject *context)
        : QObject(context)
        , m_agents(&agents)
    {
        ++agents.inFlight;
        agents.maxInFlight = std::max(agents.maxInFlight, agents.inFlight);
    }
    ~OnTheWay() override
    {
        if (m_agents)
            --m_agents->inFlight;
    }
    Q_DISABLE_COPY_MOVE(OnTheWay)

    bool ends = false;
    Scheduler::TimerHandle deadline;

private:
    QPointer<FakeAgentClient> m_agents;
};

VirtualMachine asListed(VirtualMachine vm)
{
    vm.addresses.removeIf([](const VmAddress &address) { return address.source == AddressSource::Guest; });
    vm.userTemplate.clear();
    vm.snapshots.reset();
    return vm;
}

} // namespace

void settle()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

VmId FakeIaaSClient::add(const QString &name, CloudState state, const QStringList &labels)
{
    VirtualMachine vm;
    vm.id = VmId{m_nextId++};
    vm.name = name;
    vm.state = toVmState(state);
    vm.labels = labels;
    vm.addresses = {QStringLiteral("127.9.0.%1").arg(vm.id.value)};
    vms.insert(vm.id, vm);
    return vm.id;
}

template <typename T>
void FakeIaaSClient::answer(QObject *context, const Reply<T> &reply, const Result<T> &result)
{
    if (silent)
        return;
    QMetaObject::invokeMethod(
        context, [reply, result] { reply(result); }, Qt::QueuedConnection);
}

void FakeIaaSClient::checkConnection(QObject *context, Reply<EndpointInfo> reply)
{
    const auto error = takeError(listErrors);
    answer<EndpointInfo>(context, reply,
        error ? Result<EndpointInfo>(failure(*error))
              : EndpointInfo{.version = QStringLiteral("7.4.0"),
                  .user = QStringLiteral("oneadmin"),
                  .groups = {QStringLiteral("oneadmin")}});
}

VmList FakeIaaSClient::alive() const
{
    VmList alive;
    for (const VirtualMachine &vm : vms) {
        if (vm.phase() != VmPhase::Gone && !unlisted.contains(vm.id))
            alive.prepend(asListed(vm));
    }
    return alive;
}

void FakeIaaSClient::listVMs(QObject *context, Reply<VmList> reply)
{
    ++listCalls;
    const auto error = takeError(listErrors);
    answer<VmList>(context, reply, error ? Result<VmList>(failure(*error)) : alive());
}

void FakeIaaSClient::newestVMs(int count, QObject *context, Reply<VmList> reply)
{
    ++newestCalls;
    const auto error = takeError(newestErrors);
    answer<VmList>(
        context, reply, error ? Result<VmList>(failure(*error)) : alive().first(qMin(count, alive().size())));
}

void FakeIaaSClient::vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply)
{
    ++setCalls;
    VmList found;
    for (const VmId id : ids) {
        if (vms.contains(id))
            found.append(asListed(vms.value(id)));
    }
    const auto error = takeError(setErrors);
    answer<VmList>(context, reply, error ? Result<VmList>(failure(*error)) : found);
}

void FakeIaaSClient::vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply)
{
    ++infoCalls;
    auto error = takeError(infoErrors);
    if (!error && !vms.contains(id))
        error = Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("no such VM"), .apiCode = 0x0400};
    VirtualMachine vm = vms.value(id);
    vm.guestKnown = true;
    if (!vm.snapshots)
        vm.snapshots.emplace();
    answer<VirtualMachine>(context, reply, error ? Result<VirtualMachine>(failure(*error)) : vm);
}

void FakeIaaSClient::listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply)
{
    answer<QList<TemplateInfo>>(context, reply, templates);
}

void FakeIaaSClient::templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply)
{
    const auto found = std::ranges::find(templates, id, &TemplateInfo::id);
    const auto error = takeError(templateErrors);
    if (error)
        answer<TemplateInfo>(context, reply, failure(*error));
    else if (found == templates.cend())
        answer<TemplateInfo>(
            context, reply, failure(ErrorKind::NotFound, QStringLiteral("no such template")));
    else
        answer<TemplateInfo>(context, reply, *found);
}

void FakeIaaSClient::listImages(QObject *context, Reply<QList<ImageInfo>> reply)
{
    answer<QList<ImageInfo>>(context, reply, QList<ImageInfo>());
}

void FakeIaaSClient::vmContext(VmId id, QObject *context, Reply<QMap<QString, QString>> reply)
{
    answer<QMap<QString, QString>>(context, reply, contexts.value(id));
}

void FakeIaaSClient::listNetworks(QObject *context, Reply<QList<NetworkInfo>> reply)
{
    answer<QList<NetworkInfo>>(context, reply, QList<NetworkInfo>());
}

void FakeIaaSClient::readCapacity(QObject *context, Reply<Capacity> reply)
{
    answer<Capacity>(context, reply, capacity);
}

void FakeIaaSClient::newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply)
{
    made.append(request);
    const auto error = takeError(newErrors);
    if (error && !makeVmDespiteError) {
        answer<VmId>(context, reply, failure(*error));
        return;
    }
    const VmId id =
        add(request.name, request.options.onHold ? vmstate::Hold : vmstate::Pending, request.labels);
    vms[id].userTemplate = request.userTemplate;
    const Result<VmId> outcome = error ? Result<VmId>(failure(*error)) : id;
    if (answersNewLater)
        m_later.append([this, context, reply, outcome] { answer<VmId>(context, reply, outcome); });
    else
        answer<VmId>(context, reply, outcome);
}

void FakeIaaSClient::answerNew()
{
    for (const auto &later : std::exchange(m_later, {}))
        later();
}

void FakeIaaSClient::killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply)
{
    killed.append(id);
    killModes.append(mode);
    const auto error = takeError(killErrors);
    answer<void>(context, reply, error ? Result<void>(failure(*error)) : Result<void>());
}

void FakeIaaSClient::setLabels(VmId id, const QStringList &labels, QObject *context, Reply<void> reply)
{
    labelled.append(id);
    const auto error = takeError(labelErrors);
    if (!error)
        vms[id].labels = labels;
    answer<void>(context, reply, error ? Result<void>(failure(*error)) : Result<void>());
}

void FakeIaaSClient::changePower(VmId id, VmPower power, QObject *context, Reply<void> reply)
{
    if (power != VmPower::Release) {
        powered.append({id, power});
        const auto error = takeError(powerErrors);
        answer<void>(context, reply, error ? Result<void>(failure(*error)) : Result<void>());
        return;
    }
    released.append(id);
    const auto error = takeError(releaseErrors);
    if (!error || releaseDespiteError)
        setState(id, vmstate::Pending);
    answer<void>(context, reply, error ? Result<void>(failure(*error)) : Result<void>());
}

void FakeIaaSClient::changeSnapshots(
    VmId id, const SnapshotChange &change, QObject *context, Reply<void> reply)
{
    snapshotChanges.append({id, change});
    const auto error = takeError(snapshotErrors);
    answer<void>(context, reply, error ? Result<void>(failure(*error)) : Result<void>());
}

void FakeIaaSClient::setProtection(VmId id, bool isProtected, QObject *context, Reply<void> reply)
{
    protections.append({id, isProtected});
    const auto error = takeError(protectionErrors);
    if (!error && protectionShows)
        vms[id].lock = isProtected ? std::optional(VmLock()) : std::nullopt;
    answer<void>(context, reply, error ? Result<void>(failure(*error)) : Result<void>());
}

VmState FakeIaaSClient::stateOf(VmStateCode code) const
{
    return opennebula::stateOf(code.state, code.detail);
}

VmState FakeIaaSClient::stateWhenMade() const
{
    return opennebula::stateWhenMade();
}

bool FakeIaaSClient::isWrongState(const Error &error) const
{
    return opennebula::isWrongState(error);
}

CloudWords FakeIaaSClient::understood(const QString &message) const
{
    return opennebula::understood(message);
}

template <typename T>
void FakeAgentClient::answer(
    const QString &address, QObject *context, const Reply<T> &reply, const std::function<Result<T>()> &result)
{
    const QPointer<OnTheWay> way = new OnTheWay(*this, context); // owned by the context
    const auto end = [way, context, reply](const Result<T> &with) {
        if (!way || std::exchange(way->ends, true))
            return;
        QMetaObject::invokeMethod(
            context,
            [way, reply, with] {
                delete way;
                reply(with);
            },
            Qt::QueuedConnection);
    };
    if (!silent && !hanging.contains(address)) {
        end(result());
        return;
    }
    m_hanging.append([end, result] { end(result()); });
    if (deadlines) {
        const Error late{.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("no answer from %1 within 5 s").arg(address),
            .maybeApplied = true};
        way->deadline = deadlines->callAfter(std::chrono::seconds(5), [end, late] { end(failure(late)); });
    }
}

void FakeAgentClient::getServerState(
    const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply)
{
    ++calls;
    asked.append(question.address);
    answer<AgentAnswer>(question.address, context, reply, [this, address = question.address] {
        auto answer = answers.value(address, otherwise);
        if (answer && answer->trust == AgentTrust::Plain)
            answer->trust = trust;
        return answer;
    });
    if (question.sent)
        question.sent();
}

void FakeAgentClient::change(
    const QString &address, const AgentChange &change, QObject *context, Reply<void> reply)
{
    changed.append({address, change.method});
    answer<void>(
        address, context, reply, [this, address] { return changeAnswers.value(address, Result<void>()); });
}

void FakeAgentClient::answerHanging()
{
    for (const auto &answerNow : std::exchange(m_hanging, {}))
        answerNow();
}

} // namespace msm
