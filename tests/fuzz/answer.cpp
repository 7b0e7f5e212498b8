// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/xmlrpc/reader.h"
#include "tests/fuzz/target.h"

using namespace msm;

/// The bytes as the body of an answer and of a request.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body = fuzz::bytes(data, size);
    const auto value = opennebula::decodeAnswer(200, body);
    if (!value && value.error().detail.isEmpty())
        std::abort(); // an error that says nothing
    const auto call = xmlrpc::decodeCall(body);
    if (!call && call.error().kind != ErrorKind::Protocol)
        std::abort();
    return 0;
}
