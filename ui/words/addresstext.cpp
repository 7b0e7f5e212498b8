// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/addresstext.h"

#include <QCoreApplication>
#include <QStringList>

namespace msm {

namespace {

class AddressText {
    Q_DECLARE_TR_FUNCTIONS(msm::AddressText)
public:
    static QString source(AddressSource source)
    {
        switch (source) {
        case AddressSource::Nic:
            return tr("network interface");
        case AddressSource::Alias:
            return tr("alias of an interface");
        case AddressSource::Pci:
            return tr("PCI network device");
        case AddressSource::External:
            return tr("external address");
        case AddressSource::Guest:
            return tr("reported by the guest agent");
        }
        return {};
    }

    static QString preference(AddressPreference preference)
    {
        switch (preference) {
        case AddressPreference::Automatic:
            return tr("Automatic");
        case AddressPreference::Ipv6:
            return tr("IPv6");
        case AddressPreference::Alias:
            return tr("Alias of an interface");
        case AddressPreference::External:
            return tr("External address");
        case AddressPreference::Guest:
            return tr("Reported by the guest agent");
        }
        return {};
    }

    static QString line(const VmAddress &address, bool used)
    {
        if (used)
            return tr("%1 (in use: %2)", "address, and where it is from")
                .arg(address.text, source(address.source));
        if (isLinkLocal(address.text))
            return tr("%1 (link-local, reaches nothing)").arg(address.text);
        return tr("%1 (%2)", "address, and where it is from").arg(address.text, source(address.source));
    }
};

} // namespace

QString addressSourceText(AddressSource source)
{
    return AddressText::source(source);
}

QString addressPreferenceText(AddressPreference preference)
{
    return AddressText::preference(preference);
}

QString addressesText(const NodeView &node)
{
    if (node.addresses.isEmpty())
        return node.address;
    const bool plain = node.addresses.size() == 1 && node.addresses.first().source == AddressSource::Nic;
    if (plain && node.addresses.first().text == node.address)
        return node.address;
    QStringList lines;
    for (const VmAddress &address : node.addresses) {
        const bool used = address.text == node.address;
        const QString line = AddressText::line(address, used);
        if (used)
            lines.prepend(line);
        else
            lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace msm
