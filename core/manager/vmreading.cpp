// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/vmreading.h"

#include <algorithm>
#include <memory>

namespace msm {

namespace {

struct Reader {
    IaaSClient &iaas;
    QObject *context;
    Reply<VmReading> reply;
    VmReading reading{};
    QList<VmId> unseen{};
};

void endedIn(VmReading &reading, const VirtualMachine &vm)
{
    reading.gone.insert(vm.id);
    reading.ended.append(vm);
}

void take(VmReading &reading, const VirtualMachine &vm)
{
    if (vm.phase() == VmPhase::Gone)
        endedIn(reading, vm);
    else
        reading.there.append(vm);
}

void readUnseen(const std::shared_ptr<Reader> &reader)
{
    if (reader->unseen.isEmpty()) {
        std::ranges::sort(reader->reading.there, {}, &VirtualMachine::id);
        reader->reply(std::move(reader->reading));
        return;
    }
    const VmId id = reader->unseen.takeLast();
    reader->iaas.vmInfo(id, reader->context, [reader, id](const Result<VirtualMachine> &vm) {
        if (vm) {
            take(reader->reading, *vm);
        } else if (vm.error().kind == ErrorKind::NotFound) {
            reader->reading.gone.insert(id);
        } else if (vm.error().kind == ErrorKind::Forbidden) {
            reader->reading.hidden.insert(id);
        } else {
            reader->reply(failure(vm.error()));
            return;
        }
        readUnseen(reader);
    });
}

} // namespace

void readVms(IaaSClient &iaas, const QList<VmId> &ids, QObject *context, Reply<VmReading> reply)
{
    const auto reader = std::make_shared<Reader>(Reader{iaas, context, std::move(reply)});
    if (ids.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [reader] { readUnseen(reader); }, Qt::QueuedConnection);
        return;
    }
    iaas.vmSet(ids, context, [reader, ids](const Result<VmList> &vms) {
        if (!vms) {
            reader->reply(failure(vms.error()));
            return;
        }
        QSet<VmId> unseen(ids.cbegin(), ids.cend());
        for (const VirtualMachine &vm : *vms) {
            if (unseen.remove(vm.id)) // never one without an id
                take(reader->reading, vm);
        }
        reader->unseen = unseen.values();
        readUnseen(reader);
    });
}

std::optional<Error> unreadableError(const VirtualMachine *vm)
{
    if (!vm || vm->isReadable())
        return std::nullopt;
    return Error{.kind = ErrorKind::Conflict,
        .detail = QStringLiteral("what the cloud says about VM %1 cannot be read (%2); it is left alone")
                      .arg(QString::number(vm->id.value), vm->unreadable)};
}

} // namespace msm
