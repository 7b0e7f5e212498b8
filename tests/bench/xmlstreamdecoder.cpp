// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/xmlstreamdecoder.h"
#include "core/iaas/opennebula/vmstates.h"

#include <QTimeZone>
#include <QXmlStreamReader>

#include <array>

namespace msm::bench {

namespace {

/// The kinds of address, in order of preference.
constexpr std::array kKinds{u"IP", u"IP6_GLOBAL", u"IP6", u"IP6_ULA", u"EXTERNAL_IP", u"IP6_LINK"};

QDateTime timeOf(const QString &text)
{
    const qint64 seconds = text.toLongLong();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

void readNic(QXmlStreamReader &xml, AddressSource source, std::array<VmAddresses, kKinds.size()> &addresses)
{
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText();
        for (size_t kind = 0; kind < kKinds.size(); ++kind) {
            if (name == QStringView(kKinds[kind]) && !text.isEmpty() && !findAddress(addresses[kind], text))
                addresses[kind].append(
                    VmAddress(text, name == u"EXTERNAL_IP" ? AddressSource::External : source));
        }
    }
}

void readTemplate(QXmlStreamReader &xml, VirtualMachine &vm)
{
    std::array<VmAddresses, kKinds.size()> addresses;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"CPU")
            vm.cpu = xml.readElementText().toDouble();
        else if (xml.name() == u"VCPU")
            vm.vcpu = xml.readElementText().toInt();
        else if (xml.name() == u"MEMORY")
            vm.memoryMb = xml.readElementText().toLongLong();
        else if (xml.name() == u"TEMPLATE_ID")
            vm.templateId = TemplateId{xml.readElementText().toInt()};
        else if (xml.name() == u"NIC" || xml.name() == u"NIC_ALIAS")
            readNic(xml, xml.name() == u"NIC" ? AddressSource::Nic : AddressSource::Alias, addresses);
        else
            xml.skipCurrentElement();
    }
    for (const VmAddresses &kind : addresses)
        vm.addresses += kind;
}

/// A value, or of a vector attribute [KEY="value", …].
QString attributeText(QXmlStreamReader &xml)
{
    QString text;
    QStringList parts;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.hasError()) {
        if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            parts.append(QStringLiteral("%1=\"%2\"").arg(name, xml.readElementText()));
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    return parts.isEmpty() ? text : u'[' + parts.join(QStringLiteral(", ")) + u']';
}

void readUserTemplate(QXmlStreamReader &xml, VirtualMachine &vm)
{
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = attributeText(xml);
        if (name == u"LABELS") {
            const QStringList labels = text.split(u',', Qt::SkipEmptyParts);
            for (const QString &label : labels)
                vm.labels.append(label.trimmed());
        } else if (name == u"ERROR") {
            vm.errorMessage = text;
        } else if (name == u"SCHED_MESSAGE") {
            vm.schedulerMessage = text;
        } else {
            const QString before = vm.userTemplate.value(name);
            vm.userTemplate.insert(name, before.isEmpty() ? text : before + u'\n' + text);
        }
    }
}

void readLock(QXmlStreamReader &xml, VirtualMachine &vm)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == u"LOCKED")
            vm.lock = VmLock{.protects = xml.readElementText() != u"3"};
        else
            xml.skipCurrentElement();
    }
}

void readHistory(QXmlStreamReader &xml, VirtualMachine &vm)
{
    while (xml.readNextStartElement()) { // <HISTORY>
        while (xml.readNextStartElement()) {
            if (xml.name() == u"HOSTNAME")
                vm.host = xml.readElementText();
            else
                xml.skipCurrentElement();
        }
    }
}

VirtualMachine readVm(QXmlStreamReader &xml)
{
    VirtualMachine vm;
    int state = -1;
    int lcmState = 0;
    while (xml.readNextStartElement()) {
        const QStringView name = xml.name();
        if (name == u"ID")
            vm.id = VmId{xml.readElementText().toInt()};
        else if (name == u"NAME")
            vm.name = xml.readElementText();
        else if (name == u"UNAME")
            vm.owner = xml.readElementText();
        else if (name == u"STATE")
            state = xml.readElementText().toInt();
        else if (name == u"LCM_STATE")
            lcmState = xml.readElementText().toInt();
        else if (name == u"STIME")
            vm.startTime = timeOf(xml.readElementText());
        else if (name == u"ETIME")
            vm.endTime = timeOf(xml.readElementText());
        else if (name == u"LOCK")
            readLock(xml, vm);
        else if (name == u"TEMPLATE")
            readTemplate(xml, vm);
        else if (name == u"USER_TEMPLATE")
            readUserTemplate(xml, vm);
        else if (name == u"HISTORY_RECORDS")
            readHistory(xml, vm);
        else
            xml.skipCurrentElement();
    }
    vm.state = opennebula::stateOf(state, lcmState);
    return vm;
}

QString innerXml(const QByteArray &answer)
{
    QXmlStreamReader xml(answer);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"string")
            return xml.readElementText();
    }
    return {};
}

} // namespace

VmList decodeWithXmlStream(const QByteArray &answer)
{
    VmList vms;
    QXmlStreamReader xml(innerXml(answer));
    xml.readNextStartElement();
    while (xml.readNextStartElement())
        vms.append(readVm(xml));
    return vms;
}

} // namespace msm::bench
