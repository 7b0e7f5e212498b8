// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/addresssource.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace msm {

/// One address of a VM.
struct VmAddress {
    QString text; ///< IPv4 or IPv6, without a port
    AddressSource source = AddressSource::Nic;

    VmAddress() = default;
    /// A text alone is an interface's address, as nearly all are.
    VmAddress(QString address, AddressSource from = AddressSource::Nic) // NOLINT(google-explicit-constructor)
        : text(std::move(address))
        , source(from)
    {
    }

    bool operator==(const VmAddress &) const = default;
};

using VmAddresses = QList<VmAddress>;

/// Without the name of an interface, which no cloud can know, such an address reaches nothing: fe80::/10 and
/// 169.254.0.0/16.
[[nodiscard]] bool isLinkLocal(QStringView address);

/// Null when it is none of them; valid until the list changes.
[[nodiscard]] const VmAddress *findAddress(const VmAddresses &addresses, QStringView text);
/// Whether the host is one of them, in whatever spelling people wrote it.
[[nodiscard]] bool hasHost(const VmAddresses &addresses, const QString &host);
/// Their texts, in their order.
[[nodiscard]] QStringList addressTexts(const VmAddresses &addresses);

/// The addresses at which to try a node, in the order in which to try them: those that the profile prefers,
/// the one that answered before, if it is still one of the VM's, and the others as they are ranked. Without
/// those that reach nothing.
[[nodiscard]] QStringList addressesToTry(
    const VmAddresses &ranked, AddressPreference preference, const QString &answered = {});

/// What `before`, an earlier reading of the same VM, knew better than `listed`: the guest agent's addresses,
/// which no listing has, and that an interface is a PCI device or an alias, which a listing does not say.
[[nodiscard]] VmAddresses withEarlier(const VmAddresses &listed, const VmAddresses &before);

} // namespace msm

Q_DECLARE_TYPEINFO(msm::VmAddress, Q_RELOCATABLE_TYPE);
