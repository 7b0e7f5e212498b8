// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/rpcmethod.h"

#include "core/sandbox/vmdamage.h"
#include "core/sandbox/vmxml.h"
#include "core/sandbox/xmltext.h"

#include <algorithm>
#include <optional>

namespace msm::sandbox {

namespace {

constexpr auto kOpen = "&lt;VM_POOL&gt;";
constexpr auto kClose = "&lt;/VM_POOL&gt;";

bool matchesState(const VirtualMachine &vm, qint64 state)
{
    return state == -2 || (state == -1 ? vm.state != VmState::Done : qint64(vm.state) == state);
}

/// The ids asked for by (filter, start, end, state), descending; start and end are a page as (offset, -size)
/// or a range of ids.
QList<int> selectedIds(const MethodContext &context, const Params &params)
{
    const MachinePool &pool = context.pool;
    QList<int> ids;
    if (params.integer(1) > 0)
        return ids; // another user's
    const qint64 start = params.integer(2);
    const qint64 end = params.integer(3);
    const bool paged = end < -1;
    const qint64 first = !paged && start >= 0 ? start : 0;
    const qint64 last = !paged && end >= 0 ? end : qint64(pool.size()) - 1;
    qint64 skip = paged ? std::max<qint64>(start, 0) : 0;
    const qint64 most = paged ? -end : qint64(pool.size());
    for (qint64 id = std::min<qint64>(last, pool.size() - 1); id >= first && ids.size() < most; --id) {
        const VirtualMachine &vm = *pool.find(id);
        if (matchesState(vm, params.integer(4)) && skip-- <= 0)
            ids.append(int(id));
    }
    return ids;
}

std::optional<ApiError> refusedSelection(const Params &params)
{
    if (params.integer(1) < -4)
        return ApiError{ApiCode::XmlRpcApi, "Incorrect filter_flag"};
    const qint64 state = params.integer(4);
    if (state < -2 || state > 11)
        return ApiError{ApiCode::XmlRpcApi, "Incorrect state filter " + QByteArray::number(state)};
    if (!params.text(5).isEmpty())
        return ApiError{ApiCode::Internal, "JSON query search is not supported by the SQL backend"};
    return std::nullopt;
}

MethodResult listing(const MethodContext &context, const QList<int> &ids)
{
    const MachinePool &pool = context.pool;
    qsizetype size = 64;
    for (const int id : ids)
        size += pool.escapedListing(id).size();
    QByteArray out;
    out.reserve(size);
    out += kOpen;
    for (const int id : ids) {
        out += hitsVmText(context.faults, id)
            ? xmlEscaped(withVmFaults(reducedVmXml(*pool.find(id), context.where), context.faults, id))
            : pool.escapedListing(id);
    }
    out += kClose;
    return EscapedText{out};
}

MethodResult extendedListing(const MethodContext &context, const QList<int> &ids)
{
    QByteArray out = kOpen;
    for (const int id : ids)
        out += xmlEscaped(
            withVmFaults(fullVmXml(*context.pool.find(id), context.where, false), context.faults, id));
    out += kClose;
    return EscapedText{out};
}

MethodResult poolInfo(MethodContext &context, const Params &params)
{
    if (const auto refused = refusedSelection(params))
        return *refused;
    return listing(context, selectedIds(context, params));
}

MethodResult infoExtended(MethodContext &context, const Params &params)
{
    if (const auto refused = refusedSelection(params))
        return *refused;
    return extendedListing(context, selectedIds(context, params));
}

MethodResult infoSet(MethodContext &context, const Params &params)
{
    QList<int> ids;
    for (const QByteArray &part : params.text(1).split(',')) {
        bool ok = false;
        const int id = part.trimmed().toInt(&ok);
        if (!ok)
            return listing(context, {}); // junk anywhere gives an empty success
        if (context.pool.find(id))
            ids.append(id);
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    ids.resize(std::unique(ids.begin(), ids.end()) - ids.begin());
    return params.flag(2) ? extendedListing(context, ids) : listing(context, ids);
}

MethodResult poolMonitoring(MethodContext &context, const Params &)
{
    QByteArray out = "<MONITORING_DATA>";
    for (int id = 0; id < context.pool.size(); ++id) {
        const VirtualMachine &vm = *context.pool.find(id);
        if (vm.state != VmState::Done)
            out += monitoringXml(vm, context.where);
    }
    return textResult(out + "</MONITORING_DATA>");
}

} // namespace

const QList<RpcMethod> &vmPoolMethods()
{
    static const QList<RpcMethod> methods{
        {"one.vmpool.info", "siiiis", 5, poolInfo},
        {"one.vmpool.infoextended", "siiiis", 5, infoExtended},
        {"one.vmpool.infoset", "ssb", 3, infoSet},
        {"one.vmpool.monitoring", "sii", 2, poolMonitoring},
    };
    return methods;
}

} // namespace msm::sandbox
