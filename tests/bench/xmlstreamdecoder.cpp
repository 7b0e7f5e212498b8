// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/xmlstreamdecoder.h"

#include <QTimeZone>
#include <QXmlStreamReader>

#include <array>

namespace msm::bench {

namespace {

/// The kinds of address, in order of preference.
constexpr std::array kKinds{u"IP", u"IP6_GLOBAL", u"IP6", u"IP6_ULA", u"EXTERNAL_IP"};

QDateTime timeOf(const QString &text)
{
    const qint64 seconds = text.toLongLong();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

void readNic(QXmlStreamReader &xml, std::array<QStringList, kKinds.size()> &addresses)
{
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText();
        for (size_t kind = 0; kind < kKinds.size(); ++kind) {
            if (name == QStringView(kKinds[kind]) && !text.isEmpty() && !addresses[kind].contains(text))
                addresses[kind].append(text);
        }
    }
}

void readTemplate(QXmlStreamReader &xml, VirtualMachine &vm)
{
    std::array<QStringList, kKinds.size()> addresses;
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
            readNic(xml, addresses);
        else
            xml.skipCurrentElement();
    }
    for (const QStringList &kind : addresses)
        vm.addresses += kind;
}

void readUserTemplate(QXmlStreamReader &xml, VirtualMachine &vm)
{
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        vm.userTemplate.insert(name, xml.readElementText());
    }
    const QStringList labels =
        vm.userTemplate.value(QStringLiteral("LABELS")).split(u',', Qt::SkipEmptyParts);
    for (const QString &label : labels)
        vm.labels.append(label.trimmed());
    vm.errorMessage = vm.userTemplate.value(QStringLiteral("ERROR"));
    vm.schedulerMessage = vm.userTemplate.value(QStringLiteral("SCHED_MESSAGE"));
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
    while (xml.readNextStartElement()) {
        const QStringView name = xml.name();
        if (name == u"ID")
            vm.id = VmId{xml.readElementText().toInt()};
        else if (name == u"NAME")
            vm.name = xml.readElementText();
        else if (name == u"UNAME")
            vm.owner = xml.readElementText();
        else if (name == u"STATE")
            vm.state = xml.readElementText().toInt();
        else if (name == u"LCM_STATE")
            vm.lcmState = xml.readElementText().toInt();
        else if (name == u"STIME")
            vm.startTime = timeOf(xml.readElementText());
        else if (name == u"ETIME")
            vm.endTime = timeOf(xml.readElementText());
        else if (name == u"TEMPLATE")
            readTemplate(xml, vm);
        else if (name == u"USER_TEMPLATE")
            readUserTemplate(xml, vm);
        else if (name == u"HISTORY_RECORDS")
            readHistory(xml, vm);
        else
            xml.skipCurrentElement();
    }
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
