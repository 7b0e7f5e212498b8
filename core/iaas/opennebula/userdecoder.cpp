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

/// -1 means the default quota, -2 no limit (OpenNebula's quota reference).
void readLimit(QuotaUse &use, const xml_node &own, const xml_node &byDefault, const char *name)
{
    constexpr double useDefault = -1;
    double limit = quotaNumber(own.child(name), useDefault);
    if (limit == useDefault)
        limit = quotaNumber(byDefault.child(name), useDefault);
    use.limitKnown = limit != kUnreadable;
    if (limit >= 0)
        use.limit = limit;
}

Quota quotaOf(const xml_node &user)
{
    const xml_node own = wholeQuota(user.child("VM_QUOTA"));
    const xml_node byDefault = wholeQuota(user.child("DEFAULT_USER_QUOTAS").child("VM_QUOTA"));
    const auto use = [&](const char *limit, const char *used) {
        QuotaUse found;
        if (const double amount = quotaNumber(own.child(used), 0); amount >= 0)
            found.used = amount;
        readLimit(found, own, byDefault, limit);
        return found;
    };
    return {.known = own || byDefault,
        .vms = use("VMS", "VMS_USED"),
        .cpu = use("CPU", "CPU_USED"),
        .memoryMb = use("MEMORY", "MEMORY_USED")};
}

Account readAccount(const xml_node &user)
{
    Account account;
    account.info.user = text(user.child("NAME"));
    account.info.groups.append(text(user.child("GNAME")));
    account.info.quota = quotaOf(user);
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
