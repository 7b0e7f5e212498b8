// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Packets as MySQL's servers send them.
namespace msm::test {

inline QByteArray packet(int sequence, const QByteArray &payload)
{
    QByteArray out;
    out += char(payload.size() & 0xff);
    out += char(payload.size() >> 8 & 0xff);
    out += char(payload.size() >> 16 & 0xff);
    out += char(sequence);
    return out + payload;
}

/// As MariaDB 10.11.19 of Debian 12 sent it, but for the challenge.
inline QByteArray greeting(const QByteArray &version = "5.5.5-10.11.19-MariaDB-0+deb12u1",
    const QByteArray &method = "mysql_native_password")
{
    QByteArray out("\x0a" + version + '\0');
    out += QByteArray::fromHex("2a000000");                             // thread
    out += "abcdefgh" + QByteArray(1, '\0');                            // challenge, filler
    out += QByteArray::fromHex("fef7") + QByteArray::fromHex("2d0200"); // capabilities, charset, status
    out += QByteArray::fromHex("ff81") + char(21);                      // capabilities, size of the challenge
    out += QByteArray(6, '\0') + QByteArray::fromHex("1d000000");
    out += "ijklmnopqrst" + QByteArray(1, '\0');
    return packet(0, out + method + '\0');
}

inline QByteArray error(int sequence, int code, const QByteArray &text, const QByteArray &state = {})
{
    QByteArray out(1, '\xff');
    out += char(code & 0xff);
    out += char(code >> 8);
    if (!state.isEmpty())
        out += '#' + state;
    return packet(sequence, out + text);
}

inline QByteArray denied(int sequence = 2)
{
    return error(sequence, 1045,
        "Access denied for user 'msm-readiness-probe'@'10.77.0.1' (using password: NO)", "28000");
}

inline QByteArray switchTo(int sequence, const QByteArray &method)
{
    return packet(
        sequence, '\xfe' + method + QByteArray(1, '\0') + "01234567890123456789" + QByteArray(1, '\0'));
}

} // namespace msm::test
