// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/labelling.h"

#include <algorithm>

namespace msm {

void changeLabels(
    IaaSClient &iaas, VmId id, const LabelChange &change, QObject *context, const Reply<LabelChange> &reply)
{
    iaas.vmInfo(id, context, [&iaas, id, change, context, reply](const Result<VirtualMachine> &vm) {
        if (!vm) {
            reply(failure(vm.error()));
            return;
        }
        const auto isDamaged = [](const QString &label) {
            return label.contains(QChar::ReplacementCharacter);
        };
        if (!vm->isReadable() || std::ranges::any_of(vm->labels, isDamaged)) {
            reply(failure(ErrorKind::Conflict,
                QStringLiteral(
                    "the labels of VM %1 cannot be read without loss, so they are left as they are")
                    .arg(id.value)));
            return;
        }
        const QStringList labels = changedLabels(vm->labels, change);
        if (labels == vm->labels) {
            reply(LabelChange{});
            return;
        }
        iaas.setLabels(id, labels, context,
            [reply, changed = changeBetween(vm->labels, labels)](
                const Result<void> &sent) { reply(sent.map([&changed] { return changed; })); });
    });
}

} // namespace msm
