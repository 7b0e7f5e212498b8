// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/inventory.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/manager/duplicates.h"
#include "core/nodes/servicelabel.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace msm {

namespace {

/// Single reads per look, for ids that even infoset did not show; the rest stays unconfirmed until the next.
constexpr qsizetype kMaxSingleReads = 200;
/// A longer listing is looked through in the background.
constexpr qsizetype kPickedAtOnce = 500;
/// VMs that are read alone at each look for the sake of their addresses, of those that have none and of those
/// whose agent answers at none.
constexpr qsizetype kReadWithoutAddress = 20;
constexpr qsizetype kReadSilent = 3;

/// The server answered, and it was no: it will be no the next time.
bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Internal || error.kind == ErrorKind::Rejected;
}

/// A VM stays so until somebody or an accident changes that.
bool isAtRest(VmPhase phase)
{
    return phase == VmPhase::Running || phase == VmPhase::PoweredOff || phase == VmPhase::Hold;
}

/// Ascending.
QList<VmId> idsOf(const VmList &vms)
{
    QList<VmId> ids;
    std::ranges::transform(vms, std::back_inserter(ids), &VirtualMachine::id);
    std::ranges::sort(ids);
    return ids;
}

/// The VM of that id; null when it is not among these, which are ascending.
const VirtualMachine *findVm(const VmList &vms, VmId id)
{
    const auto vm = std::ranges::lower_bound(vms, id, {}, &VirtualMachine::id);
    return vm != vms.cend() && vm->id == id ? &*vm : nullptr;
}

/// What was looked at, which keeps its own labels, and of what was there before all that was not: by id,
/// ascending. `ids`: what was looked for, ascending.
VmList withUnread(VmList looked, const QList<VmId> &ids, const VmList &before)
{
    for (VirtualMachine &vm : looked) {
        if (const VirtualMachine *old = findVm(before, vm.id))
            keepOwnLabels(*old, vm);
    }
    std::ranges::sort(looked, {}, &VirtualMachine::id);
    VmList all;
    all.reserve(looked.size() + before.size());
    auto next = looked.begin();
    for (const VirtualMachine &old : before) {
        for (; next != looked.end() && next->id < old.id; ++next)
            all.append(std::move(*next));
        if (!std::ranges::binary_search(ids, old.id))
            all.append(old);
    }
    std::move(next, looked.end(), std::back_inserter(all));
    return all;
}

} // namespace

struct Inventory::Look {
    QList<VmId> registered;
    VmList before; ///< until these are compared with the new ones
    QObject *context;
    Reply<InventoryResult> reply;
    QList<VmId> silent; ///< ascending
    InventoryResult result{};
    QList<VmId> unreachable{}; ///< of result.vms, those that run and have no address; ascending
    qsizetype waiting = 0;     ///< single reads

    void lose(const VirtualMachine &ended)
    {
        result.gone.append(ended.id);
        result.ended.append(ended);
    }
    /// Takes the addresses of a VM that was read alone. Does not write into an unchanged list: that list
    /// shares its memory with the manager's, and a write would copy all of it.
    void takeAddresses(const VirtualMachine &read)
    {
        const VirtualMachine *listed = findVm(result.vms, read.id);
        if (!listed)
            return;
        result.unchanged = result.unchanged && listed->addresses == read.addresses;
        if (result.unchanged || (listed->guestKnown && listed->addresses == read.addresses))
            return;
        VirtualMachine &vm = result.vms[listed - result.vms.constData()];
        vm.addresses = read.addresses;
        vm.guestKnown = true;
    }
    void take(OwnVms own)
    {
        result.vms = std::move(own.vms);
        result.twins = std::move(own.twins);
        result.unreadable = std::move(own.unreadable);
        unreachable = std::move(own.unreachable);
        result.unchanged = own.unchanged;
        result.allRegistered = own.allRegistered;
        result.unidentified = own.unidentified;
    }
};

Inventory::Inventory(IaaSClient &iaas, Scheduler &scheduler, const QString &service, QObject *parent)
    : QObject(parent)
    , m_iaas(iaas)
    , m_scheduler(scheduler)
    , m_service(service)
{
}

void Inventory::take(const Known &known, QObject *context, Reply<InventoryResult> reply)
{
    const auto look =
        std::make_shared<Look>(Look{known.registered, known.vms, context, std::move(reply), known.silent});
    std::ranges::sort(look->silent);
    const qsizetype count = std::max(known.registered.size(), known.vms.size());
    if (m_plan.wantsShort(count, known.underWay, m_scheduler.elapsed()))
        listNewest(look);
    else
        listWhole(look);
}

void Inventory::pick(
    const LookPtr &look, qsizetype size, std::function<VmList()> listed, std::function<void(OwnVms)> picked)
{
    auto work = [listed = std::move(listed), service = m_service, registered = look->registered,
                    before = std::exchange(look->before, {})] {
        return pickOwn(listed(), service, registered, before);
    };
    if (size > kPickedAtOnce)
        runInBackground(look->context, std::move(work), std::move(picked));
    else
        picked(work());
}

void Inventory::listWhole(const LookPtr &look)
{
    look->result = {};
    m_iaas.listVMs(look->context, [this, look](Result<VmList> listed) {
        if (!listed) {
            m_plan.listWholeNext();
            look->reply(failure(listed.error()));
            return;
        }
        m_plan.onWhole(*listed, m_scheduler.elapsed());
        const qsizetype size = listed->size();
        auto whole = [vms = std::move(*listed)]() mutable { return std::move(vms); };
        pick(look, size, std::move(whole), [this, look](OwnVms own) {
            // Where one has lost its id, it may be any that is not listed.
            const bool complete = own.missing.isEmpty() && (own.unidentified == 0 || own.vanished.isEmpty());
            if (complete) {
                look->take(std::move(own));
                readForAddresses(look);
            } else {
                confirm(look, own);
            }
        });
    });
}

void Inventory::confirm(const LookPtr &look, const OwnVms &own)
{
    // infoset also shows VMs that are DONE; what it leaves out may be gone or invisible, so it is read alone.
    const QList<VmId> unlisted = own.unidentified == 0 ? own.missing : own.missing + own.vanished;
    m_iaas.vmSet(unlisted, look->context, [this, own, look](const Result<VmList> &vms) {
        look->result.vms = own.vms;
        look->unreachable = own.unreachable;
        look->result.unreadable = own.unreadable;
        look->result.unidentified = own.unidentified;
        QSet<VmId> shown;
        for (const VirtualMachine &vm : vms ? *vms : VmList()) {
            if (!vm.id.isValid())
                continue;
            shown.insert(vm.id);
            if (lacksAddress(vm))
                look->unreachable.append(vm.id);
            if (vm.phase() != VmPhase::Gone) {
                look->result.vms.append(vm);
                if (mayHideKey(vm, m_service))
                    look->result.unreadable.append(vm.id);
            } else if (own.missing.contains(vm.id))
                look->lose(vm);
        }
        std::ranges::sort(look->result.vms, {}, &VirtualMachine::id);
        std::ranges::sort(look->result.unreadable);
        std::ranges::sort(look->unreachable);
        look->result.twins = duplicatesOf(look->result.vms, m_service);
        QList<VmId> unseen = vms ? own.missing : QList<VmId>();
        unseen.removeIf([&shown](VmId id) { return shown.contains(id); });
        readAlone(look, unseen);
    });
}

void Inventory::readAlone(const LookPtr &look, const QList<VmId> &unseen)
{
    look->waiting = 1;
    for (const VmId id : unseen.first(std::min(unseen.size(), kMaxSingleReads))) {
        ++look->waiting;
        m_iaas.vmInfo(id, look->context, [this, look, id](const Result<VirtualMachine> &vm) {
            if (vm && vm->phase() == VmPhase::Gone)
                look->lose(*vm);
            else if (!vm && vm.error().kind == ErrorKind::NotFound)
                look->result.gone.append(id);
            oneDone(look);
        });
    }
    oneDone(look);
}

void Inventory::oneDone(const LookPtr &look)
{
    if (--look->waiting > 0)
        return;
    look->result.unchanged = look->result.unchanged && look->result.gone.isEmpty();
    readForAddresses(look);
}

void Inventory::readForAddresses(const LookPtr &look)
{
    const auto runsSomewhere = [&look](VmId id) {
        const VirtualMachine *vm = findVm(look->result.vms, id);
        return vm && vm->phase() == VmPhase::Running && !vm->address().isEmpty();
    };
    const QList<VmId> ids = inTurn(look->unreachable, kReadWithoutAddress, m_lastLost)
        + inTurn(look->silent, kReadSilent, m_lastSilent, runsSomewhere);
    look->waiting = ids.size();
    for (const VmId id : ids) {
        m_iaas.vmInfo(id, look->context, [look, id](const Result<VirtualMachine> &read) {
            if (read)
                look->takeAddresses(*read);
            if (--look->waiting == 0)
                look->reply(std::move(look->result));
        });
    }
    if (ids.isEmpty())
        look->reply(std::move(look->result));
}

void Inventory::listNewest(const LookPtr &look)
{
    m_iaas.newestVMs(ListingPlan::kNewest, look->context, [this, look](const Result<VmList> &newest) {
        if (!newest)
            onShortFailed(look, newest.error());
        else if (m_plan.onNewest(*newest))
            readKnown(look, *newest);
        else
            listWhole(look);
    });
}

void Inventory::onShortFailed(const LookPtr &look, const Error &error)
{
    m_plan.listWholeNext();
    if (isRefusal(error))
        m_plan.onRefused();
    else if (error.kind != ErrorKind::Protocol) { // the cloud is away, and the whole would fail, too
        look->reply(failure(error));
        return;
    }
    qCInfo(lcManager) << "no short look at the cloud:" << error.detail;
    listWhole(look);
}

QList<VmId> Inventory::toRead(const Look &look, const QList<VmId> &known)
{
    QList<VmId> restless;
    QList<VmId> others;
    auto vm = look.before.cbegin(); // ascending as `known` is
    for (const VmId id : known) {
        vm = std::find_if(vm, look.before.cend(), [id](const VirtualMachine &one) { return one.id >= id; });
        const bool rests = vm != look.before.cend() && vm->id == id && vm->isReadable()
            && isAtRest(vm->phase()) && !std::ranges::binary_search(look.silent, id);
        (rests ? others : restless).append(id);
    }
    return m_plan.toRead(restless, others);
}

void Inventory::readKnown(const LookPtr &look, const VmList &newest)
{
    const QList<VmId> listed = idsOf(newest);
    QList<VmId> known;
    known.reserve(std::max(look->registered.size(), look->before.size()));
    std::ranges::set_union(look->registered, idsOf(look->before), std::back_inserter(known));
    known.removeIf([&listed](VmId id) { return std::ranges::binary_search(listed, id); });
    const QList<VmId> asked = toRead(*look, known);
    if (asked.size() < known.size())
        look->result.read = asked + listed;
    if (asked.isEmpty()) {
        takeRead(look, newest, {}, {});
        return;
    }
    m_iaas.vmSet(asked, look->context, [this, look, newest, asked](const Result<VmList> &read) {
        if (read)
            takeRead(look, newest, asked, *read);
        else
            onShortFailed(look, read.error());
    });
}

void Inventory::takeRead(
    const LookPtr &look, const VmList &newest, const QList<VmId> &asked, const VmList &read)
{
    if (!std::ranges::all_of(read, [](const VirtualMachine &vm) { return vm.id.isValid(); })) {
        listWhole(look); // it may be any of those that were asked for
        return;
    }
    QSet<VmId> unseen(asked.cbegin(), asked.cend());
    VmList there = newest;
    for (const VirtualMachine &vm : read) {
        if (!unseen.remove(vm.id))
            continue;
        if (vm.phase() != VmPhase::Gone)
            there.append(vm);
        else if (std::ranges::binary_search(look->registered, vm.id))
            look->lose(vm);
    }
    unseen.removeIf([&look](VmId id) { return !std::ranges::binary_search(look->registered, id); });
    const qsizetype size = there.size() + look->before.size();
    auto listed = [there = std::move(there), ids = asked + idsOf(newest), before = look->before]() mutable {
        std::ranges::sort(ids);
        return withUnread(std::move(there), ids, before);
    };
    pick(look, size, std::move(listed), [this, look, unseen = unseen.values()](OwnVms all) {
        look->take(std::move(all));
        readAlone(look, unseen);
    });
}

} // namespace msm
