// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/rpcmethod.h"

#include "core/sandbox/vmdamage.h"
#include "core/sandbox/xmltext.h"

namespace msm::sandbox {

namespace {

MethodResult systemVersion(MethodContext &context, const Params &)
{
    return textResult(context.faults.isOn(Fault::OldVersion) ? "5.6.2" : "7.4.0");
}

bool isOnHost(const VirtualMachine &vm)
{
    return !vm.history.isEmpty() && vm.state != VmState::Stopped && vm.state != VmState::Undeployed;
}

Usage usageOf(const MachinePool &pool)
{
    Usage usage{};
    for (int id = 0; id < pool.size(); ++id) {
        const VirtualMachine *const vm = pool.find(id);
        if (!vm || vm->state == VmState::Done)
            continue;
        usage.all.add(vm->requested);
        const auto host = isOnHost(*vm) ? size_t(vm->history.last().hostId) : usage.byHost.size();
        if (host < usage.byHost.size())
            usage.byHost.at(host).add(vm->requested);
        for (const Attribute &nic : vm->requested.all("NIC")) {
            if (const auto network = findNetwork(nic))
                ++usage.addressesInUse.at(size_t(*network));
        }
    }
    return usage;
}

MethodResult userInfo(MethodContext &context, const Params &params)
{
    const qint64 id = params.has(1) ? params.integer(1) : -1;
    if (id != -1 && id != 0)
        return noSuchObject("user", id);
    const int limit = context.faults.isOn(Fault::Quota) ? int(context.faults.number(Fault::Quota)) : -1;
    return textResult(userXml(context.where, context.tokens.toXml(), usageOf(context.pool).all, limit));
}

MethodResult groupInfo(MethodContext &, const Params &params)
{
    const qint64 id = params.integer(1);
    return id == -1 || id == 0 ? textResult(groupXml()) : noSuchObject("group", id);
}

/// A token for the account itself; no other one is here. The texts are those of OpenNebula 7's source
/// (UserAPI::login): there is no recording of them.
MethodResult userLogin(MethodContext &context, const Params &params)
{
    if (params.text(1) != context.where.userName)
        return noSuchObject("user", -1);
    const QByteArray token = params.text(2);
    const qint64 seconds = params.integer(3);
    if (seconds == 0 && !context.tokens.revoke(token))
        return ApiError{ApiCode::XmlRpcApi, "Could not find token: " + token};
    if (seconds == 0)
        return textResult(token);
    if (seconds < -1)
        return ApiError{ApiCode::XmlRpcApi, "Wrong valid period for token"};
    const qint64 group = params.has(4) ? params.integer(4) : LoginTokens::kAnyGroup;
    const QByteArray session = params.text(0);
    const bool scoped =
        context.tokens.groupOf(session.mid(session.indexOf(':') + 1)) != LoginTokens::kAnyGroup;
    if (scoped && group == LoginTokens::kAnyGroup)
        return ApiError{ApiCode::XmlRpcApi, "Cannot create a full token with a specific group token"};
    const qint64 now = context.pool.nowSeconds();
    const auto made = context.tokens.set(token, seconds < 0 ? -1 : now + seconds, group, now);
    return made ? textResult(*made) : ApiError{ApiCode::XmlRpcApi, "Max number of tokens limit reached."};
}

MethodResult templateInfo(MethodContext &context, const Params &params)
{
    const qint64 id = params.integer(1);
    const CatalogTemplate *entry = findTemplate(int(id));
    if (!entry)
        return noSuchObject("virtual machine template", id);
    CatalogTemplate shown = *entry;
    if (context.faults.isOn(Fault::RestoredTemplate))
        shown.content = restoredTemplate(shown.content);
    return textResult(templateXml(shown, context.where, params.flag(2)));
}

/// Filter and id range, the same for all pools but that of VMs. The one account owns everything.
std::optional<ApiError> refusedFilter(const Params &params)
{
    if (params.integer(1) < -4)
        return ApiError{ApiCode::XmlRpcApi, "Incorrect filter_flag"};
    return std::nullopt;
}

bool isForeign(const Params &params)
{
    return params.integer(1) > 0;
}

MethodResult templatePoolInfo(MethodContext &context, const Params &params)
{
    if (const auto refused = refusedFilter(params))
        return *refused;
    return textResult(isForeign(params) ? QByteArray("<VMTEMPLATE_POOL></VMTEMPLATE_POOL>")
                                        : templatePoolXml(context.where));
}

MethodResult imagePoolInfo(MethodContext &context, const Params &params)
{
    if (const auto refused = refusedFilter(params))
        return *refused;
    return textResult(
        isForeign(params) ? QByteArray("<IMAGE_POOL></IMAGE_POOL>") : imagePoolXml(context.where));
}

MethodResult networkPoolInfo(MethodContext &context, const Params &params)
{
    if (const auto refused = refusedFilter(params))
        return *refused;
    return textResult(isForeign(params) ? QByteArray("<VNET_POOL></VNET_POOL>")
                                        : networkPoolXml(context.where, usageOf(context.pool)));
}

MethodResult hostPoolInfo(MethodContext &context, const Params &)
{
    return textResult(hostPoolXml(usageOf(context.pool)));
}

} // namespace

MethodResult textResult(const QByteArray &text)
{
    return EscapedText{xmlEscaped(text)};
}

MethodResult noSuchObject(const char *what, qint64 id)
{
    const QByteArray which = id < 0 ? QByteArray(" Pool.") : " [" + QByteArray::number(id) + "].";
    return ApiError{ApiCode::NoExists, QByteArray("Error getting ") + what + which, id};
}

const QList<RpcMethod> &catalogMethods()
{
    static const QList<RpcMethod> methods{
        {"one.system.version", "s", 1, systemVersion},
        {"one.user.info", "sib", 2, userInfo},
        {"one.user.login", "sssii", 4, userLogin},
        {"one.group.info", "sib", 2, groupInfo},
        {"one.template.info", "sibb", 2, templateInfo},
        {"one.templatepool.info", "siii", 4, templatePoolInfo},
        {"one.imagepool.info", "siii", 4, imagePoolInfo},
        {"one.vnpool.info", "siii", 4, networkPoolInfo},
        {"one.hostpool.info", "s", 1, hostPoolInfo},
    };
    return methods;
}

} // namespace msm::sandbox
