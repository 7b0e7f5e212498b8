// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmdecoder.h"

#include <pugixml.hpp>

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace msm::opennebula {

namespace {

using pugi::xml_node;
using std::string_view;

QString text(const xml_node &node)
{
    return QString::fromUtf8(node.child_value());
}

template <typename Number>
Number number(const xml_node &node, Number otherwise)
{
    const string_view value = node.child_value();
    Number out = otherwise;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    return error == std::errc() && end != value.data() ? out : otherwise;
}

QDateTime time(const xml_node &node)
{
    const qint64 seconds = number<qint64>(node, 0);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

QStringList labelList(const QString &labels)
{
    QStringList out;
    for (const QString &label : labels.split(u',', Qt::SkipEmptyParts))
        out.append(label.trimmed());
    return out;
}

/// Collects the addresses of one kind from every interface; link-local ones reach nothing.
void appendAddresses(QStringList &out, const xml_node &vmTemplate, const char *attribute)
{
    for (const char *element : {"NIC", "NIC_ALIAS"}) {
        for (const xml_node &nic : vmTemplate.children(element)) {
            const QString address = text(nic.child(attribute));
            if (!address.isEmpty() && !out.contains(address))
                out.append(address);
        }
    }
}

void readTemplate(VirtualMachine &vm, const xml_node &vmTemplate)
{
    vm.cpu = number<double>(vmTemplate.child("CPU"), 0.0);
    vm.vcpu = number<int>(vmTemplate.child("VCPU"), 0);
    vm.memoryMb = number<qint64>(vmTemplate.child("MEMORY"), 0);
    vm.templateId = TemplateId {number<qint32>(vmTemplate.child("TEMPLATE_ID"), -1)};
    for (const char *attribute : {"IP", "IP6_GLOBAL", "IP6", "IP6_ULA", "EXTERNAL_IP"})
        appendAddresses(vm.addresses, vmTemplate, attribute);
}

void readUserTemplate(VirtualMachine &vm, const xml_node &userTemplate)
{
    for (const xml_node &attribute : userTemplate.children()) {
        const xml_node first = attribute.first_child();
        if (first.type() == pugi::node_element)
            continue; // a vector attribute, such as USER_INPUTS
        vm.userTemplate.insert(QString::fromUtf8(attribute.name()), text(attribute));
    }
    vm.labels = labelList(vm.userTemplate.value(QStringLiteral("LABELS")));
    vm.errorMessage = vm.userTemplate.value(QStringLiteral("ERROR"));
    vm.schedulerMessage = vm.userTemplate.value(QStringLiteral("SCHED_MESSAGE"));
}

Result<VirtualMachine> readVm(const xml_node &node)
{
    VirtualMachine vm;
    for (const xml_node &child : node.children()) {
        const string_view name = child.name();
        if (name == "ID")
            vm.id = VmId {number<qint32>(child, -1)};
        else if (name == "NAME")
            vm.name = text(child);
        else if (name == "UNAME")
            vm.owner = text(child);
        else if (name == "STATE")
            vm.state = number<int>(child, -1);
        else if (name == "LCM_STATE")
            vm.lcmState = number<int>(child, 0);
        else if (name == "STIME")
            vm.startTime = time(child);
        else if (name == "ETIME")
            vm.endTime = time(child);
        else if (name == "TEMPLATE")
            readTemplate(vm, child);
        else if (name == "USER_TEMPLATE")
            readUserTemplate(vm, child);
        else if (name == "HISTORY_RECORDS")
            vm.host = text(child.last_child().child("HOSTNAME"));
    }
    if (!vm.id.isValid())
        return failure(ErrorKind::Protocol, QStringLiteral("a <VM> without a valid <ID>"));
    return vm;
}

Result<TemplateInfo> readTemplateInfo(const xml_node &node)
{
    TemplateInfo info;
    info.id = TemplateId {number<qint32>(node.child("ID"), -1)};
    if (!info.id.isValid())
        return failure(ErrorKind::Protocol, QStringLiteral("a <VMTEMPLATE> without a valid <ID>"));
    info.name = text(node.child("NAME"));
    const xml_node contents = node.child("TEMPLATE");
    info.description = text(contents.child("DESCRIPTION"));
    info.labels = labelList(text(contents.child("LABELS")));
    info.cpu = number<double>(contents.child("CPU"), 0.0);
    info.memoryMb = number<qint64>(contents.child("MEMORY"), 0);
    return info;
}

/// Parses `xml` in place and checks its root element.
Result<xml_node> parse(QByteArray &xml, pugi::xml_document &document, const char *rootName)
{
    constexpr unsigned options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol;
    const auto parsed
        = document.load_buffer_inplace(xml.data(), size_t(xml.size()), options, pugi::encoding_utf8);
    if (!parsed) {
        return failure(ErrorKind::Protocol,
            QStringLiteral("the XML inside the answer is broken: %1 at byte %2")
                .arg(QString::fromUtf8(parsed.description()))
                .arg(parsed.offset));
    }
    const xml_node root = document.document_element();
    if (string_view(root.name()) != rootName) {
        return failure(ErrorKind::Protocol,
            QStringLiteral("the answer holds <%1> instead of <%2>")
                .arg(QString::fromUtf8(root.name()).left(60), QString::fromUtf8(rootName)));
    }
    return root;
}

} // namespace

Result<VmList> decodeVmPool(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "VM_POOL");
    if (!root)
        return failure(root.error());
    VmList vms;
    vms.reserve(std::distance(root->begin(), root->end()));
    for (const xml_node &node : root->children("VM")) {
        auto vm = readVm(node);
        if (!vm)
            return failure(vm.error());
        vms.append(std::move(*vm));
    }
    return vms;
}

Result<VirtualMachine> decodeVm(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "VM");
    return root ? readVm(*root) : failure(root.error());
}

Result<QList<TemplateInfo>> decodeTemplatePool(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "VMTEMPLATE_POOL");
    if (!root)
        return failure(root.error());
    QList<TemplateInfo> templates;
    for (const xml_node &node : root->children("VMTEMPLATE")) {
        auto info = readTemplateInfo(node);
        if (!info)
            return failure(info.error());
        templates.append(std::move(*info));
    }
    std::ranges::sort(templates, {}, &TemplateInfo::id);
    return templates;
}

Result<TemplateInfo> decodeTemplate(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "VMTEMPLATE");
    return root ? readTemplateInfo(*root) : failure(root.error());
}

Result<EndpointInfo> decodeUser(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "USER");
    if (!root)
        return failure(root.error());
    return EndpointInfo {.version = {}, .user = text(root->child("NAME")), .group = text(root->child("GNAME"))};
}

} // namespace msm::opennebula
