// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmdecoder.h"

#include <pugixml.hpp>

#include <QByteArrayView>
#include <QHash>
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
    const auto seconds = number<qint64>(node, 0);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

/// Gives equal texts one QString between them: owners, hosts and labels of ten thousand VMs are few. The
/// texts must outlive it, as those of a parsed document do.
class TextPool {
public:
    QString operator()(string_view text)
    {
        const QByteArrayView key(text.data(), qsizetype(text.size()));
        constexpr qsizetype longest = 32; // longer ones, as a label with a key in it, are seldom the same
        if (key.size() > longest)
            return QString::fromUtf8(key);
        const auto known = m_texts.constFind(key);
        return known != m_texts.cend() ? *known : *m_texts.insert(key, QString::fromUtf8(key));
    }

private:
    QHash<QByteArrayView, QString> m_texts;
};

string_view trimmed(string_view text)
{
    constexpr string_view space = " \t\r\n";
    const size_t start = text.find_first_not_of(space);
    return start == string_view::npos ? string_view()
                                      : text.substr(start, text.find_last_not_of(space) - start + 1);
}

QStringList labelList(string_view labels, TextPool &pool)
{
    QStringList out;
    out.reserve(1 + std::ranges::count(labels, ','));
    for (size_t start = 0; start < labels.size();) {
        const size_t end = std::min(labels.find(',', start), labels.size());
        if (end > start)
            out.append(pool(trimmed(labels.substr(start, end - start))));
        start = end + 1;
    }
    return out;
}

/// The attributes of a network interface that are addresses, in order of preference. Link-local ones reach
/// nothing.
constexpr std::array<string_view, 5> kAddressKinds{"IP", "IP6_GLOBAL", "IP6", "IP6_ULA", "EXTERNAL_IP"};
using Addresses = std::array<QStringList, kAddressKinds.size()>;

void readNic(Addresses &addresses, const xml_node &nic)
{
    for (xml_node attribute = nic.first_child(); attribute; attribute = attribute.next_sibling()) {
        const auto kind = std::ranges::find(kAddressKinds, string_view(attribute.name()));
        if (kind == kAddressKinds.end())
            continue;
        const QString address = text(attribute);
        QStringList &list = addresses[size_t(kind - kAddressKinds.begin())];
        if (!address.isEmpty() && !list.contains(address))
            list.append(address);
    }
}

void readTemplate(VirtualMachine &vm, const xml_node &vmTemplate)
{
    Addresses addresses;
    for (xml_node child = vmTemplate.first_child(); child; child = child.next_sibling()) {
        const string_view name = child.name();
        if (name == "CPU")
            vm.cpu = number<double>(child, 0.0);
        else if (name == "VCPU")
            vm.vcpu = number<int>(child, 0);
        else if (name == "MEMORY")
            vm.memoryMb = number<qint64>(child, 0);
        else if (name == "TEMPLATE_ID")
            vm.templateId = TemplateId{number<qint32>(child, -1)};
        else if (name == "NIC")
            readNic(addresses, child);
    }
    for (const xml_node &alias : vmTemplate.children("NIC_ALIAS"))
        readNic(addresses, alias);
    for (const QStringList &kind : addresses) {
        if (vm.addresses.isEmpty()) {
            vm.addresses = kind; // nearly always the only one
            continue;
        }
        for (const QString &address : kind) {
            if (!vm.addresses.contains(address))
                vm.addresses.append(address);
        }
    }
}

void readUserTemplate(VirtualMachine &vm, const xml_node &userTemplate, TextPool &pool)
{
    for (const xml_node &attribute : userTemplate.children()) {
        const xml_node first = attribute.first_child();
        if (first.type() == pugi::node_element)
            continue; // a vector attribute, such as USER_INPUTS
        const string_view name = attribute.name();
        const QString value = text(attribute);
        vm.userTemplate.insert(pool(name), value);
        if (name == "LABELS")
            vm.labels = labelList(attribute.child_value(), pool);
        else if (name == "ERROR")
            vm.errorMessage = value;
        else if (name == "SCHED_MESSAGE")
            vm.schedulerMessage = value;
    }
}

/// Fills `vm`; whether the node has a valid id.
bool readVm(VirtualMachine &vm, const xml_node &node, TextPool &pool)
{
    for (xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const string_view name = child.name();
        if (name == "ID")
            vm.id = VmId{number<qint32>(child, -1)};
        else if (name == "NAME")
            vm.name = text(child);
        else if (name == "UNAME")
            vm.owner = pool(child.child_value());
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
            readUserTemplate(vm, child, pool);
        else if (name == "HISTORY_RECORDS")
            vm.host = pool(child.last_child().child("HOSTNAME").child_value());
    }
    return vm.id.isValid();
}

tl::unexpected<Error> noValidId()
{
    return failure(ErrorKind::Protocol, QStringLiteral("a <VM> without a valid <ID>"));
}

/// USER_INPUTS, in the order that INPUTS_ORDER wants; what it does not name comes last.
QList<UserInput> readInputs(const xml_node &contents)
{
    QList<UserInput> inputs;
    for (const xml_node &input : contents.child("USER_INPUTS").children())
        inputs.append(parseUserInput(QString::fromUtf8(input.name()), text(input)));
    TextPool pool;
    const QStringList order = labelList(contents.child("INPUTS_ORDER").child_value(), pool);
    std::ranges::stable_sort(inputs, {}, [&order](const UserInput &input) {
        const qsizetype place = order.indexOf(input.name);
        return place < 0 ? order.size() : place;
    });
    return inputs;
}

Result<TemplateInfo> readTemplateInfo(const xml_node &node)
{
    TemplateInfo info;
    info.id = TemplateId{number<qint32>(node.child("ID"), -1)};
    if (!info.id.isValid())
        return failure(ErrorKind::Protocol, QStringLiteral("a <VMTEMPLATE> without a valid <ID>"));
    info.name = text(node.child("NAME"));
    const xml_node contents = node.child("TEMPLATE");
    info.description = text(contents.child("DESCRIPTION"));
    TextPool pool;
    info.labels = labelList(contents.child("LABELS").child_value(), pool);
    info.cpu = number<double>(contents.child("CPU"), 0.0);
    info.memoryMb = number<qint64>(contents.child("MEMORY"), 0);
    info.inputs = readInputs(contents);
    for (const xml_node &member : contents.child("CONTEXT").children())
        info.context.insert(QString::fromUtf8(member.name()), text(member));
    return info;
}

/// Parses `xml` in place and checks its root element.
Result<xml_node> parse(QByteArray &xml, pugi::xml_document &document, const char *rootName)
{
    // Embedded text needs no node of its own: a fifth less memory.
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;
    const auto parsed =
        document.load_buffer_inplace(xml.data(), size_t(xml.size()), options, pugi::encoding_utf8);
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
    TextPool pool;
    for (const xml_node &node : root->children("VM")) {
        if (!readVm(vms.emplaceBack(), node, pool))
            return noValidId();
    }
    return vms;
}

Result<VirtualMachine> decodeVm(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "VM");
    if (!root)
        return failure(root.error());
    VirtualMachine vm;
    TextPool pool;
    if (!readVm(vm, *root, pool))
        return noValidId();
    return vm;
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

Result<QList<ImageInfo>> decodeImagePool(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "IMAGE_POOL");
    if (!root)
        return failure(root.error());
    constexpr int operatingSystem = 0;
    QList<ImageInfo> images;
    for (const xml_node &node : root->children("IMAGE")) {
        const ImageInfo image{.id = ImageId{number<qint32>(node.child("ID"), -1)},
            .name = text(node.child("NAME")),
            .description = text(node.child("TEMPLATE").child("DESCRIPTION")),
            .sizeMb = number<qint64>(node.child("SIZE"), 0)};
        if (image.id.isValid() && number<int>(node.child("TYPE"), operatingSystem) == operatingSystem)
            images.append(image);
    }
    std::ranges::sort(images, {}, &ImageInfo::id);
    return images;
}

Result<QList<NetworkInfo>> decodeNetworkPool(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "VNET_POOL");
    if (!root)
        return failure(root.error());
    QList<NetworkInfo> networks;
    for (const xml_node &node : root->children("VNET")) {
        const NetworkInfo network{
            .id = NetworkId{number<qint32>(node.child("ID"), -1)}, .name = text(node.child("NAME"))};
        if (network.id.isValid())
            networks.append(network);
    }
    std::ranges::sort(networks, {}, &NetworkInfo::id);
    return networks;
}

Result<EndpointInfo> decodeUser(QByteArray xml)
{
    pugi::xml_document document;
    const auto root = parse(xml, document, "USER");
    if (!root)
        return failure(root.error());
    return EndpointInfo{
        .version = {}, .user = text(root->child("NAME")), .group = text(root->child("GNAME"))};
}

} // namespace msm::opennebula
