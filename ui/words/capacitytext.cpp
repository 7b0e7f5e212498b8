// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/capacitytext.h"

#include "ui/words/nodetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace msm {

namespace {

int shownNumber(qint64 number)
{
    return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

class CapacityWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::CapacityText)
public:
    /// "2": as it stands beside the same resource with its name.
    static QString number(Resource resource, double amount)
    {
        if (resource == Resource::Memory || resource == Resource::Disk)
            return amount > 0 ? memoryText(qint64(amount)) : QLocale().formattedDataSize(0);
        return resource == Resource::Cpu ? QLocale().toString(amount) : QLocale().toString(qint64(amount));
    }

    /// "2 CPU"
    static QString named(Resource resource, double amount)
    {
        switch (resource) {
        case Resource::Cpu:
            return tr("%1 CPU", "amount").arg(number(resource, amount));
        case Resource::Memory:
            return tr("%1 of memory", "amount").arg(number(resource, amount));
        case Resource::Disk:
            return tr("%1 of disk", "amount").arg(number(resource, amount));
        case Resource::Addresses:
            return tr("%Ln address(es)", nullptr, int(amount));
        case Resource::Machines:
            break;
        }
        return tr("%Ln VM(s)", nullptr, int(amount));
    }

    static QString unknown(Resource resource)
    {
        if (resource == Resource::Cpu)
            return tr("CPU unknown");
        return resource == Resource::Memory ? tr("memory unknown") : tr("disk unknown");
    }

    static QString demand(const Demand &demand)
    {
        QStringList parts;
        for (const Resource resource : kResources) {
            const auto amount = amountOf(demand, resource);
            if (!amount)
                parts.append(unknown(resource));
            else if (*amount > 0)
                parts.append(named(resource, *amount));
        }
        return tr("Takes: %1", "a list of amounts").arg(parts.join(QStringLiteral(", ")));
    }

    static QString room(const Demand &demand, const Capacity &capacity)
    {
        const QStringList parts =
            quotas(capacity) + QStringList{hosts(demand, capacity)} + networks(demand, capacity);
        return tr("Free: %1", "a list of what there is").arg(parts.join(QStringLiteral("; ")));
    }

    static QString shortage(const Shortage &shortage)
    {
        switch (shortage.of) {
        case Shortage::Of::Hosts:
            return ofHosts(shortage);
        case Shortage::Of::Network:
            return tr("%Ln node(s) need %1 addresses of network %2; %3 are free.", "number, name, number",
                shortage.nodes)
                .arg(number(Resource::Addresses, shortage.needed), shortage.network,
                    number(Resource::Addresses, shortage.left));
        case Shortage::Of::UserQuota:
        case Shortage::Of::GroupQuota:
            break;
        }
        return ofQuota(shortage);
    }

private:
    /// What a quota leaves of what it limits; empty where it limits nothing.
    static QString left(const Quota &quota)
    {
        QStringList parts;
        for (const Resource resource : kResources) {
            const auto amount = leftBy(quota, resource);
            if (amount && std::isfinite(*amount))
                parts.append(named(resource, *amount));
        }
        return parts.join(QStringLiteral(", "));
    }

    static QStringList quotas(const Capacity &capacity)
    {
        QStringList parts;
        if (!capacity.userQuota)
            parts.append(tr("quota unknown"));
        else if (const QString amounts = left(*capacity.userQuota); !amounts.isEmpty())
            parts.append(tr("quota of user %1: %2", "name, amounts").arg(capacity.user, amounts));
        if (const QString amounts = capacity.groupQuota ? left(*capacity.groupQuota) : QString();
            !amounts.isEmpty())
            parts.append(tr("quota of group %1: %2", "name, amounts").arg(capacity.group, amounts));
        if (parts.isEmpty())
            parts.append(capacity.groupQuota ? tr("no quota") : tr("quota of the group unknown"));
        return parts;
    }

    static QString hosts(const Demand &demand, const Capacity &capacity)
    {
        const auto room = roomFor(demand, capacity);
        return room ? tr("hosts: room for %Ln such node(s)", nullptr, shownNumber(*room))
                    : tr("hosts: unknown");
    }

    static QStringList networks(const Demand &demand, const Capacity &capacity)
    {
        QStringList parts;
        for (const NetworkInfo &network : capacity.networks.value_or(QList<NetworkInfo>())) {
            if (demand.networks.contains(network.id) && network.freeAddresses)
                parts.append(
                    tr("network %1: %2", "name, amount")
                        .arg(network.name, named(Resource::Addresses, shownNumber(*network.freeAddresses))));
        }
        if (parts.isEmpty() && demand.interfaces > 0)
            parts.append(tr("addresses: unknown"));
        return parts;
    }

    static QString quotaOf(const Shortage &shortage)
    {
        return shortage.of == Shortage::Of::UserQuota ? tr("the quota of user %1").arg(shortage.owner)
                                                      : tr("the quota of group %1").arg(shortage.owner);
    }

    static QString ofQuota(const Shortage &shortage)
    {
        const Resource resource = shortage.resource;
        const QString left = number(resource, shortage.left);
        const QString needed = number(resource, shortage.needed);
        if (resource == Resource::Machines)
            return tr("%Ln node(s) wanted; %1 leaves %2.", "quota, number", shortage.nodes)
                .arg(quotaOf(shortage), left);
        if (resource == Resource::Addresses)
            return tr("%Ln node(s) need %1 addresses of network %2; %3 leaves %4.",
                "number, name, quota, number", shortage.nodes)
                .arg(needed, shortage.network, quotaOf(shortage), left);
        return tr("%Ln node(s) of %1 need %2; %3 leaves %4.", "amount, amount, quota, amount", shortage.nodes)
            .arg(named(resource, shortage.each), needed, quotaOf(shortage), left);
    }

    static QString ofHosts(const Shortage &shortage)
    {
        if (shortage.resource != Resource::Machines)
            return tr("No host has %1 free; the node(s) would stay pending.", "amount", shortage.nodes)
                .arg(named(shortage.resource, shortage.each));
        if (shortage.left < 1)
            return tr(
                "No host has room for such a node; the node(s) would stay pending.", nullptr, shortage.nodes);
        return tr("The hosts have room for %1 of %Ln node(s); the others would stay pending.", nullptr,
            shortage.nodes)
            .arg(number(Resource::Machines, shortage.left));
    }
};

} // namespace

QString demandText(const Demand &demand)
{
    return CapacityWording::demand(demand);
}

QString roomText(const Demand &demand, const Capacity &capacity)
{
    return CapacityWording::room(demand, capacity);
}

QString shortageText(const Shortage &shortage)
{
    return CapacityWording::shortage(shortage);
}

} // namespace msm
