// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/hostdecoder.h"
#include "core/iaas/opennebula/userdecoder.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/fuzz/target.h"

using namespace msm;

namespace {

/// Looks at everything that is computed from what was decoded.
void use(const VirtualMachine &vm)
{
    if (!vm.isReadable()) {
        // Of what cannot be read nothing else is told.
        VirtualMachine nothing;
        nothing.id = vm.id;
        nothing.unreadable = vm.unreadable;
        if (!(vm == nothing) || vm.phase() != VmPhase::Unknown)
            std::abort();
        return;
    }
    if (!vm.id.isValid() || (vm.state.isTold() && vm.state.name().isEmpty()))
        std::abort();
    if (vm.addresses.isEmpty() && !vm.address().isEmpty())
        std::abort();
}

/// Whatever an object is, one before and one behind it are read.
void useBeside(const QByteArray &object)
{
    constexpr int before = 2000000001;
    constexpr int behind = 2000000002;
    const auto vm = [](int id) { return "<VM><ID>" + QByteArray::number(id) + "</ID><UID>0</UID></VM>"; };
    const auto vms = opennebula::decodeVmPool("<VM_POOL>" + vm(before) + object + vm(behind) + "</VM_POOL>");
    if (!vms || vms->isEmpty() || vms->first().id.value != before || !vms->first().isReadable())
        std::abort();
    if (object.contains("<![CDATA[") || object.contains("VM>"))
        return; // it may have taken the next into a text, or be several
    if (vms->last().id.value != behind || !vms->last().isReadable())
        std::abort();
}

} // namespace

/// The bytes as the XML inside an answer, or as an answer with XML inside it.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray xml = fuzz::bytes(data, size);
    if (auto value = opennebula::decodeAnswer(200, xml))
        xml = value->takeBytes();
    if (const auto vm = opennebula::decodeVm(xml))
        use(*vm);
    if (const auto vms = opennebula::decodeVmPool(xml)) {
        for (const VirtualMachine &vm : *vms)
            use(vm);
    }
    useBeside(xml);
    (void)opennebula::decodeTemplate(xml);
    (void)opennebula::decodeTemplatePool(xml);
    (void)opennebula::decodeAccount(xml);
    (void)opennebula::decodeGroupNames(xml);
    (void)opennebula::decodeGroup(xml);
    (void)opennebula::decodeNetworkPool(xml);
    (void)opennebula::decodeImagePool(xml);
    (void)opennebula::decodeHostPool(xml);
    return 0;
}
