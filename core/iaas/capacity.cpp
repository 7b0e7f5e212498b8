// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/capacity.h"

#include "core/iaas/templatechoice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace msm {

namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();
constexpr double kRounding = 1e-6; ///< three times 0.1 is more than 0.3

/// The number of an answer to a user input; `otherwise` where there is none.
template <typename Number>
std::optional<Number> answered(const QMap<QString, QString> &answers, const QString &name, Number otherwise)
{
    bool isNumber = false;
    const double number = answers.value(name).toDouble(&isNumber);
    const Number found = isNumber ? Number(number) : otherwise;
    return found > 0 ? std::optional(found) : std::nullopt;
}

/// The size of an image by its id or name.
std::optional<qint64> sizeOf(const QString &image, const Capacity &capacity)
{
    const auto known = chooseImage(capacity.images.value_or(QList<ImageInfo>()), image);
    return known && known->sizeMb > 0 ? std::optional(known->sizeMb) : std::nullopt;
}

void addInterface(Demand &demand, const QString &network, const Capacity &capacity)
{
    ++demand.interfaces;
    const auto all = capacity.networks.value_or(QList<NetworkInfo>());
    if (const auto known = chooseNetwork(all, network); known && !network.isEmpty())
        ++demand.networks[known->id];
}

/// What a quota leaves; infinity: no limit.
std::optional<double> leftOf(const QuotaUse &use)
{
    if (!use.limitKnown)
        return std::nullopt;
    if (!use.limit)
        return kUnlimited;
    return use.used ? std::optional(std::max(*use.limit - *use.used, 0.0)) : std::nullopt;
}

double each(const Demand &demand, Resource resource)
{
    return amountOf(demand, resource).value_or(0) / demand.nodes;
}

bool isTooLittle(double left, double needed)
{
    return needed > left + kRounding;
}

Shortage shortage(Shortage::Of of, const Demand &demand, Resource resource, double left)
{
    return {.of = of,
        .resource = resource,
        .nodes = demand.nodes,
        .each = each(demand, resource),
        .needed = amountOf(demand, resource).value_or(0),
        .left = left};
}

QString nameOf(NetworkId id, const Capacity &capacity)
{
    const auto all = capacity.networks.value_or(QList<NetworkInfo>());
    const auto found = std::ranges::find(all, id, &NetworkInfo::id);
    return found == all.cend() ? QString::number(id.value) : found->name;
}

Shortage addressShortage(
    Shortage::Of of, const Demand &demand, NetworkId network, const Capacity &capacity, double left)
{
    Shortage found = shortage(of, demand, Resource::Addresses, left);
    found.network = nameOf(network, capacity);
    found.each = demand.networks.value(network);
    found.needed = found.each * demand.nodes;
    return found;
}

QList<Shortage> ofQuota(Shortage::Of of, const QString &owner, const std::optional<Quota> &quota,
    const Demand &demand, const Capacity &capacity)
{
    QList<Shortage> found;
    if (!quota)
        return found;
    for (const Resource resource : kResources) {
        const auto needed = amountOf(demand, resource);
        const auto left = leftBy(*quota, resource);
        if (resource != Resource::Addresses && needed && left && isTooLittle(*left, *needed))
            found.append(shortage(of, demand, resource, *left));
    }
    for (auto it = demand.networks.cbegin(); it != demand.networks.cend(); ++it) {
        const auto left = leftOf(quota->addresses.value(it.key()));
        if (left && isTooLittle(*left, double(*it) * demand.nodes))
            found.append(addressShortage(of, demand, it.key(), capacity, *left));
    }
    for (Shortage &one : found)
        one.owner = owner;
    return found;
}

QList<Shortage> ofNetworks(const Demand &demand, const Capacity &capacity)
{
    QList<Shortage> found;
    for (const NetworkInfo &network : capacity.networks.value_or(QList<NetworkInfo>())) {
        const double needed = double(demand.networks.value(network.id)) * demand.nodes;
        if (network.freeAddresses && isTooLittle(double(*network.freeAddresses), needed))
            found.append(addressShortage(
                Shortage::Of::Network, demand, network.id, capacity, double(*network.freeAddresses)));
    }
    return found;
}

std::optional<Shortage> ofHosts(const Demand &demand, const Capacity &capacity)
{
    const auto room = roomFor(demand, capacity);
    if (!room || *room >= demand.nodes)
        return std::nullopt;
    Resource lacking = Resource::Machines;
    if (*room == 0 && !capacity.hosts->isEmpty()) {
        const auto noneHas = [&](auto free, double needed) {
            return std::ranges::all_of(*capacity.hosts,
                [&](const HostRoom &host) { return isTooLittle(double(host.*free), needed); });
        };
        if (noneHas(&HostRoom::freeMemoryMb, double(*demand.memoryMb)))
            lacking = Resource::Memory;
        else if (noneHas(&HostRoom::freeCpu, *demand.cpu))
            lacking = Resource::Cpu;
    }
    return shortage(Shortage::Of::Hosts, demand, lacking, double(*room));
}

} // namespace

Demand demandOf(
    const TemplateInfo &base, const QMap<QString, QString> &answers, int nodes, const Capacity &capacity)
{
    Demand demand{.nodes = nodes,
        .cpu = answered(answers, QStringLiteral("CPU"), base.cpu),
        .memoryMb = answered(answers, QStringLiteral("MEMORY"), base.memoryMb),
        .diskMb = 0};
    for (const TemplateDisk &disk : base.disks) {
        const auto size = disk.sizeMb > 0 ? std::optional(disk.sizeMb) : sizeOf(disk.image, capacity);
        demand.diskMb = size && demand.diskMb ? std::optional(*demand.diskMb + *size) : std::nullopt;
    }
    for (const QString &network : base.networks)
        addInterface(demand, network, capacity);
    return demand;
}

Demand demandOf(const MachineSpec &machine, int nodes, const Capacity &capacity)
{
    const qint64 resized = machine.disk.value(QStringLiteral("SIZE")).toLongLong();
    Demand demand{.nodes = nodes,
        .cpu = machine.cpu,
        .memoryMb = machine.memoryMb,
        .diskMb =
            resized > 0 ? std::optional(resized) : sizeOf(QString::number(machine.image.value), capacity)};
    addInterface(demand, QString::number(machine.network.value), capacity);
    return demand;
}

std::optional<double> amountOf(const Demand &demand, Resource resource)
{
    const auto ofAll = [&demand](const auto &ofOne) {
        return ofOne ? std::optional(double(*ofOne) * demand.nodes) : std::nullopt;
    };
    switch (resource) {
    case Resource::Cpu:
        return ofAll(demand.cpu);
    case Resource::Memory:
        return ofAll(demand.memoryMb);
    case Resource::Disk:
        return ofAll(demand.diskMb);
    case Resource::Addresses:
        return double(demand.interfaces) * demand.nodes;
    case Resource::Machines:
        break;
    }
    return demand.nodes;
}

std::optional<double> leftBy(const Quota &quota, Resource resource)
{
    const auto lesser = [](const QuotaUse &one, const QuotaUse &other) {
        const auto first = leftOf(one);
        const auto second = leftOf(other);
        return first && second ? std::optional(std::min(*first, *second)) : std::nullopt;
    };
    switch (resource) {
    case Resource::Machines:
        return lesser(quota.vms, quota.runningVms);
    case Resource::Cpu:
        return lesser(quota.cpu, quota.runningCpu);
    case Resource::Memory:
        return lesser(quota.memoryMb, quota.runningMemoryMb);
    case Resource::Disk:
        return leftOf(quota.diskMb);
    case Resource::Addresses:
        break;
    }
    return std::nullopt;
}

std::optional<qint64> roomFor(const Demand &demand, const Capacity &capacity)
{
    if (!capacity.hosts || demand.cpu.value_or(0) <= 0 || demand.memoryMb.value_or(0) <= 0)
        return std::nullopt;
    qint64 room = 0;
    for (const HostRoom &host : *capacity.hosts) {
        const double byCpu = std::floor(host.freeCpu / *demand.cpu + kRounding);
        const auto byMemory = double(host.freeMemoryMb / *demand.memoryMb);
        room += qint64(std::max(std::min(byCpu, byMemory), 0.0));
    }
    return room;
}

QList<Shortage> shortagesOf(const Demand &demand, const Capacity &capacity)
{
    QList<Shortage> found =
        ofQuota(Shortage::Of::UserQuota, capacity.user, capacity.userQuota, demand, capacity)
        + ofQuota(Shortage::Of::GroupQuota, capacity.group, capacity.groupQuota, demand, capacity)
        + ofNetworks(demand, capacity);
    if (const auto hosts = ofHosts(demand, capacity))
        found.append(*hosts);
    return found;
}

} // namespace msm
