// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/vmaddress.h"

#include "core/base/hostname.h"

#include <algorithm>

namespace msm {

namespace {

bool isPreferred(const VmAddress &address, AddressPreference preference)
{
    switch (preference) {
    case AddressPreference::Automatic:
        return false;
    case AddressPreference::Ipv6:
        return address.text.contains(u':');
    case AddressPreference::Alias:
        return address.source == AddressSource::Alias;
    case AddressPreference::External:
        return address.source == AddressSource::External;
    case AddressPreference::Guest:
        return address.source == AddressSource::Guest;
    }
    return false;
}

} // namespace

bool isLinkLocal(QStringView address)
{
    if (address.startsWith(u"169.254."))
        return true;
    constexpr qsizetype shortest = 5; // "fe80:"
    if (address.size() < shortest || address.at(4) != u':')
        return false;
    return address.startsWith(u"fe8", Qt::CaseInsensitive) || address.startsWith(u"fe9", Qt::CaseInsensitive)
        || address.startsWith(u"fea", Qt::CaseInsensitive) || address.startsWith(u"feb", Qt::CaseInsensitive);
}

const VmAddress *findAddress(const VmAddresses &addresses, QStringView text)
{
    const auto it = std::ranges::find(addresses, text, &VmAddress::text);
    return it == addresses.cend() ? nullptr : &*it;
}

bool hasHost(const VmAddresses &addresses, const QString &host)
{
    const QString name = canonicalHost(host);
    return findAddress(addresses, host) || std::ranges::any_of(addresses, [&name](const VmAddress &address) {
        return canonicalHost(address.text) == name;
    });
}

QStringList addressTexts(const VmAddresses &addresses)
{
    QStringList texts;
    texts.reserve(addresses.size());
    for (const VmAddress &address : addresses)
        texts.append(address.text);
    return texts;
}

QStringList addressesToTry(const VmAddresses &ranked, AddressPreference preference, const QString &answered)
{
    QStringList preferred;
    QStringList others;
    for (const VmAddress &address : ranked) {
        if (isLinkLocal(address.text))
            continue;
        QStringList &place = isPreferred(address, preference) ? preferred : others;
        if (address.text == answered)
            place.prepend(address.text);
        else
            place.append(address.text);
    }
    return preferred + others;
}

VmAddresses withEarlier(const VmAddresses &listed, const VmAddresses &before)
{
    VmAddresses known = listed;
    for (const VmAddress &earlier : before) {
        const auto same = std::ranges::find(std::as_const(known), earlier.text, &VmAddress::text);
        if (same == known.cend() && earlier.source == AddressSource::Guest)
            known.append(earlier);
        else if (same != known.cend() && same->source == AddressSource::Nic
            && earlier.source != AddressSource::Guest)
            known[same - known.cbegin()].source = earlier.source;
    }
    return known;
}

} // namespace msm
