// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace msm {

/// Where an address of a VM is written. The cloud gives out all but the guest agent's, which the machine
/// reports of itself.
enum class AddressSource : quint8 {
    Nic,      ///< of a network interface
    Alias,    ///< a further one of an interface
    Pci,      ///< of a network interface that is a PCI device (SR-IOV)
    External, ///< one that leads to an interface from outside
    Guest,    ///< reported by the guest agent
};

/// Which addresses of a node a profile has tried first.
enum class AddressPreference : quint8 {
    Automatic, ///< as they are ranked, see VirtualMachine::addresses
    Ipv6,
    Alias,
    External,
    Guest,
};

inline constexpr std::array addressPreferences{AddressPreference::Automatic, AddressPreference::Ipv6,
    AddressPreference::Alias, AddressPreference::External, AddressPreference::Guest};

/// "nic", "alias", "pci", "external", "guest-agent"; for files and scripts.
[[nodiscard]] QString addressSourceName(AddressSource source);
[[nodiscard]] std::optional<AddressSource> addressSourceFromName(QStringView name);
/// "automatic", "ipv6", "alias", "external", "guest-agent".
[[nodiscard]] QString addressPreferenceName(AddressPreference preference);
[[nodiscard]] std::optional<AddressPreference> addressPreferenceFromName(QStringView name);

} // namespace msm
