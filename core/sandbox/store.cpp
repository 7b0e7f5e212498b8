// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store.h"

#include "core/sandbox/vmnames.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>

namespace msm::sandbox {

namespace {

constexpr int kVersion = 1;

tl::unexpected<Error> storageError(const QString &detail)
{
    return failure(ErrorKind::Storage, detail);
}

/// The numbers of a history record in the order in which they are stored.
std::array<qint64, 12> numbersOf(const HistoryRecord &r)
{
    return {r.sequence, r.hostId, r.begin, r.end, r.prologBegin, r.prologEnd, r.runningBegin, r.runningEnd,
        r.epilogBegin, r.epilogEnd, r.action, r.requestId};
}

HistoryRecord recordOf(const QJsonArray &n)
{
    const auto at = [&](int i) { return n.at(i).toInteger(); };
    return {int(at(0)), int(at(1)), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), int(at(10)),
        int(at(11))};
}

QJsonArray snapshotsToJson(const VirtualMachine &vm)
{
    QJsonArray snapshots;
    for (const Snapshot &s : vm.snapshots)
        snapshots.append(
            QJsonArray{s.id, QString::fromUtf8(s.name), s.time, s.sizeMb, QString::fromLatin1(s.action)});
    return snapshots;
}

Snapshot snapshotOf(const QJsonArray &fields)
{
    return {fields.at(0).toInt(), fields.at(1).toString().toUtf8(), fields.at(2).toInteger(),
        fields.at(3).toInteger(), fields.at(4).toString().toLatin1()};
}

QJsonObject machineToJson(const VirtualMachine &vm)
{
    QJsonArray addresses;
    for (const quint32 address : vm.addresses)
        addresses.append(qint64(address));
    QJsonArray history;
    for (const HistoryRecord &record : vm.history) {
        QJsonArray numbers;
        for (const qint64 number : numbersOf(record))
            numbers.append(number);
        history.append(numbers);
    }
    return {{QStringLiteral("id"), vm.id}, {QStringLiteral("name"), QString::fromUtf8(vm.name)},
        {QStringLiteral("state"), int(vm.state)}, {QStringLiteral("lcm"), int(vm.lcm)},
        {QStringLiteral("resumedFrom"), int(vm.resumedFrom)}, {QStringLiteral("template"), vm.templateId},
        {QStringLiteral("hold"), vm.submittedOnHold}, {QStringLiteral("resched"), vm.rescheduled},
        {QStringLiteral("bootFails"), vm.bootFails}, {QStringLiteral("backedUp"), vm.backedUp},
        {QStringLiteral("lock"), vm.lockLevel}, {QStringLiteral("lockTime"), vm.lockTime},
        {QStringLiteral("start"), vm.startTime}, {QStringLiteral("end"), vm.endTime},
        {QStringLiteral("poll"), vm.lastPoll}, {QStringLiteral("deployId"), QString::fromUtf8(vm.deployId)},
        {QStringLiteral("requested"), QString::fromUtf8(vm.requested.toXml())},
        {QStringLiteral("user"), QString::fromUtf8(vm.user.toXml())},
        {QStringLiteral("addresses"), addresses}, {QStringLiteral("history"), history},
        {QStringLiteral("snapshots"), snapshotsToJson(vm)},
        {QStringLiteral("snapshotFails"), vm.snapshotFails}};
}

Result<Template> templateFromJson(const QJsonValue &xml)
{
    return Template::fromXml("<TEMPLATE>" + xml.toString().toUtf8() + "</TEMPLATE>");
}

Result<VirtualMachine> machineFromJson(const QJsonObject &json, int expectedId)
{
    VirtualMachine vm;
    vm.id = json.value(QStringLiteral("id")).toInt(-1);
    if (vm.id != expectedId)
        return storageError(QStringLiteral("VM %1 is missing").arg(expectedId));
    const auto requested = templateFromJson(json.value(QStringLiteral("requested")));
    const auto user = templateFromJson(json.value(QStringLiteral("user")));
    if (!requested || !user)
        return storageError(QStringLiteral("a template of VM %1 is not XML").arg(expectedId));
    vm.name = json.value(QStringLiteral("name")).toString().toUtf8();
    vm.state = VmState(json.value(QStringLiteral("state")).toInt());
    vm.lcm = LcmState(json.value(QStringLiteral("lcm")).toInt());
    vm.resumedFrom = VmState(json.value(QStringLiteral("resumedFrom")).toInt());
    if (stateName(vm) == "UNKNOWN")
        return storageError(QStringLiteral("the state of VM %1 is unknown").arg(expectedId));
    vm.templateId = json.value(QStringLiteral("template")).toInt(-1);
    vm.submittedOnHold = json.value(QStringLiteral("hold")).toBool();
    vm.rescheduled = json.value(QStringLiteral("resched")).toBool();
    vm.bootFails = json.value(QStringLiteral("bootFails")).toBool();
    vm.backedUp = json.value(QStringLiteral("backedUp")).toBool();
    vm.lockLevel = json.value(QStringLiteral("lock")).toInt();
    vm.lockTime = json.value(QStringLiteral("lockTime")).toInteger();
    vm.startTime = json.value(QStringLiteral("start")).toInteger();
    vm.endTime = json.value(QStringLiteral("end")).toInteger();
    vm.lastPoll = json.value(QStringLiteral("poll")).toInteger();
    vm.deployId = json.value(QStringLiteral("deployId")).toString().toUtf8();
    vm.requested = *requested;
    vm.user = *user;
    const QJsonArray addresses = json.value(QStringLiteral("addresses")).toArray();
    for (const auto &address : addresses)
        vm.addresses.append(quint32(address.toInteger()));
    const QJsonArray history = json.value(QStringLiteral("history")).toArray();
    for (const auto &record : history)
        vm.history.append(recordOf(record.toArray()));
    const QJsonArray snapshots = json.value(QStringLiteral("snapshots")).toArray();
    for (const auto &snapshot : snapshots)
        vm.snapshots.append(snapshotOf(snapshot.toArray()));
    vm.snapshotFails = json.value(QStringLiteral("snapshotFails")).toBool();
    return vm;
}

QString setAside(const QString &path)
{
    for (int i = 1;; ++i) {
        const QString aside = path + QStringLiteral(".corrupt-%1").arg(i);
        if (!QFile::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
}

} // namespace

QByteArray toJson(const StoredCloud &cloud)
{
    QJsonArray machines;
    for (const VirtualMachine &vm : cloud.machines)
        machines.append(machineToJson(vm));
    const QJsonObject root{{QStringLiteral("version"), kVersion},
        {QStringLiteral("network"), qint64(cloud.network)}, {QStringLiteral("machines"), machines}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<StoredCloud> fromJson(const QByteArray &json)
{
    QJsonParseError parsed{};
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return storageError(parsed.errorString());
    if (root.value(QStringLiteral("version")).toInt() != kVersion)
        return storageError(QStringLiteral("the version is not %1").arg(kVersion));
    StoredCloud cloud;
    cloud.network = quint32(root.value(QStringLiteral("network")).toInteger());
    const QJsonArray machines = root.value(QStringLiteral("machines")).toArray();
    for (const auto &value : machines) {
        const auto vm = machineFromJson(value.toObject(), int(cloud.machines.size()));
        if (!vm)
            return failure(vm.error());
        cloud.machines.append(*vm);
    }
    return cloud;
}

Store::Store(QString directory)
    : m_directory(std::move(directory))
{
}

QString Store::filePath() const
{
    return QDir(m_directory).filePath(QStringLiteral("vms.json"));
}

Result<StoredCloud> Store::load(QString *warning) const
{
    if (!QDir().mkpath(m_directory))
        return storageError(QStringLiteral("the directory %1 cannot be made").arg(m_directory));
    QFile file(filePath());
    if (!file.exists())
        return StoredCloud{};
    if (!file.open(QIODevice::ReadOnly))
        return storageError(QStringLiteral("%1: %2").arg(filePath(), file.errorString()));
    const auto cloud = fromJson(file.readAll());
    file.close();
    if (cloud)
        return cloud;
    const QString aside = setAside(filePath());
    if (aside.isEmpty())
        return storageError(QStringLiteral("%1 is damaged and cannot be set aside").arg(filePath()));
    if (warning)
        *warning = QStringLiteral("%1 is damaged (%2); it was set aside as %3")
                       .arg(filePath(), cloud.error().detail, aside);
    return StoredCloud{};
}

Result<void> Store::save(const StoredCloud &cloud) const
{
    QSaveFile file(filePath());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(toJson(cloud)) < 0 || !file.commit())
        return storageError(QStringLiteral("%1: %2").arg(filePath(), file.errorString()));
    return {};
}

} // namespace msm::sandbox
