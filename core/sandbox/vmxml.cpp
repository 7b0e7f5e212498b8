// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmxml.h"

#include "core/sandbox/faults.h"
#include "core/sandbox/vmlock.h"
#include "core/sandbox/vmnames.h"
#include "core/sandbox/vmsnapshots.h"
#include "core/sandbox/xmltext.h"

#include <utility>

namespace msm::sandbox {

namespace {

bool isHit(Fault fault, const VirtualMachine &vm, const Surroundings &where)
{
    return where.faults && where.faults->hitsVm(fault, vm.id);
}

/// The members of an interface that are addresses, wherever the faults put them.
QList<std::pair<const char *, QByteArray>> addressMembers(
    const VirtualMachine &vm, const Surroundings &where, quint32 ip)
{
    if (isHit(Fault::GuestAddress, vm, where))
        return {};
    if (isHit(Fault::ExternalAddress, vm, where))
        return {{"IP", addressText(isolatedAddress(ip))}, {"EXTERNAL_IP", addressText(ip)}};
    return {{"IP", addressText(ip)}};
}

/// The interface in front of the others that nobody can reach.
bool hasIsolatedNic(const VirtualMachine &vm, const Surroundings &where)
{
    return !vm.addresses.isEmpty() && isHit(Fault::FirstNicIsolated, vm, where);
}

bool isDeployed(const VirtualMachine &vm)
{
    return !vm.history.isEmpty();
}

Attribute completedNic(const VirtualMachine &vm, const Surroundings &where, const Attribute &nic, int index)
{
    const QByteArray number = QByteArray::number(index);
    const int network = findNetwork(nic).value_or(0);
    const quint32 ip = vm.addresses.value(index);
    const bool isPci = isHit(Fault::PciInterface, vm, where);
    Attribute full{isPci ? "PCI" : "NIC", {}, {}, true};
    if (isPci) {
        full.setMember("TYPE", "NIC");
        full.setMember("SHORT_ADDRESS", "01:00." + number);
    }
    full.setMember("AR_ID", "0");
    full.setMember("BRIDGE", networkBridge(network));
    full.setMember("BRIDGE_TYPE", "linux");
    full.setMember("CLUSTER_ID", "0");
    full.setMember("DNS", addressText(where.network + 2));
    full.setMember("GATEWAY", addressText(where.network + 1));
    full.setMember("MAC", macText(ip));
    full.setMember("NAME", "NIC" + number);
    full.setMember("SECURITY_GROUPS", "0");
    full.setMember("TARGET", "one-" + QByteArray::number(vm.id) + '-' + number);
    full.setMember("VN_MAD", "dummy");
    for (const auto &[name, text] : nic.members)
        full.setMember(name, text);
    for (const auto &[name, text] : addressMembers(vm, where, ip))
        full.setMember(name, text);
    full.setMember("NETWORK", networkName(network));
    full.setMember("NETWORK_ID", QByteArray::number(network));
    full.setMember("NIC_ID", number);
    return full;
}

Attribute isolatedNic(const VirtualMachine &vm, const Surroundings &where)
{
    Attribute nic = completedNic(vm, where, Attribute{"NIC", {}, {}, true}, 0);
    nic.setMember("IP", addressText(isolatedAddress(vm.addresses.first())));
    nic.setMember("NIC_ID", QByteArray::number(vm.addresses.size()));
    return nic;
}

void addNetworkContext(Attribute &context, const VirtualMachine &vm, const Surroundings &where, int index)
{
    static const QList<QByteArray> empty{"EXTERNAL", "IP6", "IP6_GATEWAY", "IP6_METHOD", "IP6_METRIC",
        "IP6_PREFIX_LENGTH", "IP6_ULA", "METHOD", "METRIC", "MTU", "ROUTES", "SEARCH_DOMAIN", "VLAN_ID",
        "VROUTER_IP", "VROUTER_IP6", "VROUTER_MANAGEMENT"};
    const QByteArray prefix = "ETH" + QByteArray::number(index) + '_';
    for (const QByteArray &key : empty)
        context.setMember(prefix + key, {});
    const quint32 ip = vm.addresses.value(index);
    context.setMember(prefix + "DNS", addressText(where.network + 2));
    context.setMember(prefix + "GATEWAY", addressText(where.network + 1));
    context.setMember(prefix + "IP", addressText(ip));
    context.setMember(prefix + "MAC", macText(ip));
    context.setMember(prefix + "MASK", "255.255.0.0");
    context.setMember(prefix + "NETWORK", addressText(where.network));
}

/// What $name in CONTEXT stands for: an attribute of the VM, its own or its user template's.
QByteArray variable(const QByteArray &name, const VirtualMachine &vm)
{
    if (name == "NAME")
        return vm.name;
    if (name == "VMID")
        return QByteArray::number(vm.id);
    return vm.requested.find(name) ? vm.requested.value(name) : vm.user.value(name);
}

bool isNameCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// $NAME, $VMID, $ATTRIBUTE and $USER[…] are replaced in CONTEXT, and nowhere else; the account has no
/// attributes.
QByteArray expanded(QByteArray text, const VirtualMachine &vm)
{
    qsizetype begin = 0;
    while ((begin = text.indexOf("$USER[", begin)) >= 0) {
        const qsizetype end = text.indexOf(']', begin);
        if (end < 0)
            break;
        text.remove(begin, end - begin + 1);
    }
    for (begin = text.indexOf('$'); begin >= 0; begin = text.indexOf('$', begin)) {
        qsizetype end = begin + 1;
        while (end < text.size() && isNameCharacter(text.at(end)))
            ++end;
        const QByteArray name = text.mid(begin + 1, end - begin - 1).toUpper();
        if (name.isEmpty()) {
            ++begin; // a '$' by itself
            continue;
        }
        const QByteArray value = variable(name, vm);
        text.replace(begin, end - begin, value);
        begin += value.size();
    }
    return text;
}

Attribute completedContext(
    const Attribute &context, const VirtualMachine &vm, const Surroundings &where, int disks)
{
    Attribute full = context;
    for (auto &[name, text] : full.members)
        text = expanded(text, vm);
    full.setMember("DISK_ID", QByteArray::number(disks));
    full.setMember("TARGET", "hda");
    if (context.member("NETWORK") == "YES") {
        for (int i = 0; i < int(vm.addresses.size()); ++i)
            addNetworkContext(full, vm, where, i);
    }
    return full;
}

void addSecurityGroupRules(Template &full)
{
    for (const char *direction : {"OUTBOUND", "INBOUND"}) {
        full.add(Attribute{"SECURITY_GROUP_RULE", {},
            {{"PROTOCOL", "ALL"}, {"RULE_TYPE", direction}, {"SECURITY_GROUP_ID", "0"},
                {"SECURITY_GROUP_NAME", "default"}},
            true});
    }
}

Attribute completedGraphics(const Attribute &graphics, const VirtualMachine &vm)
{
    Attribute full = graphics;
    if (isDeployed(vm) && vm.state != VmState::Done && vm.state != VmState::Undeployed)
        full.setMember("PORT", QByteArray::number(5900 + vm.id % 59000));
    return full;
}

Template completedTemplate(const VirtualMachine &vm, const Surroundings &where)
{
    Template full = vm.requested;
    const QList<Attribute> disks = full.all("DISK");
    const QList<Attribute> nics = full.all("NIC");
    full.remove("DISK");
    full.remove("NIC");
    for (int i = 0; i < int(disks.size()); ++i)
        full.add(completedDisk(disks.at(i), i, true));
    if (hasIsolatedNic(vm, where))
        full.add(isolatedNic(vm, where));
    for (int i = 0; i < int(nics.size()); ++i)
        full.add(completedNic(vm, where, nics.at(i), i));
    if (!nics.isEmpty())
        addSecurityGroupRules(full);
    if (const Attribute *context = full.find("CONTEXT"))
        full.set(completedContext(*context, vm, where, int(disks.size())));
    if (const Attribute *graphics = full.find("GRAPHICS"))
        full.set(completedGraphics(*graphics, vm));
    addSnapshots(full, vm);
    const Attribute *os = full.find("OS");
    Attribute fullOs = os ? *os : Attribute{"OS", {}, {}, true};
    fullOs.setMember("UUID", osUuid(vm));
    full.set(fullOs);
    const bool placed = !disks.isEmpty() || !nics.isEmpty();
    if (placed) {
        full.set("AUTOMATIC_DS_REQUIREMENTS", "(\"CLUSTERS/ID\" @> 0)");
        full.set("AUTOMATIC_NIC_REQUIREMENTS", "(\"CLUSTERS/ID\" @> 0)");
    }
    full.set("AUTOMATIC_REQUIREMENTS",
        placed ? "(CLUSTER_ID = 0) & !(PIN_POLICY = PINNED)" : "!(PIN_POLICY = PINNED)");
    if (vm.submittedOnHold)
        full.set("SUBMIT_ON_HOLD", "YES");
    if (vm.templateId >= 0)
        full.set("TEMPLATE_ID", QByteArray::number(vm.templateId));
    if (isDeployed(vm))
        full.set("TM_MAD_SYSTEM", "dummy");
    full.set("VMID", QByteArray::number(vm.id));
    return full;
}

QByteArray stateXml(const VirtualMachine &vm, const char *stateTag, const char *lcmTag)
{
    return element(stateTag, int(vm.state)) + element(lcmTag, int(vm.lcm));
}

QByteArray timesXml(const VirtualMachine &vm)
{
    return element("RESCHED", vm.rescheduled ? 1 : 0) + element("STIME", vm.startTime)
        + element("ETIME", vm.endTime) + element("DEPLOY_ID", xmlEscaped(vm.deployId));
}

/// The chosen members of an attribute, in the order of `keys`, those that are missing left out.
QByteArray chosenMembers(const Attribute &attribute, std::initializer_list<const char *> keys)
{
    QByteArray out = '<' + attribute.name + '>';
    for (const char *key : keys) {
        for (const auto &[name, text] : attribute.members) {
            if (name == key)
                out += cdataElement(name, text);
        }
    }
    return out + "</" + attribute.name + '>';
}

// The two below write out directly what completing the attribute and choosing from it would give, because
// they run for every VM of a listing.

QByteArray reducedDiskXml(const Attribute &disk, int index)
{
    const CatalogImage image = catalogImage(findImage(disk).value_or(0));
    const auto chosen = [&](const char *key, const QByteArray &otherwise) {
        const QByteArray given = disk.member(key);
        return cdataElement(key, given.isEmpty() ? otherwise : given);
    };
    return "<DISK>" + cdataElement("DISK_ID", QByteArray::number(index)) + chosen("DATASTORE", "default")
        + chosen("DATASTORE_ID", "1") + chosen("IMAGE", image.name)
        + chosen("IMAGE_ID", QByteArray::number(image.id)) + chosen("SIZE", QByteArray::number(image.sizeMiB))
        + chosen("TYPE", "FILE") + chosen("CLONE", "YES") + chosen("CLONE_TARGET", "SYSTEM")
        + chosen("LN_TARGET", "NONE") + chosen("DISK_SNAPSHOT_TOTAL_SIZE", "0") + "</DISK>";
}

QByteArray addressesXml(const VirtualMachine &vm, const Surroundings &where, quint32 ip)
{
    QByteArray out;
    for (const auto &[name, text] : addressMembers(vm, where, ip))
        out += cdataElement(name, text);
    return out;
}

QByteArray reducedNicXml(const Attribute &nic, quint32 ip, const QByteArray &addresses, int index)
{
    const int network = findNetwork(nic).value_or(0);
    const auto chosen = [&](const char *key, const QByteArray &otherwise) {
        const QByteArray given = nic.member(key);
        return cdataElement(key, given.isEmpty() ? otherwise : given);
    };
    return "<NIC>" + addresses + chosen("MAC", macText(ip)) + cdataElement("NETWORK", networkName(network))
        + cdataElement("NETWORK_ID", QByteArray::number(network))
        + cdataElement("NIC_ID", QByteArray::number(index)) + chosen("SECURITY_GROUPS", "0") + "</NIC>";
}

QByteArray reducedTemplateXml(const VirtualMachine &vm, const Surroundings &where)
{
    const Template &asked = vm.requested;
    QByteArray out = "<TEMPLATE>" + element("CPU", xmlEscaped(asked.value("CPU")));
    out += element("MEMORY", xmlEscaped(asked.value("MEMORY")));
    out += element("VCPU", xmlEscaped(asked.value("VCPU")));
    int index = 0;
    for (const Attribute &disk : asked.all("DISK"))
        out += reducedDiskXml(disk, index++);
    index = 0;
    if (hasIsolatedNic(vm, where)) {
        const quint32 ip = isolatedAddress(vm.addresses.first());
        out += reducedNicXml(Attribute(), ip, cdataElement("IP", addressText(ip)), int(vm.addresses.size()));
    }
    for (const Attribute &nic : asked.all("NIC")) {
        const quint32 ip = vm.addresses.value(index);
        out += reducedNicXml(nic, ip, addressesXml(vm, where, ip), index++);
    }
    if (const Attribute *graphics = asked.find("GRAPHICS"))
        out += chosenMembers(completedGraphics(*graphics, vm), {"LISTEN", "PASSWD", "PORT", "TYPE"});
    return out + "</TEMPLATE>";
}

QByteArray reducedUserTemplateXml(const VirtualMachine &vm)
{
    Template shown;
    QByteArray out = "<USER_TEMPLATE>";
    for (const char *name : {"LABELS", "ERROR"}) {
        if (vm.user.find(name))
            out += cdataElement(name, vm.user.value(name));
    }
    for (const Attribute &attribute : vm.user.attributes()) {
        if (attribute.name.startsWith("SCHED_"))
            shown.add(attribute);
    }
    return out + shown.toXml() + "</USER_TEMPLATE>";
}

QByteArray reducedHistoryXml(const VirtualMachine &vm)
{
    if (vm.history.isEmpty())
        return "<HISTORY_RECORDS/>";
    const HistoryRecord &record = vm.history.last();
    return "<HISTORY_RECORDS><HISTORY>" + element("OID", vm.id) + element("SEQ", record.sequence)
        + cdataElement("HOSTNAME", hostName(record.hostId)) + element("HID", record.hostId)
        + element("CID", 0) + element("DS_ID", 0) + cdataElement("VM_MAD", "dummy")
        + cdataElement("TM_MAD", "dummy") + cdataElement("ACTION", QByteArray::number(record.action))
        + "</HISTORY></HISTORY_RECORDS>";
}

QByteArray historyRecordXml(const VirtualMachine &vm, const HistoryRecord &record)
{
    const int owner = record.requestId < 0 ? -1 : 0;
    return "<HISTORY>" + element("OID", vm.id) + element("SEQ", record.sequence)
        + element("HOSTNAME", hostName(record.hostId)) + element("HID", record.hostId) + element("CID", 0)
        + element("STIME", record.begin) + element("ETIME", record.end) + cdataElement("VM_MAD", "dummy")
        + cdataElement("TM_MAD", "dummy") + element("DS_ID", 0) + element("PLAN_ID", -1)
        + element("ACTION_ID", 0) + element("PSTIME", record.prologBegin)
        + element("PETIME", record.prologEnd) + element("RSTIME", record.runningBegin)
        + element("RETIME", record.runningEnd) + element("ESTIME", record.epilogBegin)
        + element("EETIME", record.epilogEnd) + element("ACTION", record.action) + element("UID", owner)
        + element("GID", owner) + element("REQUEST_ID", record.requestId) + "</HISTORY>";
}

QByteArray historyXml(const VirtualMachine &vm)
{
    if (vm.history.isEmpty())
        return "<HISTORY_RECORDS/>";
    QByteArray out = "<HISTORY_RECORDS>";
    for (const HistoryRecord &record : vm.history)
        out += historyRecordXml(vm, record);
    return out + "</HISTORY_RECORDS>";
}

} // namespace

QByteArray reducedVmXml(const VirtualMachine &vm, const Surroundings &where)
{
    return "<VM>" + element("ID", vm.id) + ownerXml(where) + nameElement(vm.name) + element("LAST_POLL", 0)
        + stateXml(vm, "STATE", "LCM_STATE") + timesXml(vm) + listedLockXml(vm)
        + reducedTemplateXml(vm, where) + "<MONITORING/>" + reducedUserTemplateXml(vm) + reducedHistoryXml(vm)
        + "</VM>";
}

QByteArray fullVmXml(const VirtualMachine &vm, const Surroundings &where, bool monitored)
{
    const QByteArray monitoring = monitored ? monitoringXml(vm, where) : QByteArray();
    return "<VM>" + element("ID", vm.id) + ownerXml(where) + nameElement(vm.name) + permissionsXml()
        + element("LAST_POLL", monitored ? vm.lastPoll : 0) + stateXml(vm, "STATE", "LCM_STATE")
        + stateXml(vm, "PREV_STATE", "PREV_LCM_STATE") + timesXml(vm) + wholeLockXml(vm)
        + (monitoring.isEmpty() ? QByteArray("<MONITORING></MONITORING>") : monitoring)
        + "<SCHED_ACTIONS></SCHED_ACTIONS><TEMPLATE>" + completedTemplate(vm, where).toXml()
        + "</TEMPLATE><USER_TEMPLATE>" + vm.user.toXml() + "</USER_TEMPLATE>" + historyXml(vm)
        + "<BACKUPS><BACKUP_CONFIG/><BACKUP_IDS></BACKUP_IDS></BACKUPS></VM>";
}

QByteArray monitoringXml(const VirtualMachine &vm, const Surroundings &where)
{
    if (vm.lastPoll == 0)
        return {};
    QByteArray guest;
    if (isHit(Fault::GuestAddress, vm, where) && !vm.addresses.isEmpty()) {
        for (const quint32 address : vm.addresses)
            guest += addressText(address) + ',';
        guest = cdataElement("GUEST_IP_ADDRESSES", guest + "fe80::1");
    }
    const auto sample = [&](qint64 low, qint64 span) {
        return QByteArray::number(low + (vm.lastPoll * 7 + vm.id * 13) % span);
    };
    return "<MONITORING>" + cdataElement("CPU", sample(0, 7)) + cdataElement("DISKRDBYTES", sample(60, 900))
        + cdataElement("DISKRDIOPS", sample(300, 700)) + cdataElement("DISKWRBYTES", sample(200, 700))
        + cdataElement("DISKWRIOPS", sample(300, 500)) + guest + cdataElement("ID", QByteArray::number(vm.id))
        + cdataElement("MEMORY", sample(16384, 30000)) + cdataElement("NETRX", sample(7900, 400))
        + cdataElement("NETTX", sample(7900, 300))
        + cdataElement("TIMESTAMP", QByteArray::number(vm.lastPoll)) + "</MONITORING>";
}

} // namespace msm::sandbox
