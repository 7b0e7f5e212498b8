// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmdetails.h"

#include "core/iaas/opennebula/vmstates.h"
#include "core/iaas/opennebula/xmlvalues.h"

#include <algorithm>
#include <array>

namespace msm::opennebula {

namespace {

using pugi::xml_node;
using std::string_view;

// What VirtualMachine has fields for. CONTEXT is left out because it may hold passwords.
constexpr std::array<string_view, 10> kFields{"ID", "NAME", "UNAME", "STATE", "LCM_STATE", "STIME", "ETIME",
    "LOCK", "USER_TEMPLATE", "HISTORY_RECORDS"};
constexpr std::array<string_view, 6> kTemplateFields{
    "CPU", "VCPU", "MEMORY", "TEMPLATE_ID", "CONTEXT", "SNAPSHOT"};

template <size_t N>
bool isIn(const std::array<string_view, N> &names, const xml_node &node)
{
    return std::ranges::find(names, string_view(node.name())) != names.end();
}

/// Keeps an element, or each that it contains, under its path. OpenNebula nests five deep; what is hostile
/// is not followed further.
void keep(QMap<QString, QString> &attributes, const QString &parent, const xml_node &node, int depth = 0)
{
    constexpr int deepest = 16;
    if (depth > deepest)
        return;
    const QString path = parent + QString::fromUtf8(node.name());
    if (node.first_child().type() != pugi::node_element) {
        const QString value = text(node);
        if (!value.trimmed().isEmpty())
            addAttribute(attributes, path, value);
        return;
    }
    for (const xml_node &child : node.children())
        keep(attributes, path + u'/', child, depth + 1);
}

HistoryRecord readRecord(const xml_node &node)
{
    return HistoryRecord{.sequence = number<int>(node.child("SEQ"), -1),
        .host = text(node.child("HOSTNAME")),
        .startTime = time(node.child("STIME")),
        .endTime = time(node.child("ETIME")),
        .endedBy = actionName(number<int>(node.child("ACTION"), 0))};
}

/// Of one with which something is being done: ACTIVE is YES then, and goes again, as ACTION does.
std::optional<SnapshotAct> actOf(const xml_node &snapshot)
{
    const string_view action = snapshot.child_value("ACTION");
    if (string_view(snapshot.child_value("ACTIVE")) != "YES")
        return std::nullopt;
    if (action == "REVERT")
        return SnapshotAct::Revert;
    return action == "DELETE" ? SnapshotAct::Delete : SnapshotAct::Take; // older versions say no ACTION
}

/// Without those that have no id, with which nothing could be done.
QList<VmSnapshot> readSnapshots(const xml_node &vmTemplate)
{
    QList<VmSnapshot> snapshots;
    for (const xml_node &node : vmTemplate.children("SNAPSHOT")) {
        const SnapshotId id{number<qint32>(node.child("SNAPSHOT_ID"), -1)};
        if (!id.isValid())
            continue;
        snapshots.append({.id = id,
            .name = text(node.child("NAME")),
            .time = time(node.child("TIME")),
            .sizeMb = amount<qint64>(node.child("SYSTEM_DISK_SIZE")),
            .underWay = actOf(node)});
    }
    std::ranges::stable_sort(snapshots, {}, &VmSnapshot::id);
    return snapshots;
}

} // namespace

void readDetails(VirtualMachine &vm, const xml_node &node)
{
    for (const xml_node &child : node.children()) {
        if (string_view(child.name()) == "TEMPLATE") {
            for (const xml_node &attribute : child.children()) {
                if (!isIn(kTemplateFields, attribute))
                    keep(vm.attributes, QStringLiteral("TEMPLATE/"), attribute);
            }
        } else if (!isIn(kFields, child)) {
            keep(vm.attributes, QString(), child);
        }
    }
    vm.snapshots = readSnapshots(node.child("TEMPLATE"));
    for (const xml_node &record : node.child("HISTORY_RECORDS").children("HISTORY"))
        vm.history.append(readRecord(record));
    std::ranges::stable_sort(vm.history, {}, &HistoryRecord::sequence);
}

QString attributeText(const xml_node &attribute)
{
    if (attribute.first_child().type() != pugi::node_element)
        return text(attribute);
    QStringList parts;
    for (const xml_node &part : attribute.children())
        parts.append(QStringLiteral("%1=\"%2\"").arg(QString::fromUtf8(part.name()), text(part)));
    return u'[' + parts.join(QStringLiteral(", ")) + u']';
}

void addAttribute(QMap<QString, QString> &attributes, const QString &name, const QString &value)
{
    const auto known = attributes.find(name);
    if (known == attributes.end())
        attributes.insert(name, value);
    else
        *known += u'\n' + value;
}

} // namespace msm::opennebula
