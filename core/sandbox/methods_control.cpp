// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What no cloud has: methods that make things go wrong while the sandbox runs.
#include "core/sandbox/rpcmethod.h"

#include <algorithm>

namespace msm::sandbox {

namespace {

MethodResult setFault(MethodContext &context, const Params &params)
{
    const auto set = context.faults.set(QString::fromUtf8(params.text(1)));
    if (!set)
        return ApiError{ApiCode::XmlRpcApi, set.error().detail.toUtf8()};
    return qint64(0);
}

MethodResult clearFault(MethodContext &context, const Params &params)
{
    if (!params.has(1)) {
        context.faults.clearAll();
        return qint64(0);
    }
    const QString name = QString::fromUtf8(params.text(1));
    const auto &catalog = faultCatalog();
    const auto known = std::ranges::find(catalog, name, &FaultInfo::name);
    if (known == catalog.cend())
        return ApiError{ApiCode::XmlRpcApi, "unknown fault '" + params.text(1) + "'"};
    context.faults.clear(known->fault);
    return qint64(0);
}

} // namespace

const QList<RpcMethod> &controlMethods()
{
    static const QList<RpcMethod> methods{
        {"sandbox.setFault", "ss", 2, setFault},
        {"sandbox.clearFault", "ss", 1, clearFault},
    };
    return methods;
}

} // namespace msm::sandbox
