// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/addresses.h"

#include "core/iaas/opennebula/xmlvalues.h"

#include <QHostAddress>

#include <algorithm>

namespace msm::opennebula {

namespace {

using std::string_view;

bool looksLikeAddress(string_view text)
{
    constexpr size_t longest = 45; // an IPv6 address that ends in an IPv4 one
    constexpr string_view characters = "0123456789abcdefABCDEF.:";
    return !text.empty() && text.size() <= longest && text.find_first_not_of(characters) == string_view::npos;
}

/// Another machine cannot be reached there, or it is not one machine.
bool isNobodys(const QHostAddress &address)
{
    // Not all of 127.0.0.0/8: the nodes of the embedded cloud have their addresses there.
    static const QHostAddress ownLoopback(QStringLiteral("127.0.0.0"));
    constexpr int prefix = 16;
    return address.isNull() || address.isMulticast() || address.isBroadcast()
        || address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::LocalHostIPv6) || address.isInSubnet(ownLoopback, prefix);
}

} // namespace

void AddressList::addInterface(const pugi::xml_node &nic, AddressSource source)
{
    for (pugi::xml_node attribute = nic.first_child(); attribute; attribute = attribute.next_sibling()) {
        const string_view name = attribute.name();
        const string_view value = attribute.child_value();
        if (name == "IP")
            add(Ipv4, value, source);
        else if (name == "IP6_GLOBAL")
            add(GlobalIpv6, value, source);
        else if (name == "IP6")
            add(Ipv6, value, source);
        else if (name == "IP6_ULA")
            add(LocalIpv6, value, source);
        else if (name == "EXTERNAL_IP")
            add(External, value, AddressSource::External);
        else if (name == "IP6_LINK")
            add(LinkLocal, value, source);
    }
}

void AddressList::addGuest(const pugi::xml_node &monitoring)
{
    constexpr int most = 64; // a guest may name as many as it likes
    int seen = 0;
    for (const char *const name : {"GUEST_IP_ADDRESSES", "GUEST_IP"}) {
        const string_view list = monitoring.child(name).child_value();
        for (size_t start = 0; start < list.size() && seen < most; ++seen) {
            const size_t end = std::min(list.find(',', start), list.size());
            addReported(list.substr(start, end - start));
            start = end + 1;
        }
    }
}

void AddressList::addReported(string_view text)
{
    const string_view value = trimmed(text);
    if (!looksLikeAddress(value))
        return;
    // Qt takes "10.1" for an address, as old programs did.
    const bool isWhole = value.find(':') != string_view::npos || std::ranges::count(value, '.') == 3;
    const QHostAddress address(
        isWhole ? QString::fromLatin1(value.data(), qsizetype(value.size())) : QString());
    if (isNobodys(address))
        return;
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const Kind kind = address.isLinkLocal() ? LinkLocal : isIpv4 ? GuestIpv4 : GuestIpv6;
    add(kind, value, AddressSource::Guest);
}

void AddressList::add(Kind kind, string_view text, AddressSource source)
{
    constexpr qsizetype most = 1000; // of one kind and one VM, so that hostile ones take no quadratic time
    VmAddresses &list = m_kinds[kind];
    const string_view value = trimmed(text);
    if (list.size() >= most || !looksLikeAddress(value))
        return;
    QString address = QString::fromLatin1(value.data(), qsizetype(value.size()));
    if (!findAddress(list, address))
        list.append(VmAddress(std::move(address), source));
}

VmAddresses AddressList::take()
{
    VmAddresses all;
    for (VmAddresses &kind : m_kinds) {
        if (all.isEmpty()) {
            all = std::move(kind); // nearly always the only one
            continue;
        }
        for (VmAddress &address : kind) {
            if (!findAddress(all, address.text))
                all.append(std::move(address));
        }
    }
    return all;
}

} // namespace msm::opennebula
