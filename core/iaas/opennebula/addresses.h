// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmaddress.h"

#include <array>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace msm::opennebula {

/// Gathers the addresses of one VM from the elements that have them, and puts them in order. What is no
/// address is passed over.
class AddressList {
public:
    /// A NIC, a NIC_ALIAS or a PCI device.
    void addInterface(const pugi::xml_node &nic, AddressSource source);
    /// MONITORING: GUEST_IP_ADDRESSES, or GUEST_IP. Without a guest's own loopback, 127.0.0.0/16 and ::1, and
    /// what is nobody's (multicast, unspecified).
    void addGuest(const pugi::xml_node &monitoring);
    /// In the order of VirtualMachine::addresses; of one address the first place counts.
    [[nodiscard]] VmAddresses take();

private:
    enum Kind { Ipv4, GlobalIpv6, Ipv6, LocalIpv6, External, GuestIpv4, GuestIpv6, LinkLocal, Kinds };

    void add(Kind kind, std::string_view text, AddressSource source);
    void addReported(std::string_view text);

    std::array<VmAddresses, Kinds> m_kinds;
};

} // namespace msm::opennebula
