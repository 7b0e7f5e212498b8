// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmreader.h"

#include "core/base/logging.h"
#include "core/iaas/opennebula/readanswer.h"
#include "core/iaas/opennebula/vmdecoder.h"

#include <algorithm>
#include <memory>

namespace msm::opennebula {

using xmlrpc::Value;

namespace {

constexpr int kNotDone = -1;        // state of a pool: everything but DONE
constexpr int kNoSuchMethod = -506; // fault of xmlrpc-c

/// A listing may have failed whole for another reason than its length, and pages cost a call per 900 VMs.
constexpr std::chrono::minutes kPagesLast{10};
/// VMs that are read one by one where the front end reads no set of them.
constexpr qsizetype kReadAlone = 200;

/// Whether the ids descend, as they do unless API_LIST_ORDER in the front end's configuration says otherwise.
/// VMs whose ids could not be read say nothing.
bool isNewestFirst(const VmList &page)
{
    VmId before;
    for (const VirtualMachine &vm : page) {
        if (vm.id.isValid() && before.isValid() && before < vm.id)
            return false;
        before = vm.id.isValid() ? vm.id : before;
    }
    return true;
}

/// A listing may have failed for its length: an answer above the limit, one that broke off or took too long,
/// a front end that gave up on it.
bool mayBeTooMuch(const Error &error)
{
    const bool brokenOff = error.kind == ErrorKind::Unreachable && error.httpStatus != 0;
    return brokenOff || error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Internal;
}

} // namespace

VmReader::VmReader(RpcGate &gate, Scheduler &scheduler)
    : m_gate(gate)
    , m_scheduler(scheduler)
{
}

void VmReader::toOurClock(VirtualMachine &vm) const
{
    const ClockOffset &clock = m_gate.clock();
    if (clock.ahead().count() == 0)
        return;
    vm.startTime = clock.ours(vm.startTime);
    vm.endTime = clock.ours(vm.endTime);
    for (HistoryRecord &stay : vm.history) {
        stay.startTime = clock.ours(stay.startTime);
        stay.endTime = clock.ours(stay.endTime);
    }
    if (vm.snapshots) {
        for (VmSnapshot &snapshot : *vm.snapshots)
            snapshot.time = clock.ours(snapshot.time);
    }
}

Reply<VmList> VmReader::byOurClock(Reply<VmList> reply)
{
    return [this, reply = std::move(reply)](Result<VmList> vms) {
        if (vms && m_gate.clockAhead().count() != 0) {
            for (VirtualMachine &vm : *vms)
                toOurClock(vm);
        }
        reply(std::move(vms));
    };
}

void VmReader::listVMs(QObject *context, Reply<VmList> wanted)
{
    const Reply<VmList> reply = byOurClock(std::move(wanted));
    const auto kind = std::exchange(m_userWaits, false) ? RpcGate::Kind::UserRead : RpcGate::Kind::Read;
    if (m_pagesUntil && m_scheduler.elapsed() < *m_pagesUntil) {
        listPage({}, kind, context, reply);
        return;
    }
    m_gate.call(kind, "one.vmpool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit), Value(kNotDone)}, context,
        decodedBy<VmList>(decodeVmPool, context, [this, kind, context, reply](Result<VmList> vms) {
            if (vms || !mayBeTooMuch(vms.error())) {
                reply(std::move(vms));
                return;
            }
            qCInfo(lcIaaS) << "no listing in one answer:" << vms.error().detail;
            m_pagesUntil = m_scheduler.elapsed() + kPagesLast;
            // Who waited for a time-out already learns of it, and the next look is in pages.
            if (vms.error().kind == ErrorKind::Timeout)
                reply(std::move(vms));
            else
                listPage({}, kind, context, reply);
        }));
}

void VmReader::listPage(VmPages pages, RpcGate::Kind kind, QObject *context, const Reply<VmList> &reply)
{
    const auto [offset, size] = pages.wanted();
    const auto onPage = [this, pages = std::move(pages), kind, context, reply](
                            const Result<VmList> &page) mutable {
        if (!page) {
            if (mayBeTooMuch(page.error()) && pages.makeSmaller()) {
                listPage(std::move(pages), kind, context, reply);
                return;
            }
            m_pagesUntil.reset(); // it was not the size
            reply(failure(page.error()));
            return;
        }
        switch (pages.add(*page)) {
        case VmPages::Progress::More:
            listPage(std::move(pages), kind, context, reply);
            break;
        case VmPages::Progress::Complete:
            reply(pages.takeVms());
            break;
        case VmPages::Progress::Stuck:
            m_pagesUntil.reset();
            reply(
                failure(ErrorKind::Protocol, QStringLiteral("the pages of the listing do not fit together")));
            break;
        }
    };
    m_gate.call(kind, "one.vmpool.info", {Value(kAllVisible), Value(offset), Value(-size), Value(kNotDone)},
        context, decodedBy<VmList>(decodeVmPool, context, onPage));
}

void VmReader::newestVMs(int count, QObject *context, Reply<VmList> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vmpool.info",
        {Value(kAllVisible), Value(0), Value(-count), Value(kNotDone)}, context,
        decodedBy<VmList>(decodeVmPool, context, byOurClock([reply = std::move(reply)](Result<VmList> page) {
            if (page && !isNewestFirst(*page)) {
                page =
                    failure(ErrorKind::Rejected, QStringLiteral("the front end lists the oldest VMs first"));
            }
            reply(std::move(page));
        })));
}

void VmReader::vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply)
{
    if (m_hasNoSets) {
        readEach(ids, context, reply);
        return;
    }
    QByteArray list;
    for (const VmId id : ids)
        list += QByteArray::number(id.value) + ',';
    list.chop(1);
    m_gate.call(RpcGate::Kind::Read, "one.vmpool.infoset", {Value(list), Value(false)}, context,
        decodedBy<VmList>(
            decodeVmPool, context, [this, ids, context, reply = std::move(reply)](Result<VmList> vms) {
                if (!vms && vms.error().apiCode == kNoSuchMethod) {
                    qCInfo(lcIaaS) << "the front end reads no sets of VMs (before 5.8); reading them singly";
                    m_hasNoSets = true;
                    readEach(ids, context, reply);
                } else {
                    byOurClock(reply)(std::move(vms));
                }
            }));
}

void VmReader::readEach(const QList<VmId> &ids, QObject *context, const Reply<VmList> &reply)
{
    struct Reading {
        VmList vms;
        qsizetype left;
    };
    const QList<VmId> read = ids.first(std::min(ids.size(), kReadAlone));
    const auto reading = std::make_shared<Reading>(Reading{{}, read.size()});
    for (const VmId id : read) {
        vmInfo(id, context, [reading, reply](const Result<VirtualMachine> &vm) {
            const bool hidden =
                !vm && (vm.error().kind == ErrorKind::NotFound || vm.error().kind == ErrorKind::Forbidden);
            if (reading->left <= 0)
                return; // it has failed already
            if (!vm && !hidden) {
                reading->left = 0;
                reply(failure(vm.error()));
                return;
            }
            if (vm)
                reading->vms.append(*vm);
            if (--reading->left == 0)
                reply(std::move(reading->vms));
        });
    }
    if (read.isEmpty())
        QMetaObject::invokeMethod(
            context, [reply] { reply(VmList()); }, Qt::QueuedConnection);
}

void VmReader::vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vm.info", {Value(id.value)}, context,
        decodedBy<VirtualMachine>(
            decodeVm, context, [this, id, reply = std::move(reply)](Result<VirtualMachine> vm) {
                if (vm)
                    toOurClock(*vm);
                if (vm && !vm->isReadable() && !vm->id.isValid())
                    vm->id = id;
                if (vm && vm->id != id) {
                    vm = failure(ErrorKind::Protocol,
                        QStringLiteral("the cloud answered VM %1 when it was asked for VM %2")
                            .arg(vm->id.value)
                            .arg(id.value));
                }
                reply(std::move(vm));
            }));
}

} // namespace msm::opennebula
