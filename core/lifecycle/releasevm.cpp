// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/releasevm.h"

namespace msm {

namespace {

constexpr int kAsks = 3;

void ask(IaaSClient &iaas, VmId id, int asks, QObject *context, const Reply<void> &reply)
{
    iaas.changePower(
        id, VmPower::Release, context, [&iaas, id, asks, context, reply](const Result<void> &released) {
            if (released || !released.error().maybeApplied) {
                reply(released);
                return;
            }
            iaas.vmInfo(id, context,
                [&iaas, id, asks, context, reply, doubt = released](const Result<VirtualMachine> &vm) {
                    if (vm && vm->phase() != VmPhase::Hold)
                        reply({});
                    else if (vm && asks > 1)
                        ask(iaas, id, asks - 1, context, reply);
                    else
                        reply(doubt);
                });
        });
}

} // namespace

void releaseVm(IaaSClient &iaas, VmId id, QObject *context, const Reply<void> &reply)
{
    ask(iaas, id, kAsks, context, reply);
}

} // namespace msm
