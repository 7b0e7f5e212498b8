// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/xmlrpc/value.h"

namespace msm::xmlrpc {

/// The bytes of a request or a response, UTF-8 with XML declaration. Integers that fit go out as <i4>,
/// larger ones as <i8>; OpenNebula refuses <i8> parameters (fault -501), so ids must stay within 32 bits.
/// Characters that XML 1.0 cannot carry are left out; nothing else is changed.
[[nodiscard]] QByteArray encodeCall(const MethodCall &call);
/// The layout of a response is that of Xmlrpc-c (the server inside OpenNebula), line breaks included.
[[nodiscard]] QByteArray encodeResponse(const Value &value);
[[nodiscard]] QByteArray encodeFault(const Fault &fault);

/// Appends UTF-8 text as Xmlrpc-c escapes it between two tags.
void appendEscaped(QByteArray &out, const QByteArray &utf8);

} // namespace msm::xmlrpc
