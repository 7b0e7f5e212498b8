// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/templatetext.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace msm::sandbox {

class Faults;

/// Who and where: what every rendered object of one sandbox has in common.
struct Surroundings {
    QByteArray userName;
    quint32 network = 0;            ///< IPv4 of the node network, 127.x.0.0
    qint64 startTime = 0;           ///< when the sandbox began, seconds since 1970 UTC
    const Faults *faults = nullptr; ///< those on; null: none is
};

/// What some VMs have been promised, all together.
struct Promised {
    int vms = 0;
    qint64 cpuHundredths = 0;
    qint64 memoryMib = 0;

    /// Counts one more, with what was asked for it.
    void add(const Template &requested);
};

/// What all VMs take that are not DONE.
struct Usage {
    Promised all;
    std::array<Promised, 2> byHost;    ///< of those that are on a host
    std::array<int, 2> addressesInUse; ///< by network
};

struct CatalogTemplate {
    int id = 0;
    QByteArray name;
    Template content;
};

struct CatalogImage {
    int id;
    const char *name;
    const char *description;
    int sizeMiB;
};

/// The templates of the sandbox, by ascending id: mysql-node, mysql-node-large, diskless-node and
/// mysql-node-custom, which asks for user inputs of every type.
[[nodiscard]] const QList<CatalogTemplate> &catalogTemplates();
[[nodiscard]] const CatalogTemplate *findTemplate(int id);
/// The network's or image's id by id or name of a NIC or DISK attribute; nothing when there is none such.
[[nodiscard]] std::optional<int> findNetwork(const Attribute &nic);
[[nodiscard]] std::optional<int> findImage(const Attribute &disk);
[[nodiscard]] const CatalogImage &catalogImage(int id);
[[nodiscard]] QByteArray networkName(int id);
[[nodiscard]] QByteArray networkBridge(int id);

/// A DISK attribute as OpenNebula completes it from its image. `used` tells whether a VM has it.
[[nodiscard]] Attribute completedDisk(const Attribute &disk, int diskId, bool used);

[[nodiscard]] QByteArray permissionsXml();
/// <UID>…<GNAME> of the one account.
[[nodiscard]] QByteArray ownerXml(const Surroundings &where);
[[nodiscard]] QByteArray templateXml(const CatalogTemplate &entry, const Surroundings &where, bool extended);
[[nodiscard]] QByteArray templatePoolXml(const Surroundings &where);
[[nodiscard]] QByteArray imagePoolXml(const Surroundings &where);
[[nodiscard]] QByteArray networkPoolXml(const Surroundings &where, const Usage &usage);
[[nodiscard]] QByteArray hostPoolXml(const Usage &usage);
/// one.user.info, with the <LOGIN_TOKEN> elements given. The password hashes in it are made up; the real ones
/// never leave the process. `vmLimit` below 0: no quota is kept.
[[nodiscard]] QByteArray userXml(
    const Surroundings &where, const QByteArray &tokens, const Promised &used, int vmLimit);
/// one.group.info of the account's group, which has no quota.
[[nodiscard]] QByteArray groupXml();

/// 127.1.2.3 and 02:00:7f:01:02:03 of an IPv4 address.
[[nodiscard]] QByteArray addressText(quint32 ip);
/// A silent address that belongs to the VM at `address`; the same function leads back.
[[nodiscard]] quint32 isolatedAddress(quint32 address);
[[nodiscard]] QByteArray macText(quint32 ip);

} // namespace msm::sandbox
