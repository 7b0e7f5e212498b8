// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/faults.h"
#include "core/sandbox/logintokens.h"
#include "core/sandbox/machinepool.h"
#include "core/xmlrpc/value.h"

#include <QList>

#include <variant>

namespace msm::sandbox {

/// OpenNebula's error codes, as they stand in the third element of a failed result.
enum class ApiCode : int {
    Authentication = 0x0100,
    Authorization = 0x0200,
    NoExists = 0x0400,
    Action = 0x0800,
    XmlRpcApi = 0x1000,
    Internal = 0x2000,
    Allocate = 0x4000,
    Replication = 0x10000,
};

/// A failed call: the message without the [method] in front of it.
struct ApiError {
    ApiCode code;
    QByteArray text;
    qint64 objectId = -1;
};

/// A string result that is already escaped for the wire; spares large listings a second pass.
struct EscapedText {
    QByteArray text;
};

/// EscapedText and qint64 succeed with that value; Value answers as it is, without the result array.
using MethodResult = std::variant<EscapedText, qint64, ApiError, xmlrpc::Value>;

/// A string result from plain text.
[[nodiscard]] MethodResult textResult(const QByteArray &text);
[[nodiscard]] MethodResult noSuchObject(const char *what, qint64 id);

/// What a method works on.
struct MethodContext {
    MachinePool &pool;
    const Surroundings &where;
    Faults &faults;
    LoginTokens &tokens;
};

/// Parameters after the session, already checked against the method's types.
class Params {
public:
    explicit Params(const xmlrpc::Array &all)
        : m_all(all)
    {
    }
    [[nodiscard]] qint64 integer(int index) const { return m_all.value(index).toInt().value_or(0); }
    [[nodiscard]] bool flag(int index) const { return m_all.value(index).toBool().value_or(false); }
    [[nodiscard]] QByteArray text(int index) const
    {
        return m_all.value(index).toBytes().value_or(QByteArray());
    }
    [[nodiscard]] bool has(int index) const { return index < m_all.size(); }

private:
    const xmlrpc::Array &m_all;
};

/// One row of the dispatch table. `types` has one letter per parameter, the session first: s string, i
/// integer, b boolean; those after `required` may be left out.
struct RpcMethod {
    const char *name;
    const char *types;
    int required;
    MethodResult (*run)(MethodContext &context, const Params &params);
};

[[nodiscard]] const QList<RpcMethod> &vmMethods();
[[nodiscard]] const QList<RpcMethod> &vmPoolMethods();
[[nodiscard]] const QList<RpcMethod> &catalogMethods();
/// sandbox.setFault(session, "NAME[=VALUE]") and sandbox.clearFault(session[, "NAME"]). No fault hits them.
[[nodiscard]] const QList<RpcMethod> &controlMethods();
inline constexpr auto kControlPrefix = "sandbox.";

} // namespace msm::sandbox
