// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/handshake.h"

#include "tests/fuzz/target.h"

using namespace msm;

/// The bytes as what a server sends to somebody who wants to log in: in one piece, and byte by byte.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    Handshake whole;
    QByteArray sent = whole.take(bytes);
    Handshake pieces;
    for (const char byte : bytes) {
        if (pieces.outcome())
            break;
        const QByteArray answer = pieces.take(QByteArrayView(&byte, 1));
        if (!sent.startsWith(answer))
            std::abort();
        sent.remove(0, answer.size());
    }
    if (!sent.isEmpty() || whole.outcome() != pieces.outcome())
        std::abort();
    return 0;
}
