// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmdecoder.h"

#include "core/base/background.h"
#include "core/iaas/opennebula/addresses.h"
#include "core/iaas/opennebula/objectreader.h"
#include "core/iaas/opennebula/vmdetails.h"
#include "core/iaas/opennebula/vmstates.h"
#include "core/iaas/opennebula/xmlvalues.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <vector>

namespace msm::opennebula {

namespace {

using pugi::xml_node;
using std::string_view;

/// Gives equal texts one QString between them: owners, hosts and labels of ten thousand VMs are few. Each has
/// its place by its hash, and the last one that came keeps it. The texts must outlive the pool, as those in
/// the buffer of a listing do.
class TextPool {
public:
    QString operator()(string_view text)
    {
        constexpr size_t longest = 32; // longer ones, as a label with a key in it, are seldom the same
        if (text.size() > longest)
            return QString::fromUtf8(text.data(), qsizetype(text.size()));
        Known &known = m_known[std::hash<string_view>()(text) % m_known.size()];
        if (known.text != text)
            known = {text, QString::fromUtf8(text.data(), qsizetype(text.size()))};
        return known.string;
    }

private:
    struct Known {
        string_view text;
        QString string;
    };
    std::vector<Known> m_known = std::vector<Known>(512);
};

QStringList labelList(string_view labels, TextPool &pool)
{
    constexpr qsizetype usual = 4; // a listing's worth of growing lists costs time
    QStringList out;
    out.reserve(usual);
    for (size_t start = 0; start < labels.size();) {
        const size_t end = std::min(labels.find(',', start), labels.size());
        if (const string_view label = trimmed(labels.substr(start, end - start)); !label.empty())
            out.append(pool(label));
        start = end + 1;
    }
    return out;
}

void readTemplate(VirtualMachine &vm, const xml_node &vmTemplate, AddressList &addresses)
{
    for (xml_node child = vmTemplate.first_child(); child; child = child.next_sibling()) {
        const string_view name = child.name();
        if (name == "CPU")
            vm.cpu = amount<double>(child);
        else if (name == "VCPU")
            vm.vcpu = amount<int>(child);
        else if (name == "MEMORY")
            vm.memoryMb = amount<qint64>(child);
        else if (name == "TEMPLATE_ID")
            vm.templateId = TemplateId{number<qint32>(child, -1)};
        else if (name == "NIC")
            addresses.addInterface(child, AddressSource::Nic);
        else if (name == "PCI")
            addresses.addInterface(child, AddressSource::Pci);
    }
    for (const xml_node &alias : vmTemplate.children("NIC_ALIAS"))
        addresses.addInterface(alias, AddressSource::Alias);
}

void readUserTemplate(VirtualMachine &vm, const xml_node &userTemplate, TextPool &pool)
{
    for (xml_node attribute = userTemplate.first_child(); attribute; attribute = attribute.next_sibling()) {
        const string_view name = attribute.name();
        if (name == "LABELS")
            vm.labels = labelList(attribute.child_value(), pool);
        else if (name == "ERROR")
            vm.errorMessage = text(attribute);
        else if (name == "SCHED_MESSAGE")
            vm.schedulerMessage = text(attribute);
        else
            addAttribute(vm.userTemplate, pool(name), attributeText(attribute));
    }
}

/// Of a level that nobody here knows the worst is thought: that it forbids everything.
std::optional<VmLock> readLock(const xml_node &lock)
{
    constexpr int kNone = 0;
    constexpr int kAdmin = 3; // 1: USE, 2: MANAGE; each forbids what the later ones do, too
    const int level = number<int>(lock.child("LOCKED"), kNone);
    if (level == kNone)
        return std::nullopt;
    const int owner = number<int>(lock.child("OWNER"), -1);
    return VmLock{.protects = level != kAdmin,
        .owner = owner < 0 ? std::nullopt : std::optional(owner),
        .since = time(lock.child("TIME"))};
}

/// Fills `vm`; whether the node has a valid id.
bool readVm(VirtualMachine &vm, const xml_node &node, TextPool &pool)
{
    AddressList addresses;
    int state = -1;
    int lcmState = 0;
    for (xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const string_view name = child.name();
        if (name == "ID")
            vm.id = VmId{number<qint32>(child, -1)};
        else if (name == "NAME")
            vm.name = text(child);
        else if (name == "UNAME")
            vm.owner = pool(child.child_value());
        else if (name == "STATE")
            state = number<int>(child, -1);
        else if (name == "LCM_STATE")
            lcmState = number<int>(child, -1);
        else if (name == "STIME")
            vm.startTime = time(child);
        else if (name == "ETIME")
            vm.endTime = time(child);
        else if (name == "LOCK")
            vm.lock = readLock(child);
        else if (name == "TEMPLATE")
            readTemplate(vm, child, addresses);
        else if (name == "MONITORING")
            addresses.addGuest(child);
        else if (name == "USER_TEMPLATE")
            readUserTemplate(vm, child, pool);
        else if (name == "HISTORY_RECORDS")
            vm.host = pool(child.last_child().child("HOSTNAME").child_value());
    }
    vm.state = stateOf(state, lcmState);
    vm.addresses = addresses.take();
    return vm.id.isValid();
}

tl::unexpected<Error> noValidId()
{
    return failure(ErrorKind::Protocol, QStringLiteral("a <VM> without a valid <ID>"));
}

VirtualMachine unreadableVm(qint32 id, const QString &why)
{
    VirtualMachine vm;
    vm.id = VmId{id};
    vm.unreadable = why;
    return vm;
}

/// With room for `size` of them, because moving a long list while it grows costs time.
VmList readVms(std::span<const ObjectText> objects, size_t size)
{
    VmList vms;
    vms.reserve(qsizetype(size));
    TextPool pool;
    readObjects(
        objects,
        [&](const xml_node &node) -> Result<void> {
            if (readVm(vms.emplaceBack(), node, pool))
                return {};
            vms.removeLast();
            return noValidId();
        },
        [&](qint32 id, const QString &why) { vms.append(unreadableVm(id, why)); });
    return vms;
}

/// One that can be read, too, was only a word in a text of another.
void dropReadTwice(VmList &vms)
{
    if (std::ranges::all_of(vms, &VirtualMachine::isReadable))
        return;
    QSet<VmId> known;
    for (const VirtualMachine &vm : std::as_const(vms)) {
        if (vm.isReadable())
            known.insert(vm.id);
    }
    vms.removeIf([&known](const VirtualMachine &vm) {
        if (vm.isReadable() || !vm.id.isValid())
            return false;
        const bool twice = known.contains(vm.id);
        known.insert(vm.id);
        return twice;
    });
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

QMap<QString, QString> readContext(const xml_node &contents)
{
    QMap<QString, QString> context;
    for (const xml_node &member : contents.child("CONTEXT").children())
        context.insert(QString::fromUtf8(member.name()), text(member));
    return context;
}

/// By its id where that is said, else by its name.
QString idOrName(const xml_node &node, const char *id, const char *name)
{
    const QString given = text(node.child(id)).trimmed();
    return given.isEmpty() ? text(node.child(name)) : given;
}

/// Of all address ranges, which say how many addresses they have; nothing where one does not.
std::optional<qint64> freeAddresses(const xml_node &network)
{
    constexpr qint64 most = 1'000'000'000'000;
    const xml_node ranges = network.child("AR_POOL");
    const auto used = number<qint64>(network.child("USED_LEASES"), -1);
    qint64 free = -used;
    for (const xml_node range : ranges.children("AR")) {
        const auto size = number<qint64>(range.child("SIZE"), -1);
        if (size < 0 || size > most)
            return std::nullopt;
        free += size;
    }
    const bool isTold = used >= 0 && used <= most && ranges.child("AR");
    return isTold ? std::optional(std::max<qint64>(free, 0)) : std::nullopt;
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
    info.cpu = amount<double>(contents.child("CPU"));
    info.memoryMb = amount<qint64>(contents.child("MEMORY"));
    info.inputs = readInputs(contents);
    info.context = readContext(contents);
    for (const xml_node disk : contents.children("DISK"))
        info.disks.append({.image = idOrName(disk, "IMAGE_ID", "IMAGE"),
            .sizeMb = std::max<qint64>(number<qint64>(disk.child("SIZE"), 0), 0)});
    for (const xml_node nic : contents.children("NIC"))
        info.networks.append(idOrName(nic, "NETWORK_ID", "NETWORK"));
    return info;
}

/// The whole document as one object.
template <typename T>
Result<T> decodeObject(QByteArray &xml, string_view name, Result<T> (*read)(const xml_node &))
{
    Result<T> out;
    const auto done = readObject(xml, name, [&out, read](const xml_node &node) -> Result<void> {
        out = read(node);
        return out.map([](const T &) {});
    });
    return done ? out : failure(done.error());
}

Result<VirtualMachine> readWholeVm(const xml_node &node)
{
    VirtualMachine vm;
    TextPool pool;
    if (!readVm(vm, node, pool))
        return noValidId();
    readDetails(vm, node);
    vm.guestKnown = true;
    return vm;
}

} // namespace

Result<VmList> decodeVmPool(QByteArray xml)
{
    const auto found = findObjects(xml, "VM_POOL", "VM");
    if (!found)
        return failure(found.error());
    const std::span<const ObjectText> objects(*found);
    constexpr size_t readAlone = 1000; // in the time that it takes to set another thread to work
    VmList vms;
    if (objects.size() <= readAlone) {
        vms = readVms(objects, objects.size());
    } else {
        const size_t half = objects.size() / 2;
        VmList second;
        atTheSameTime([&] { vms = readVms(objects.first(half), objects.size()); },
            [&] { second = readVms(objects.subspan(half), objects.size() - half); });
        vms += std::move(second);
    }
    dropReadTwice(vms);
    return vms;
}

Result<VirtualMachine> decodeVm(QByteArray xml)
{
    const std::string_view all(xml.constData(), size_t(xml.size()));
    const bool isVm = trimmed(all).starts_with("<VM>");
    const qint32 id = isVm ? idInText(all) : -1;
    const auto vm = decodeObject(xml, "VM", readWholeVm);
    return vm || !isVm ? vm : unreadableVm(id, vm.error().detail);
}

Result<QMap<QString, QString>> decodeVmContext(QByteArray xml)
{
    const auto read = [](const xml_node &vm) -> Result<QMap<QString, QString>> {
        return readContext(vm.child("TEMPLATE"));
    };
    return decodeObject<QMap<QString, QString>>(xml, "VM", read);
}

Result<QList<TemplateInfo>> decodeTemplatePool(QByteArray xml)
{
    QList<TemplateInfo> templates;
    const auto done = readPool(xml, "VMTEMPLATE_POOL", "VMTEMPLATE", [&](const xml_node &node) {
        return readTemplateInfo(node).map([&](TemplateInfo &&info) { templates.append(std::move(info)); });
    });
    if (!done)
        return failure(done.error());
    std::ranges::sort(templates, {}, &TemplateInfo::id);
    return templates;
}

Result<TemplateInfo> decodeTemplate(QByteArray xml)
{
    return decodeObject(xml, "VMTEMPLATE", readTemplateInfo);
}

Result<QList<ImageInfo>> decodeImagePool(QByteArray xml)
{
    constexpr int operatingSystem = 0;
    QList<ImageInfo> images;
    const auto done = readPool(xml, "IMAGE_POOL", "IMAGE", [&](const xml_node &node) -> Result<void> {
        const ImageInfo image{.id = ImageId{number<qint32>(node.child("ID"), -1)},
            .name = text(node.child("NAME")),
            .description = text(node.child("TEMPLATE").child("DESCRIPTION")),
            .sizeMb = amount<qint64>(node.child("SIZE"))};
        if (image.id.isValid() && number<int>(node.child("TYPE"), operatingSystem) == operatingSystem)
            images.append(image);
        return {};
    });
    if (!done)
        return failure(done.error());
    std::ranges::sort(images, {}, &ImageInfo::id);
    return images;
}

Result<QList<NetworkInfo>> decodeNetworkPool(QByteArray xml)
{
    QList<NetworkInfo> networks;
    const auto done = readPool(xml, "VNET_POOL", "VNET", [&](const xml_node &node) -> Result<void> {
        const NetworkInfo network{.id = NetworkId{number<qint32>(node.child("ID"), -1)},
            .name = text(node.child("NAME")),
            .freeAddresses = freeAddresses(node)};
        if (network.id.isValid())
            networks.append(network);
        return {};
    });
    if (!done)
        return failure(done.error());
    std::ranges::sort(networks, {}, &NetworkInfo::id);
    return networks;
}

} // namespace msm::opennebula
