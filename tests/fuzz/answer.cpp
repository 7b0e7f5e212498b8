// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/xmlrpc/reader.h"
#include "tests/fuzz/target.h"

using namespace msm;

/// The bytes as the body of an answer, whole and in two pieces, and of a request.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body = fuzz::bytes(data, size);
    const auto value = opennebula::decodeAnswer(200, body);
    if (!value && value.error().detail.isEmpty())
        std::abort(); // an error that says nothing
    const qsizetype end = size == 0 ? 0 : qsizetype(size) * data[size / 2] / 256;
    xmlrpc::Document pieces;
    pieces.append(QByteArrayView(body).first(end));
    pieces.append(QByteArrayView(body).sliced(end));
    const auto again = opennebula::decodeAnswer(200, std::move(pieces));
    if (again.has_value() != value.has_value() || (value && !(*again == *value)))
        std::abort(); // it matters where a piece ended
    const auto call = xmlrpc::decodeCall(body);
    if (!call && call.error().kind != ErrorKind::Protocol)
        std::abort();
    return 0;
}
