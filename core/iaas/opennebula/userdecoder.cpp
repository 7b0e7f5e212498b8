// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/userdecoder.h"

#include "core/iaas/opennebula/objectreader.h"
#include "core/iaas/opennebula/xmlvalues.h"

namespace msm::opennebula {

namespace {

using pugi::xml_node;

/// The quota for the whole cloud; since 7.0 there may be more, each for some clusters.
xml_node wholeQuota(const xml_node &quotas)
{
    for (const xml_node vm : quotas.children("VM")) {
        if (*vm.child_value("CLUSTER_IDS") == '\0')
            return vm;
    }
    return {};
}

constexpr double kUnreadable = -1e9;

/// What an element says; `otherwise` where there is none, kUnreadable where it says no number.
double quotaNumber(const xml_node &node, double otherwise)
{
    constexpr double most = 1e12;
    if (!node)
        return otherwise;
    const auto value = number<double>(node, kUnreadable);
    return value <= most ? value : kUnreadable;
}

/// One thing that is limited: `own` says what is used and the limit. A limit of -1 means that of `byDefault`,
/// -2 none (OpenNebula's quota reference).
QuotaUse quotaUse(const xml_node &own, const xml_node &byDefault, const QByteArray &name)
{
    constexpr double useDefault = -1;
    QuotaUse use;
    if (const double amount = quotaNumber(own.child((name + "_USED").constData()), 0); amount >= 0)
        use.used = amount;
    double limit = quotaNumber(own.child(name.constData()), useDefault);
    if (limit == useDefault)
        limit = quotaNumber(byDefault.child(name.constData()), useDefault);
    use.limitKnown = limit != kUnreadable;
    if (limit >= 0)
        use.limit = limit;
    return use;
}

/// <NETWORK_QUOTA> by network.
QMap<NetworkId, xml_node> networkQuotas(const xml_node &quotas)
{
    QMap<NetworkId, xml_node> found;
    for (const xml_node network : quotas.children("NETWORK")) {
        if (const NetworkId id{number<qint32>(network.child("ID"), -1)}; id.isValid())
            found.insert(id, network);
    }
    return found;
}

QMap<NetworkId, QuotaUse> addressQuotas(const xml_node &own, const xml_node &byDefault)
{
    const auto ofOwner = networkQuotas(own);
    const auto ofAll = networkQuotas(byDefault);
    QMap<NetworkId, QuotaUse> uses;
    for (const NetworkId id : ofOwner.keys() + ofAll.keys())
        uses.insert(id, quotaUse(ofOwner.value(id), ofAll.value(id), "LEASES"));
    return uses;
}

/// Of a <USER> or <GROUP>, whose defaults stand in an element of this name.
Quota quotaOf(const xml_node &owner, const char *defaults)
{
    const xml_node ofAll = owner.child(defaults);
    const xml_node own = wholeQuota(owner.child("VM_QUOTA"));
    const xml_node byDefault = wholeQuota(ofAll.child("VM_QUOTA"));
    const auto use = [&](const char *name) { return quotaUse(own, byDefault, name); };
    return {.known = own || byDefault,
        .vms = use("VMS"),
        .cpu = use("CPU"),
        .memoryMb = use("MEMORY"),
        .diskMb = use("SYSTEM_DISK_SIZE"),
        .runningVms = use("RUNNING_VMS"),
        .runningCpu = use("RUNNING_CPU"),
        .runningMemoryMb = use("RUNNING_MEMORY"),
        .addresses = addressQuotas(owner.child("NETWORK_QUOTA"), ofAll.child("NETWORK_QUOTA"))};
}

Account readAccount(const xml_node &user)
{
    Account account;
    account.info.user = text(user.child("NAME"));
    account.info.groups.append(text(user.child("GNAME")));
    account.info.quota = quotaOf(user, "DEFAULT_USER_QUOTAS");
    const auto primary = number<qint64>(user.child("GID"), -1);
    account.groupIds.append(primary);
    for (const xml_node id : user.child("GROUPS").children("ID")) {
        if (const auto group = number<qint64>(id, -1); group != primary)
            account.groupIds.append(group);
    }
    for (const xml_node token : user.children("LOGIN_TOKEN")) {
        account.tokens.append({.text = text(token.child("TOKEN")),
            .end = time(token.child("EXPIRATION_TIME")),
            .group = number<qint64>(token.child("EGID"), -1)});
    }
    return account;
}

} // namespace

Result<Account> decodeAccount(QByteArray xml)
{
    Account account;
    const auto read = readObject(xml, "USER", [&account](const xml_node &user) -> Result<void> {
        account = readAccount(user);
        return {};
    });
    return read ? Result<Account>(account) : failure(read.error());
}

Result<GroupAccount> decodeGroup(QByteArray xml)
{
    GroupAccount account;
    const auto read = readObject(xml, "GROUP", [&account](const xml_node &group) -> Result<void> {
        account.name = text(group.child("NAME"));
        account.quota = quotaOf(group, "DEFAULT_GROUP_QUOTAS");
        return {};
    });
    return read ? Result<GroupAccount>(account) : failure(read.error());
}

Result<QHash<qint64, QString>> decodeGroupNames(QByteArray xml)
{
    QHash<qint64, QString> names;
    const auto read = readPool(xml, "GROUP_POOL", "GROUP", [&names](const xml_node &group) -> Result<void> {
        names.insert(number<qint64>(group.child("ID"), -1), text(group.child("NAME")));
        return {};
    });
    return read ? Result<QHash<qint64, QString>>(names) : failure(read.error());
}

} // namespace msm::opennebula
