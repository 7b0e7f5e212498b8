// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/rpcmethod.h"

#include <QHash>

#include <variant>

namespace msm::sandbox {

/// One decoded request. <i8> is remembered because OpenNebula refuses it where an integer is wanted.
struct RpcCall {
    xmlrpc::MethodCall call;
    bool usesI8 = false;
};

/// Decodes a body as Xmlrpc-c does, with its fault texts for what it refuses (seen on OpenNebula 7.4.0).
[[nodiscard]] std::variant<RpcCall, xmlrpc::Fault> decodeRpc(const QByteArray &body);

/// Runs calls: finds the method, signs in, checks the types, encodes the answer. Pure but for what the
/// methods do to the pool.
class RpcDispatcher {
public:
    RpcDispatcher(const MethodContext &context, const QByteArray &user, const QByteArray &password);

    /// The body of the answer, whatever the call.
    [[nodiscard]] QByteArray run(const RpcCall &call);
    /// The body of a refusal of that method.
    [[nodiscard]] static QByteArray refusal(const QByteArray &method, const ApiError &error);

private:
    [[nodiscard]] bool signsIn(const QByteArray &session) const;
    [[nodiscard]] std::variant<MethodResult, xmlrpc::Fault> execute(const RpcCall &call);
    [[nodiscard]] std::variant<MethodResult, xmlrpc::Fault> describe(const RpcCall &call) const;

    MethodContext m_context;
    QByteArray m_user;
    QByteArray m_password;
    QHash<QByteArray, RpcMethod> m_methods;
};

} // namespace msm::sandbox
