// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/support/recordings.h"

namespace msm::test {

/// The XML inside a recorded success; the test fails hard when there is none.
inline QByteArray contents(const QByteArray &name)
{
    auto value = opennebula::decodeAnswer(200, recordedResponse(name));
    if (!value)
        qFatal("%s: %s", name.constData(), qPrintable(value.error().detail));
    return value->takeBytes();
}

/// The VM that this XML tells of; the test fails hard when it tells of none.
inline VirtualMachine vmOf(const QByteArray &xml)
{
    const auto vm = opennebula::decodeVm(xml);
    if (!vm)
        qFatal("%s", qPrintable(vm.error().detail));
    return *vm;
}

} // namespace msm::test
