// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

#include <array>

/// Whether what is about to be made fits into what there is. Pure. Nothing here forbids anything: what is
/// free changes between a look and a request, and the cloud decides
/// (docs/decisions/0061-before-the-click.md).
namespace msm {

/// What some new nodes take, all alike. Nothing in a member: unknown.
struct Demand {
    int nodes = 1;
    std::optional<double> cpu{}; ///< this and the next two: of one node
    std::optional<qint64> memoryMb{};
    std::optional<qint64> diskMb{};
    int interfaces = 0;              ///< of one node; each takes an address
    QMap<NetworkId, int> networks{}; ///< how many of the interfaces are in which, where that is known

    bool operator==(const Demand &) const = default;
};

/// Of so many nodes of a template. `answers` to its inputs replace its CPU and MEMORY. `capacity` knows
/// networks by their names, and how large images are.
[[nodiscard]] Demand demandOf(
    const TemplateInfo &base, const QMap<QString, QString> &answers, int nodes, const Capacity &capacity);
/// The same without a template.
[[nodiscard]] Demand demandOf(const MachineSpec &machine, int nodes, const Capacity &capacity);

enum class Resource { Machines, Cpu, Memory, Disk, Addresses };
inline constexpr std::array kResources{
    Resource::Machines, Resource::Cpu, Resource::Memory, Resource::Disk, Resource::Addresses};

/// How much of something all nodes take: CPUs, MiB, or a number. Nothing: unknown.
[[nodiscard]] std::optional<double> amountOf(const Demand &demand, Resource resource);

/// How much of something a quota leaves; infinity where it has no limit, nothing where that is unknown. Not
/// of addresses, which have a quota for each network.
[[nodiscard]] std::optional<double> leftBy(const Quota &quota, Resource resource);

/// How many of such nodes the hosts have room for; nothing where that is unknown. OpenNebula's scheduler may
/// find fewer places, for instance because a host is of a cluster that the image is not in.
[[nodiscard]] std::optional<qint64> roomFor(const Demand &demand, const Capacity &capacity);

/// One thing that there is too little of.
struct Shortage {
    enum class Of {
        UserQuota,
        GroupQuota,
        Network, ///< it has no more free addresses
        Hosts,   ///< they have too little room
    };

    Of of{};
    Resource resource{}; ///< of Hosts: Cpu or Memory where no host has enough of it for one node
    QString owner{};     ///< of the quota: the user or the group
    QString network{};   ///< of addresses
    int nodes = 0;       ///< that are wanted
    double each = 0;     ///< what one takes
    double needed = 0;   ///< what all take
    double left = 0;     ///< what there is; of Hosts: for how many nodes there is room

    bool operator==(const Shortage &) const = default;
};

/// What does not fit, worst first: what the cloud refuses by a quota, then what it has no address for, then
/// what it would keep waiting for a host. What is unknown is no shortage.
[[nodiscard]] QList<Shortage> shortagesOf(const Demand &demand, const Capacity &capacity);

} // namespace msm
