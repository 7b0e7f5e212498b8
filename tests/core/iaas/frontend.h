// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/rawserver.h"

namespace msm::test {

/// The call in the body of an HTTP request; one without a name when there is none.
inline xmlrpc::MethodCall callOf(const QByteArray &request)
{
    const auto call = xmlrpc::decodeCall(request.mid(request.indexOf("\r\n\r\n") + 4));
    return call ? *call : xmlrpc::MethodCall{};
}

/// An HTTP response with a success of OpenNebula's.
inline QByteArray success(const xmlrpc::Value &value)
{
    using xmlrpc::Value;
    return RawServer::answer(xmlrpc::encodeResponse(Value(xmlrpc::Array{Value(true), value, Value(0)})));
}

} // namespace msm::test
