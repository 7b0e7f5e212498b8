// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/userdecoder.h"

#include <pugixml.hpp>

namespace msm::opennebula {

namespace {

using pugi::xml_node;

Result<xml_node> rootOf(QByteArray &xml, pugi::xml_document &document, const char *name)
{
    const auto parsed = document.load_buffer_inplace(xml.data(), size_t(xml.size()));
    const xml_node root = document.child(name);
    if (parsed && root)
        return root;
    return failure(
        ErrorKind::Protocol, QStringLiteral("the answer holds no <%1> element").arg(QLatin1String(name)));
}

QString text(const xml_node &node)
{
    return QString::fromUtf8(node.child_value());
}

/// The quota for the whole cloud; since 7.0 there may be more, each for some clusters.
xml_node wholeQuota(const xml_node &quotas)
{
    for (const xml_node vm : quotas.children("VM")) {
        if (*vm.child_value("CLUSTER_IDS") == '\0')
            return vm;
    }
    return {};
}

/// -1 means the default quota, -2 no limit (OpenNebula's quota reference).
std::optional<double> limitOf(const xml_node &own, const xml_node &byDefault, const char *name)
{
    constexpr double useDefault = -1;
    const xml_node given = own.child(name);
    double limit = given ? given.text().as_double(useDefault) : useDefault;
    if (limit == useDefault)
        limit = byDefault.child(name).text().as_double(useDefault);
    return limit < 0 ? std::nullopt : std::optional(limit);
}

Quota quotaOf(const xml_node &user)
{
    const xml_node own = wholeQuota(user.child("VM_QUOTA"));
    const xml_node byDefault = wholeQuota(user.child("DEFAULT_USER_QUOTAS").child("VM_QUOTA"));
    const auto use = [&](const char *limit, const char *used) {
        return QuotaUse{own.child(used).text().as_double(0), limitOf(own, byDefault, limit)};
    };
    return {.known = own || byDefault,
        .vms = use("VMS", "VMS_USED"),
        .cpu = use("CPU", "CPU_USED"),
        .memoryMb = use("MEMORY", "MEMORY_USED")};
}

} // namespace

Result<Account> decodeAccount(QByteArray xml)
{
    pugi::xml_document document;
    const auto user = rootOf(xml, document, "USER");
    if (!user)
        return failure(user.error());
    Account account;
    account.info.user = text(user->child("NAME"));
    account.info.groups.append(text(user->child("GNAME")));
    account.info.quota = quotaOf(*user);
    const qint64 primary = user->child("GID").text().as_llong(-1);
    account.groupIds.append(primary);
    for (const xml_node id : user->child("GROUPS").children("ID")) {
        if (const qint64 group = id.text().as_llong(-1); group != primary)
            account.groupIds.append(group);
    }
    for (const xml_node token : user->children("LOGIN_TOKEN")) {
        const qint64 end = token.child("EXPIRATION_TIME").text().as_llong(-1);
        account.tokens.insert(
            text(token.child("TOKEN")), end > 0 ? QDateTime::fromSecsSinceEpoch(end, Qt::UTC) : QDateTime());
    }
    return account;
}

Result<QHash<qint64, QString>> decodeGroupNames(QByteArray xml)
{
    pugi::xml_document document;
    const auto pool = rootOf(xml, document, "GROUP_POOL");
    if (!pool)
        return failure(pool.error());
    QHash<qint64, QString> names;
    for (const xml_node group : pool->children("GROUP"))
        names.insert(group.child("ID").text().as_llong(-1), text(group.child("NAME")));
    return names;
}

} // namespace msm::opennebula
