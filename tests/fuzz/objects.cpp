// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/userdecoder.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/fuzz/target.h"

using namespace msm;

namespace {

/// Looks at everything that is computed from what was decoded.
void use(const VirtualMachine &vm)
{
    if (!vm.id.isValid() || stateName(vm.state, vm.lcmState).isEmpty())
        std::abort();
    if (vm.addresses.isEmpty() && !vm.address().isEmpty())
        std::abort();
    for (const HistoryRecord &record : vm.history) {
        if (actionName(record.action).isEmpty())
            std::abort();
    }
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
    (void)opennebula::decodeTemplate(xml);
    (void)opennebula::decodeTemplatePool(xml);
    (void)opennebula::decodeAccount(xml);
    (void)opennebula::decodeGroupNames(xml);
    return 0;
}
