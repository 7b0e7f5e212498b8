// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/machinepool.h"

#include "core/base/nodesecret.h"
#include "core/sandbox/vmxml.h"
#include "core/sandbox/xmltext.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace msm::sandbox {

namespace {

using std::chrono::milliseconds;

constexpr quint32 kFirstOffset = 10;
constexpr quint32 kLastOffset = 0xfffe;
constexpr auto kLabels = "LABELS";
constexpr auto kSimulatedLabel = "msm/simulated"; // as core/nodes/servicelabel.h
constexpr auto kDatabaseAttribute = "MSM_DATABASE";
constexpr milliseconds kInstallation{12000}; ///< of a server on a stock image; a real one takes minutes
constexpr milliseconds kServerStart{4500};   ///< from then on until it runs
constexpr auto kStage = "MSM_STAGE";
constexpr milliseconds kAgentDelay{2000}; ///< from RUNNING until the agent takes connections

/// Whether the bootstrap of a stock image is to install a server: once in the life of a VM.
bool isInstalling(const VirtualMachine &vm)
{
    const Attribute *context = vm.requested.find("CONTEXT");
    const QByteArray told = vm.user.value(kStage);
    return context && !context->member("MSM_SERVER").isEmpty() && !told.startsWith("starting:")
        && !told.startsWith("ready:");
}

/// The labels with or without the one that says that the servers of the VM are only played.
QByteArray withSimulated(const QByteArray &labels, bool simulated)
{
    QByteArrayList kept;
    for (const QByteArray &label : labels.split(',')) {
        if (!label.trimmed().isEmpty() && label.trimmed() != kSimulatedLabel)
            kept.append(label);
    }
    if (simulated)
        kept.append(kSimulatedLabel);
    return kept.join(',');
}

bool wantsAgent(const VirtualMachine &vm)
{
    return guestRuns(vm) && !vm.addresses.isEmpty() && vm.user.value("MSM_FUNCTION") != "none";
}

/// What the guest's own start would take out of its CONTEXT.
QByteArray agentSecret(const VirtualMachine &vm)
{
    const Attribute *context = vm.requested.find("CONTEXT");
    const auto secret = AgentSecret::fromHex(context ? context->member("MSM_AGENT_SECRET") : QByteArray());
    return secret ? secret->toHex() : QByteArray();
}

/// Whether the contextualization of the guest tells OneGate when it is over.
bool reportsReady(const VirtualMachine &vm)
{
    const Attribute *context = vm.requested.find("CONTEXT");
    const auto says = [context](const char *name) { return context->member(name).toUpper() == "YES"; };
    return context && says("TOKEN") && says("REPORT_READY");
}

bool isBooting(const VirtualMachine &vm)
{
    return vm.state == VmState::Active && vm.lcm == LcmState::Boot;
}

} // namespace

MachinePool::MachinePool(Scheduler &scheduler, const Faults &faults, NodeFleet &fleet,
    const Surroundings &where, double pace, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_faults(faults)
    , m_fleet(fleet)
    , m_where(where)
    , m_pace(pace)
{
    connect(&m_fleet, &NodeFleet::described, this, &MachinePool::describe);
}

MachinePool::~MachinePool() = default;

const VirtualMachine *MachinePool::find(qint64 id) const
{
    return id >= 0 && id < qint64(m_machines.size()) ? &m_machines.at(size_t(id))->vm : nullptr;
}

qint64 MachinePool::nowSeconds() const
{
    const bool ahead = m_faults.isOn(Fault::ClockAhead);
    return m_scheduler.nowUtc().toSecsSinceEpoch() + (ahead ? qint64(m_faults.number(Fault::ClockAhead)) : 0);
}

std::optional<quint32> MachinePool::newAddress()
{
    for (quint32 i = kFirstOffset; i <= kLastOffset; ++i) {
        const quint32 candidate = m_where.network + m_nextOffset;
        m_nextOffset = m_nextOffset == kLastOffset ? kFirstOffset : m_nextOffset + 1;
        if (!m_inUse.contains(candidate)) {
            m_inUse.insert(candidate);
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<int> MachinePool::create(VirtualMachine vm, const QByteArray &namePrefix)
{
    vm.id = int(m_machines.size());
    if (vm.name.isEmpty())
        vm.name = namePrefix + QByteArray::number(vm.id);
    vm.startTime = nowSeconds();
    vm.bootFails = m_faults.hitsVm(Fault::BootFails, vm.id);
    const qsizetype nics = vm.requested.all("NIC").size();
    while (vm.addresses.size() < nics) {
        const auto address = newAddress();
        if (!address) {
            for (const quint32 taken : vm.addresses)
                m_inUse.remove(taken);
            return std::nullopt;
        }
        vm.addresses.append(*address);
    }
    auto machine = std::make_unique<Machine>();
    machine->vm = std::move(vm);
    m_machines.push_back(std::move(machine));
    ++m_living;
    settle(*m_machines.back());
    Q_EMIT changed();
    return m_machines.back()->vm.id;
}

void MachinePool::restore(const VirtualMachine &vm)
{
    auto machine = std::make_unique<Machine>();
    machine->vm = vm;
    m_machines.push_back(std::move(machine));
    for (const quint32 address : vm.addresses)
        m_nextOffset = std::max(m_nextOffset, std::min(address - m_where.network + 1, kLastOffset));
    m_machines.back()->living = vm.state != VmState::Done;
    if (!m_machines.back()->living) {
        m_fleet.forget(vm.id);
        return;
    }
    ++m_living;
    for (const quint32 address : vm.addresses)
        m_inUse.insert(address);
    settle(*m_machines.back());
}

std::optional<QByteArray> MachinePool::change(
    int id, const std::function<std::optional<QByteArray>(VirtualMachine &, qint64 now)> &action)
{
    Machine &machine = *m_machines.at(size_t(id));
    if (auto refused = action(machine.vm, nowSeconds()))
        return refused;
    settle(machine);
    Q_EMIT changed();
    return std::nullopt;
}

void MachinePool::restartAgent(int id)
{
    Machine &machine = *m_machines.at(size_t(id));
    if (machine.vm.addresses.isEmpty())
        return;
    m_fleet.stop(machine.vm.addresses.first());
    machine.agentTimer.reset();
    machine.boot.clear();
    updateAgent(machine);
}

const QByteArray &MachinePool::escapedListing(int id) const
{
    const Machine &machine = *m_machines.at(size_t(id));
    if (machine.listing.isEmpty() || machine.listingRevision != m_faults.revision()) {
        machine.listingRevision = m_faults.revision();
        machine.listing = xmlEscaped(reducedVmXml(machine.vm, m_where));
        machine.listing.squeeze();
    }
    return machine.listing;
}

milliseconds MachinePool::scaled(milliseconds atPaceOne) const
{
    return milliseconds(qint64(double(atPaceOne.count()) * m_pace));
}

std::optional<milliseconds> MachinePool::remaining(const VirtualMachine &vm) const
{
    const auto duration = stageDuration(vm);
    if (!duration)
        return std::nullopt;
    const double factor =
        isBooting(vm) && m_faults.isOn(Fault::SlowBoot) ? m_faults.number(Fault::SlowBoot) : 1;
    return milliseconds(qint64(double(scaled(*duration).count()) * factor));
}

void MachinePool::settle(Machine &machine)
{
    machine.listing.clear();
    VirtualMachine &vm = machine.vm;
    auto wait = remaining(vm);
    for (; wait && m_pace == 0; wait = remaining(vm))
        completeStage(vm, nowSeconds());
    if (wait)
        schedule(machine, *wait);
    else
        machine.timer.reset();
    if (vm.state == VmState::Pending && vm.history.isEmpty())
        m_fleet.forget(vm.id); // made anew, with new disks
    if (vm.state == VmState::Done && machine.living)
        bury(machine);
    else if (machine.living)
        updateGuest(machine);
}

void MachinePool::updateGuest(Machine &machine)
{
    updateAgent(machine);
    if (!guestRuns(machine.vm) || !reportsReady(machine.vm)) {
        machine.reportTimer.reset();
        machine.reported = false; // and what it said stays, as in OpenNebula
        return;
    }
    if (std::exchange(machine.reported, true))
        return;
    machine.reportTimer = m_scheduler.callAfter(scaled(kAgentDelay), [this, &machine] {
        machine.vm.user.set("READY", "YES");
        Q_EMIT changed();
    });
}

void MachinePool::schedule(Machine &machine, milliseconds wait)
{
    const VirtualMachine &vm = machine.vm;
    if (machine.timer && machine.timedState == vm.state && machine.timedLcm == vm.lcm)
        return; // renamed or relabelled meanwhile: the stage goes on
    machine.timedState = vm.state;
    machine.timedLcm = vm.lcm;
    machine.timer = m_scheduler.callAfter(wait, [this, &machine] {
        machine.timer.reset();
        completeStage(machine.vm, nowSeconds());
        settle(machine);
        Q_EMIT changed();
    });
}

void MachinePool::bury(Machine &machine)
{
    machine.living = false;
    machine.agentTimer.reset();
    machine.readyTimer.reset();
    machine.reportTimer.reset();
    --m_living;
    if (!machine.vm.addresses.isEmpty())
        m_fleet.stop(machine.vm.addresses.first());
    m_fleet.forget(machine.vm.id);
    for (const quint32 address : machine.vm.addresses)
        m_inUse.remove(address);
}

void MachinePool::updateAgent(Machine &machine)
{
    const VirtualMachine &vm = machine.vm;
    if (!wantsAgent(vm)) {
        machine.agentTimer.reset();
        machine.readyTimer.reset();
        machine.boot.clear();
        if (!vm.addresses.isEmpty())
            m_fleet.stop(vm.addresses.first());
        return;
    }
    if (m_fleet.answers(vm.addresses.first()) || machine.agentTimer)
        return;
    if (isInstalling(vm)) {
        install(machine);
        return;
    }
    if (m_pace == 0) {
        startAgent(machine);
    } else {
        machine.agentTimer = m_scheduler.callAfter(scaled(kAgentDelay), [this, &machine] {
            machine.agentTimer.reset();
            startAgent(machine);
        });
    }
}

/// What bootstrap.sh does on a stock image: once in each boot, until there is a server.
void MachinePool::install(Machine &machine)
{
    if (!machine.boot.isEmpty())
        return; // this boot has failed
    machine.boot = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    tellStage(machine, "installing");
    machine.agentTimer = m_scheduler.callAfter(scaled(kAgentDelay + kInstallation), [this, &machine] {
        machine.agentTimer.reset();
        if (m_faults.hitsVm(Fault::InstallFails, machine.vm.id)) {
            tellStage(machine, "failed");
            return;
        }
        tellStage(machine, "starting");
        startAgent(machine);
        machine.readyTimer =
            m_scheduler.callAfter(scaled(kServerStart), [this, &machine] { tellStage(machine, "ready"); });
    });
}

/// By OneGate.
void MachinePool::tellStage(Machine &machine, const char *stage)
{
    machine.vm.user.set(kStage, stage + (':' + machine.boot));
    Q_EMIT changed();
}

void MachinePool::startAgent(const Machine &machine)
{
    const QByteArray port = machine.vm.user.value("MYSQL_PORT");
    m_fleet.start(NodeStart{.vmId = machine.vm.id,
        .address = machine.vm.addresses.first(),
        .mysqlPort = port.isEmpty() ? QByteArray("3306") : port,
        .secret = agentSecret(machine.vm)});
}

void MachinePool::describe(int id, bool simulated, const QByteArray &database)
{
    Machine &machine = *m_machines.at(size_t(id));
    const QByteArray before = machine.vm.user.value(kLabels);
    const QByteArray labels = withSimulated(before, simulated);
    if (labels == before && machine.vm.user.value(kDatabaseAttribute) == database)
        return;
    machine.vm.user.set(kLabels, labels);
    machine.vm.user.remove(kDatabaseAttribute);
    if (!database.isEmpty())
        machine.vm.user.set(kDatabaseAttribute, database);
    machine.listing.clear();
    Q_EMIT changed();
}

} // namespace msm::sandbox
