// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/hostdecoder.h"

#include "core/base/logging.h"
#include "core/iaas/opennebula/objectreader.h"
#include "core/iaas/opennebula/xmlvalues.h"

namespace msm::opennebula {

namespace {

using pugi::xml_node;

/// The states in which the scheduler uses a host; in all others it is being set up, off, or broken.
bool takesMachines(const xml_node &host)
{
    constexpr int monitoringMonitored = 1;
    constexpr int monitored = 2;
    const auto state = number<int>(host.child("STATE"), -1);
    return state == monitoringMonitored || state == monitored;
}

/// What of it is not promised, in the unit of the element; nothing where that is not said.
std::optional<qint64> freeOf(const xml_node &share, const char *most, const char *used)
{
    constexpr qint64 unreadable = -1;
    constexpr qint64 largest = 1'000'000'000'000'000;
    const auto all = number<qint64>(share.child(most), unreadable);
    const auto promised = number<qint64>(share.child(used), unreadable);
    if (all < 0 || promised < 0 || all > largest || promised > largest)
        return std::nullopt;
    return all - promised;
}

/// MAX_CPU and CPU_USAGE are hundredths of a CPU, MAX_MEM and MEM_USAGE are KiB (recorded in hostpool.info).
std::optional<HostRoom> roomOf(const xml_node &host)
{
    constexpr double hundredths = 100;
    constexpr qint64 kibPerMib = 1024;
    const xml_node share = host.child("HOST_SHARE");
    const auto cpu = freeOf(share, "MAX_CPU", "CPU_USAGE");
    const auto memory = freeOf(share, "MAX_MEM", "MEM_USAGE");
    if (!cpu || !memory)
        return std::nullopt;
    return HostRoom{.name = text(host.child("NAME")),
        .freeCpu = double(*cpu) / hundredths,
        .freeMemoryMb = *memory / kibPerMib};
}

} // namespace

Result<std::optional<QList<HostRoom>>> decodeHostPool(QByteArray xml)
{
    const auto objects = findObjects(xml, "HOST_POOL", "HOST");
    if (!objects)
        return failure(objects.error());
    QList<HostRoom> hosts;
    bool complete = !objects->empty();
    readObjects(
        *objects,
        [&](const xml_node &host) -> Result<void> {
            if (!takesMachines(host))
                return {};
            const auto room = roomOf(host);
            if (!room)
                return failure(ErrorKind::Protocol, QStringLiteral("it does not say what it has"));
            hosts.append(*room);
            return {};
        },
        [&complete](qint32 id, const QString &why) {
            qCWarning(lcIaaS) << "host" << id << "cannot be read:" << why;
            complete = false;
        });
    return complete ? std::optional(hosts) : std::nullopt;
}

} // namespace msm::opennebula
