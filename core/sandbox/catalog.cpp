// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/catalog.h"

#include "core/sandbox/virtualmachine.h"
#include "core/sandbox/vmnames.h"
#include "core/sandbox/xmltext.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace msm::sandbox {

namespace {

constexpr std::array kImages{
    CatalogImage{0, "debian-12-mysql", "Debian 12 with MySQL and the node agent", 1024},
    CatalogImage{1, "debian-12-mysql-large", "Debian 12 with MySQL, the node agent and room for data", 20480},
};

struct Network {
    int id;
    const char *name;
    const char *bridge;
};
constexpr std::array kNetworks{Network{0, "mysql-net", "br0"}, Network{1, "backup-net", "br1"}};

template <typename Entries>
std::optional<int> findEntry(
    const Entries &entries, const Attribute &wanted, const char *idKey, const char *nameKey)
{
    const QByteArray id = wanted.member(idKey);
    const QByteArray name = wanted.member(nameKey);
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) {
        return id.isEmpty() ? name == entry.name : id == QByteArray::number(entry.id);
    });
    return found == entries.end() ? std::nullopt : std::optional(found->id);
}

Template mysqlTemplate(const char *cpu, const char *memory, const char *vcpu, const char *image)
{
    Template content;
    Attribute context{"CONTEXT", {}, {}, true};
    context.setMember("NETWORK", "YES");
    context.setMember("SET_HOSTNAME", "$NAME");
    context.setMember("SSH_PUBLIC_KEY", "$USER[SSH_PUBLIC_KEY]");
    context.setMember("START_SCRIPT", "systemctl start mysql && systemctl start mysql-node-agent");
    content.add(context);
    content.add("CPU", cpu);
    content.add("DESCRIPTION", "MySQL service node with its agent");
    content.add(Attribute{"DISK", {}, {{"IMAGE_ID", image}}, true});
    content.add(Attribute{"GRAPHICS", {}, {{"LISTEN", "127.0.0.1"}, {"TYPE", "VNC"}}, true});
    content.add("HYPERVISOR", "dummy");
    content.add("LABELS", "mysql,database");
    content.add("LOGO", "images/logos/debian.png");
    content.add("MEMORY", memory);
    content.add("MYSQL_PORT", "3306");
    content.add(Attribute{"NIC", {}, {{"NETWORK_ID", "0"}}, true});
    content.add(Attribute{"OS", {}, {{"ARCH", "x86_64"}}, true});
    content.add("SERVICE", "mysql");
    content.add(Attribute{
        "USER_INPUTS", {}, {{"MYSQL_ROLE", "M|list|Role of the node|primary,replica|replica"}}, true});
    content.add("VCPU", vcpu);
    return content;
}

/// Asks for something of every type, and lets CPU and memory be chosen within limits.
Template askingTemplate()
{
    Template content = mysqlTemplate("0.1", "128", "1", "0");
    const Attribute *const given = content.find("CONTEXT");
    Attribute context = *given;
    context.setMember("MYSQL_ROLE", "$MYSQL_ROLE");
    context.setMember("MYSQL_DATABASE", "$MYSQL_DATABASE");
    content.set(context);
    content.set(Attribute{"USER_INPUTS", {},
        {{"CPU", "M|range-float||0.1..4|0.1"}, {"MEMORY", "M|list||128,256,512|128"},
            {"MYSQL_BUFFER_SHARE", "O|range|Share of the memory for buffers, in percent|10..80|60"},
            {"MYSQL_CHARSET", "M|fixed|Character set|| utf8mb4"},
            {"MYSQL_DATABASE", "M|text|Name of the first database"},
            {"MYSQL_INIT_SQL", "O|text64|Statements for the first start"},
            {"MYSQL_MAX_CONNECTIONS", "O|number|Connections at a time"},
            {"MYSQL_PLUGINS", "O|list-multiple|Plugins to load|audit,clone,replication|clone"},
            {"MYSQL_ROLE", "M|list|Role of the node|primary,replica|replica"},
            {"MYSQL_ROOT_PASSWORD", "M|password|Password of the administrator"},
            {"MYSQL_SLOW_LOG", "O|boolean|Log slow statements||NO"},
            {"MYSQL_SLOW_SECONDS", "O|number-float|A statement is slow after, in seconds||0.5"}},
        true});
    content.add("INPUTS_ORDER", "MYSQL_DATABASE,MYSQL_ROLE,MYSQL_ROOT_PASSWORD,CPU,MEMORY");
    return content;
}

Template disklessTemplate()
{
    Template content;
    content.add("CPU", "0.05");
    content.add("HYPERVISOR", "dummy");
    content.add("MEMORY", "64");
    return content;
}

QByteArray objectHead(int id, const QByteArray &name, const Surroundings &where)
{
    return element("ID", id) + ownerXml(where) + nameElement(name) + permissionsXml();
}

QByteArray imageXml(const CatalogImage &image, const Surroundings &where)
{
    QByteArray out = "<IMAGE>" + objectHead(image.id, image.name, where);
    out += element("TYPE", 0) + element("DISK_TYPE", 0) + element("PERSISTENT", 0);
    out += element("REGTIME", where.startTime) + element("MODTIME", where.startTime);
    out += cdataElement("SOURCE", "dummy_path") + cdataElement("PATH", "/images/" + QByteArray(image.name));
    out += cdataElement("FORMAT", "dummy_format") + cdataElement("FS", {}) + element("SIZE", image.sizeMiB);
    out += element("STATE", 1) + element("PREV_STATE", 1) + element("RUNNING_VMS", 0);
    out += element("CLONING_OPS", 0) + element("CLONING_ID", -1) + element("TARGET_SNAPSHOT", -1);
    out += element("DATASTORE_ID", 1) + element("DATASTORE", "default");
    out += "<VMS></VMS><CLONES></CLONES><APP_CLONES></APP_CLONES><TEMPLATE>";
    out += cdataElement("DESCRIPTION", image.description) + cdataElement("DEV_PREFIX", "sd");
    out +=
        "</TEMPLATE><SNAPSHOTS>" + cdataElement("ALLOW_ORPHANS", "NO") + cdataElement("CURRENT_BASE", "-1");
    out += cdataElement("NEXT_SNAPSHOT", "0") + "</SNAPSHOTS>";
    return out + "<BACKUP_INCREMENTS></BACKUP_INCREMENTS><BACKUP_DISK_IDS></BACKUP_DISK_IDS></IMAGE>";
}

const QByteArray kNoQuotas = "<DATASTORE_QUOTA></DATASTORE_QUOTA><NETWORK_QUOTA></NETWORK_QUOTA>"
                             "<VM_QUOTA></VM_QUOTA><IMAGE_QUOTA></IMAGE_QUOTA>";

QByteArray networkXml(const Network &network, const Surroundings &where, int addressesInUse)
{
    const quint32 first = where.network + 10;
    const quint32 last = where.network + 0xfffe;
    QByteArray out = "<VNET>" + objectHead(network.id, network.name, where);
    out += "<CLUSTERS><ID>0</ID></CLUSTERS>" + cdataElement("BRIDGE", network.bridge);
    out +=
        cdataElement("BRIDGE_TYPE", "linux") + cdataElement("STATE", "1") + cdataElement("PREV_STATE", "1");
    out += "<PARENT_NETWORK_ID/><TEMPLATE_ID/>" + cdataElement("VN_MAD", "dummy");
    out += "<PHYDEV/><VLAN_ID/><OUTER_VLAN_ID/>" + element("VLAN_ID_AUTOMATIC", 0);
    out += element("OUTER_VLAN_ID_AUTOMATIC", 0) + element("USED_LEASES", addressesInUse);
    out += "<VROUTERS></VROUTERS><UPDATED_VMS></UPDATED_VMS><OUTDATED_VMS></OUTDATED_VMS>"
           "<UPDATING_VMS></UPDATING_VMS><ERROR_VMS></ERROR_VMS><TEMPLATE>";
    out += cdataElement("BRIDGE", network.bridge) + cdataElement("BRIDGE_TYPE", "linux");
    out += cdataElement("DNS", addressText(where.network + 2));
    out += cdataElement("GATEWAY", addressText(where.network + 1));
    out += cdataElement("NETWORK_ADDRESS", addressText(where.network));
    out += cdataElement("NETWORK_MASK", "255.255.0.0") + cdataElement("OUTER_VLAN_ID", {});
    out += cdataElement("PHYDEV", {}) + cdataElement("SECURITY_GROUPS", "0") + cdataElement("VLAN_ID", {});
    out += cdataElement("VN_MAD", "dummy") + "</TEMPLATE><AR_POOL><AR>" + cdataElement("AR_ID", "0");
    out += cdataElement("IP", addressText(first)) + cdataElement("MAC", macText(first));
    out += cdataElement("NEXT_INDEX", "0") + cdataElement("SHARED", "NO");
    out += cdataElement("SIZE", QByteArray::number(last - first + 1)) + cdataElement("TYPE", "IP4");
    return out + "</AR></AR_POOL></VNET>";
}

// As large as several thousand small nodes need: no sandbox keeps a node waiting for a host.
constexpr int kHostCpu = 12800;                // hundredths of a CPU
constexpr int kHostMemory = 256 * 1024 * 1024; // KiB

QByteArray hostShareXml(const Promised &promised)
{
    constexpr int kibPerMib = 1024;
    QByteArray out = "<HOST_SHARE>" + element("MEM_USAGE", promised.memoryMib * kibPerMib)
        + element("CPU_USAGE", promised.cpuHundredths);
    out += element("TOTAL_MEM", kHostMemory) + element("TOTAL_CPU", kHostCpu);
    out += element("MAX_MEM", kHostMemory) + element("MAX_CPU", kHostCpu);
    out += element("RUNNING_VMS", promised.vms) + element("VMS_THREAD", 1) + "<DATASTORES>";
    out += cdataElement("DISK_USAGE", "0") + cdataElement("FREE_DISK", "20480");
    out += cdataElement("MAX_DISK", "20480") + cdataElement("USED_DISK", "0") + "</DATASTORES>";
    return out + "<PCI_DEVICES></PCI_DEVICES><NUMA_NODES></NUMA_NODES></HOST_SHARE>";
}

QByteArray hostXml(int id, const Promised &promised)
{
    const QByteArray name = hostName(id);
    QByteArray out = "<HOST>" + element("ID", id) + nameElement(name) + element("STATE", 2);
    out += element("PREV_STATE", 2) + cdataElement("IM_MAD", "dummy") + cdataElement("VM_MAD", "dummy");
    out += element("CLUSTER_ID", 0) + element("CLUSTER", "default") + hostShareXml(promised);
    out += "<VMS></VMS><TEMPLATE>";
    out += cdataElement("ARCH", "x86_64") + cdataElement("CPUSPEED", "3200") + cdataElement("HOSTNAME", name);
    out += cdataElement("HYPERVISOR", "dummy") + cdataElement("IM_MAD", "dummy");
    out += cdataElement("MODELNAME", "Simulated host") + cdataElement("RESERVED_CPU", {});
    out += cdataElement("RESERVED_MEM", {}) + cdataElement("TOTALCPU", QByteArray::number(kHostCpu));
    out += cdataElement("TOTALMEMORY", QByteArray::number(kHostMemory)) + cdataElement("VM_MAD", "dummy");
    return out + "</TEMPLATE><MONITORING/></HOST>";
}

} // namespace

void Promised::add(const Template &requested)
{
    ++vms;
    cpuHundredths += qRound64(requested.value("CPU").toDouble() * 100);
    memoryMib += requested.value("MEMORY").toLongLong();
}

const QList<CatalogTemplate> &catalogTemplates()
{
    static const QList<CatalogTemplate> templates{
        {0, "mysql-node", mysqlTemplate("0.05", "64", "1", "0")},
        {1, "mysql-node-large", mysqlTemplate("4", "8192", "4", "1")},
        {2, "diskless-node", disklessTemplate()},
        {3, "mysql-node-custom", askingTemplate()},
    };
    return templates;
}

const CatalogTemplate *findTemplate(int id)
{
    const auto &all = catalogTemplates();
    return id >= 0 && id < all.size() ? &all.at(id) : nullptr;
}

std::optional<int> findNetwork(const Attribute &nic)
{
    return findEntry(kNetworks, nic, "NETWORK_ID", "NETWORK");
}

std::optional<int> findImage(const Attribute &disk)
{
    return findEntry(kImages, disk, "IMAGE_ID", "IMAGE");
}

const CatalogImage &catalogImage(int id)
{
    return kImages.at(size_t(id));
}

QByteArray networkName(int id)
{
    return kNetworks.at(size_t(id)).name;
}

QByteArray networkBridge(int id)
{
    return kNetworks.at(size_t(id)).bridge;
}

Attribute completedDisk(const Attribute &disk, int diskId, bool used)
{
    const CatalogImage &image = kImages.at(size_t(findImage(disk).value_or(0)));
    const QByteArray size = QByteArray::number(image.sizeMiB);
    Attribute full{"DISK", {},
        {{"ALLOW_ORPHANS", "NO"}, {"CLONE", "YES"}, {"CLONE_TARGET", "SYSTEM"}, {"CLUSTER_ID", "0"},
            {"DATASTORE", "default"}, {"DATASTORE_ID", "1"}, {"DEV_PREFIX", "sd"},
            {"DISK_ID", QByteArray::number(diskId)}, {"DISK_SNAPSHOT_TOTAL_SIZE", "0"}, {"DISK_TYPE", "FILE"},
            {"DRIVER", "dummy_format"}, {"FORMAT", "dummy_format"}, {"IMAGE", image.name},
            {"IMAGE_ID", QByteArray::number(image.id)}, {"IMAGE_STATE", used ? "2" : "1"},
            {"LN_TARGET", "NONE"}, {"ORIGINAL_SIZE", size}, {"PERSISTENT_SNAPSHOTS", "YES"},
            {"READONLY", "NO"}, {"SAVE", "NO"}, {"SIZE", size}, {"SOURCE", "dummy_path"}, {"TM_MAD", "dummy"},
            {"TYPE", "FILE"}},
        true};
    if (used)
        full.setMember("TARGET", "sd" + QByteArray(1, char('a' + diskId % 26)));
    for (const auto &[name, text] : disk.members)
        full.setMember(name, text);
    return full;
}

QByteArray permissionsXml()
{
    return "<PERMISSIONS><OWNER_U>1</OWNER_U><OWNER_M>1</OWNER_M><OWNER_A>0</OWNER_A><GROUP_U>0</GROUP_U>"
           "<GROUP_M>0</GROUP_M><GROUP_A>0</GROUP_A><OTHER_U>0</OTHER_U><OTHER_M>0</OTHER_M>"
           "<OTHER_A>0</OTHER_A></PERMISSIONS>";
}

QByteArray ownerXml(const Surroundings &where)
{
    return element("UID", 0) + element("GID", 0) + element("UNAME", xmlEscaped(where.userName))
        + element("GNAME", "oneadmin");
}

QByteArray templateXml(const CatalogTemplate &entry, const Surroundings &where, bool extended)
{
    Template content = entry.content;
    if (extended) {
        const QList<Attribute> disks = content.all("DISK");
        content.remove("DISK");
        for (const Attribute &disk : disks)
            content.add(completedDisk(disk, int(&disk - disks.data()), false));
    }
    return "<VMTEMPLATE>" + objectHead(entry.id, entry.name, where) + element("REGTIME", where.startTime)
        + "<TEMPLATE>" + content.toXml() + "</TEMPLATE></VMTEMPLATE>";
}

QByteArray templatePoolXml(const Surroundings &where)
{
    QByteArray out = "<VMTEMPLATE_POOL>";
    const auto &all = catalogTemplates();
    std::for_each(all.rbegin(), all.rend(),
        [&](const CatalogTemplate &entry) { out += templateXml(entry, where, false); });
    return out + "</VMTEMPLATE_POOL>";
}

QByteArray imagePoolXml(const Surroundings &where)
{
    QByteArray out = "<IMAGE_POOL>";
    std::for_each(
        kImages.rbegin(), kImages.rend(), [&](const CatalogImage &image) { out += imageXml(image, where); });
    return out + "</IMAGE_POOL>";
}

QByteArray networkPoolXml(const Surroundings &where, const Usage &usage)
{
    QByteArray out = "<VNET_POOL>";
    std::for_each(kNetworks.rbegin(), kNetworks.rend(), [&](const Network &network) {
        out += networkXml(network, where, usage.addressesInUse.at(size_t(network.id)));
    });
    return out + "</VNET_POOL>";
}

QByteArray hostPoolXml(const Usage &usage)
{
    return "<HOST_POOL>" + hostXml(1, usage.byHost[1]) + hostXml(0, usage.byHost[0]) + "</HOST_POOL>";
}

QByteArray groupXml()
{
    return "<GROUP><ID>0</ID><NAME>oneadmin</NAME><TEMPLATE></TEMPLATE><USERS><ID>0</ID></USERS>"
           "<ADMINS></ADMINS>"
        + kNoQuotas + "<DEFAULT_GROUP_QUOTAS>" + kNoQuotas + "</DEFAULT_GROUP_QUOTAS></GROUP>";
}

QByteArray userXml(const Surroundings &where, const QByteArray &tokens, const Promised &used, int vmLimit)
{
    const auto madeUp = [&](const char *what) {
        return QCryptographicHash::hash(what + where.userName, QCryptographicHash::Sha256).toHex();
    };
    const QByteArray cpu = QByteArray::number(double(used.cpuHundredths) / 100);
    const QByteArray memory = QByteArray::number(used.memoryMib);
    const QByteArray vms = QByteArray::number(used.vms);
    QByteArray vmQuota;
    if (vmLimit >= 0) {
        // In the order of OpenNebula's schema (shared.xsd, VM_QUOTA).
        const std::pair<const char *, QByteArray> unlimited[] = {{"CPU", cpu}, {"MEMORY", memory},
            {"PCI_DEV", "0"}, {"PCI_NIC", "0"}, {"RUNNING_CPU", cpu}, {"RUNNING_MEMORY", memory},
            {"RUNNING_PCI_DEV", "0"}, {"RUNNING_PCI_NIC", "0"}, {"RUNNING_VMS", vms},
            {"SYSTEM_DISK_SIZE", "0"}};
        for (const auto &[name, amount] : unlimited)
            vmQuota += cdataElement(name, "-1") + cdataElement(QByteArray(name) + "_USED", amount);
        vmQuota = "<VM>" + vmQuota + cdataElement("VMS", QByteArray::number(vmLimit))
            + cdataElement("VMS_USED", vms) + "</VM>";
    }
    return "<USER><ID>0</ID><GID>0</GID><GROUPS><ID>0</ID></GROUPS><GNAME>oneadmin</GNAME>"
        + nameElement(where.userName) + cdataElement("PASSWORD", madeUp("password of "))
        + cdataElement("AUTH_DRIVER", "core") + "<ENABLED>1</ENABLED>" + tokens + "<TEMPLATE>"
        + cdataElement("TOKEN_PASSWORD", madeUp("token of ")) + "</TEMPLATE>"
        + QByteArray(kNoQuotas).replace("</VM_QUOTA>", vmQuota + "</VM_QUOTA>") + "<DEFAULT_USER_QUOTAS>"
        + kNoQuotas + "</DEFAULT_USER_QUOTAS></USER>";
}

QByteArray addressText(quint32 ip)
{
    QByteArray out;
    for (int shift = 24; shift >= 0; shift -= 8)
        out += QByteArray::number((ip >> shift) & 0xff) + (shift > 0 ? "." : "");
    return out;
}

quint32 isolatedAddress(quint32 address)
{
    constexpr quint32 otherHalf = 0x8000; // of the network 127.x.0.0/16
    return address ^ otherHalf;
}

QByteArray macText(quint32 ip)
{
    return "02:00:"
        + QByteArray::number(qulonglong(ip) | 0x100000000ULL, 16)
              .right(8)
              .insert(6, ':')
              .insert(4, ':')
              .insert(2, ':');
}

} // namespace msm::sandbox
