// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/faults.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace msm::sandbox {

namespace {

enum class ValueKind { Factor, EveryNth, Limit, Milliseconds, Selector, None };

/// What a fault takes, and its number where it is given none.
struct Kind {
    ValueKind value;
    double byDefault;
};

Kind kindOf(Fault fault)
{
    switch (fault) {
    case Fault::SlowBoot:
        return {ValueKind::Factor, 10};
    case Fault::BootFails:
    case Fault::InstallFails:
    case Fault::AgentSilent:
    case Fault::AgentRubbish:
    case Fault::AgentHuge:
    case Fault::TerminateHangs:
    case Fault::BackupRuns:
    case Fault::DiskFills:
    case Fault::SnapshotFails:
    case Fault::GuestAddress:
    case Fault::PciInterface:
    case Fault::ExternalAddress:
    case Fault::FirstNicIsolated:
    case Fault::BadUtf8:
    case Fault::BadVm:
    case Fault::LabelCase:
    case Fault::DatabaseKilled:
    case Fault::AgentKilled:
    case Fault::WrongSecret:
    case Fault::WrongPassword:
    case Fault::DiskFull:
        return {ValueKind::EveryNth, 1};
    case Fault::AuthFails:
    case Fault::ActionRefused:
    case Fault::RecoverRefused:
    case Fault::SnapshotRefused:
    case Fault::RestoredTemplate:
    case Fault::OldVersion:
        return {ValueKind::None, 0};
    case Fault::Quota:
        return {ValueKind::Limit, 0};
    case Fault::DropBeforeExecute:
    case Fault::DropAfterExecute:
    case Fault::NoAnswer:
    case Fault::Http500:
    case Fault::MalformedAnswer:
    case Fault::TruncatedAnswer:
    case Fault::InternalAfterExecute:
    case Fault::ReplicationAfterExecute:
    case Fault::Election:
    case Fault::BadGateway:
    case Fault::Unavailable:
        return {ValueKind::Selector, 0};
    case Fault::SlowAnswer:
        return {ValueKind::Milliseconds, 2000};
    case Fault::ClockAhead:
        return {ValueKind::Limit, 3600};
    case Fault::SlowDatabase:
        return {ValueKind::Limit, 30};
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> rejected(const QString &detail)
{
    return failure(ErrorKind::Rejected, detail);
}

std::optional<double> goodNumber(ValueKind kind, const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    const bool whole = kind != ValueKind::Factor;
    const double least = kind == ValueKind::EveryNth ? 1 : 0;
    if (!ok || !std::isfinite(number) || number < least || number > 1e9
        || (whole && number != std::floor(number)))
        return std::nullopt;
    return number;
}

} // namespace

const QList<FaultInfo> &faultCatalog()
{
    static const auto nth = QStringLiteral("EVERY_NTH");
    static const auto which = QStringLiteral("METHOD|N|METHOD:N");
    static const QList<FaultInfo> catalog{
        {Fault::SlowBoot, QStringLiteral("slow-boot"), QStringLiteral("FACTOR"),
            QStringLiteral("BOOT takes FACTOR times as long (default 10)")},
        {Fault::BootFails, QStringLiteral("boot-fails"), nth,
            QStringLiteral(
                "every Nth new VM (default 1, all) ends its boot in BOOT_FAILURE; a retry succeeds")},
        {Fault::InstallFails, QStringLiteral("install-fails"), nth,
            QStringLiteral("every Nth VM of a stock image cannot install its server, and says so")},
        {Fault::AgentSilent, QStringLiteral("agent-silent"), nth,
            QStringLiteral("on every Nth VM the agent takes connections and never answers")},
        {Fault::AgentRubbish, QStringLiteral("agent-rubbish"), nth,
            QStringLiteral("on every Nth VM the agent answers something that is not JSON")},
        {Fault::AgentHuge, QStringLiteral("agent-huge"), nth,
            QStringLiteral("on every Nth VM the agent answers without end, up to 1 GiB")},
        {Fault::AuthFails, QStringLiteral("auth-fails"), QString(),
            QStringLiteral("every call is refused as if user or password were wrong")},
        {Fault::Quota, QStringLiteral("quota"), QStringLiteral("LIMIT"),
            QStringLiteral("no more than LIMIT living VMs may be instantiated (default 0)")},
        {Fault::TerminateHangs, QStringLiteral("terminate-hangs"), nth,
            QStringLiteral("on every Nth VM that runs, terminate is accepted and nothing happens")},
        {Fault::ActionRefused, QStringLiteral("action-refused"), QString(),
            QStringLiteral("one.vm.action is refused, as it is to an account without rights")},
        {Fault::RecoverRefused, QStringLiteral("recover-refused"), QString(),
            QStringLiteral("one.vm.recover is refused, as it is to an account without rights")},
        {Fault::BackupRuns, QStringLiteral("backup-runs"), nth,
            QStringLiteral("on every Nth VM that runs, terminate is refused once: a backup has just begun")},
        {Fault::DiskFills, QStringLiteral("disk-fills"), nth,
            QStringLiteral("every Nth node is made with a disk of which only 4 % are free")},
        {Fault::SnapshotFails, QStringLiteral("snapshot-fails"), nth,
            QStringLiteral("on every Nth VM what is asked about a snapshot is accepted and fails")},
        {Fault::SnapshotRefused, QStringLiteral("snapshot-refused"), QString(),
            QStringLiteral(
                "what is asked about snapshots is refused, as it is to an account without rights")},
        {Fault::GuestAddress, QStringLiteral("guest-address"), nth,
            QStringLiteral("no interface of every Nth VM has an address; the guest agent reports it")},
        {Fault::PciInterface, QStringLiteral("pci-interface"), nth,
            QStringLiteral("the interfaces of every Nth VM are PCI devices")},
        {Fault::ExternalAddress, QStringLiteral("external-address"), nth,
            QStringLiteral("every Nth VM is reached at EXTERNAL_IP only; its IP is silent")},
        {Fault::FirstNicIsolated, QStringLiteral("first-nic-isolated"), nth,
            QStringLiteral("every Nth VM has one more interface, the first one, and it is silent")},
        {Fault::DropBeforeExecute, QStringLiteral("drop-before-execute"), which,
            QStringLiteral("the connection closes without an answer, the call is not executed")},
        {Fault::DropAfterExecute, QStringLiteral("drop-after-execute"), which,
            QStringLiteral("the call is executed, then the connection closes without an answer")},
        {Fault::NoAnswer, QStringLiteral("no-answer"), which,
            QStringLiteral("the call is executed, the connection stays open and silent")},
        {Fault::SlowAnswer, QStringLiteral("slow-answer"), QStringLiteral("MS"),
            QStringLiteral("every answer comes MS milliseconds late (default 2000)")},
        {Fault::Http500, QStringLiteral("http-500"), which,
            QStringLiteral("HTTP status 500, the call is not executed")},
        {Fault::MalformedAnswer, QStringLiteral("malformed-answer"), which,
            QStringLiteral("the call is executed, the answer is not well-formed XML")},
        {Fault::TruncatedAnswer, QStringLiteral("truncated-answer"), which,
            QStringLiteral("the call is executed, the answer breaks off in the middle")},
        {Fault::InternalAfterExecute, QStringLiteral("internal-after-execute"), which,
            QStringLiteral("the call is executed, the answer is INTERNAL, as from a follower")},
        {Fault::ReplicationAfterExecute, QStringLiteral("replication-after-execute"), which,
            QStringLiteral("the call is executed, the answer is REPLICATION")},
        {Fault::Election, QStringLiteral("election"), which,
            QStringLiteral("the call is not executed, the answer is INTERNAL, as while a leader is elected")},
        {Fault::BadGateway, QStringLiteral("bad-gateway"), which,
            QStringLiteral("the call is executed, a gateway in front of it answers 502")},
        {Fault::Unavailable, QStringLiteral("unavailable"), which,
            QStringLiteral("a gateway in front of it answers 503 and asks to wait for 2 s")},
        {Fault::BadUtf8, QStringLiteral("bad-utf8"), nth,
            QStringLiteral("the name of every Nth VM is cut inside a character")},
        {Fault::BadVm, QStringLiteral("bad-vm"), nth, QStringLiteral("the XML of every Nth VM is broken")},
        {Fault::LabelCase, QStringLiteral("label-case"), nth,
            QStringLiteral("the labels of every Nth VM are in upper case, as a console leaves them")},
        {Fault::RestoredTemplate, QStringLiteral("restored-template"), QString(),
            QStringLiteral("every template was made from the backup of a node, whose attributes it has")},
        {Fault::OldVersion, QStringLiteral("old-version"), QString(),
            QStringLiteral("OpenNebula 5.6, which has no one.vmpool.infoset")},
        {Fault::ClockAhead, QStringLiteral("clock-ahead"), QStringLiteral("SECONDS"),
            QStringLiteral("the cloud's clock is SECONDS ahead (default 3600)")},
        {Fault::DatabaseKilled, QStringLiteral("database-killed"), nth,
            QStringLiteral("the real server of every Nth VM is killed as soon as it runs")},
        {Fault::AgentKilled, QStringLiteral("agent-killed"), nth,
            QStringLiteral("the agent beside the real server of every Nth VM is killed; its server goes on")},
        {Fault::SlowDatabase, QStringLiteral("slow-database"), QStringLiteral("SECONDS"),
            QStringLiteral("a real server begins to start SECONDS later (default 30)")},
        {Fault::WrongSecret, QStringLiteral("wrong-secret"), nth,
            QStringLiteral("the agent beside the real server of every Nth new VM has another secret")},
        {Fault::WrongPassword, QStringLiteral("wrong-password"), nth,
            QStringLiteral("the account of every Nth new VM's real server has another password")},
        {Fault::DiskFull, QStringLiteral("disk-full"), nth,
            QStringLiteral("the real server of every Nth VM that starts has a disk of its own, which is full "
                           "once it runs")},
    };
    return catalog;
}

Result<Fault> Faults::set(const QString &specification)
{
    const qsizetype equals = specification.indexOf(QLatin1Char('='));
    const QString name = specification.left(equals);
    const QString value = equals < 0 ? QString() : specification.mid(equals + 1);
    const auto &catalog = faultCatalog();
    const auto info = std::find_if(
        catalog.begin(), catalog.end(), [&](const FaultInfo &candidate) { return candidate.name == name; });
    if (info == catalog.end())
        return rejected(QStringLiteral("unknown fault '%1'").arg(name));
    const Kind kind = kindOf(info->fault);
    Active active;
    active.number = kind.byDefault;
    if (equals >= 0 && kind.value == ValueKind::None)
        return rejected(QStringLiteral("fault '%1' takes no value").arg(name));
    if (equals >= 0 && kind.value == ValueKind::Selector) {
        const qsizetype colon = value.lastIndexOf(QLatin1Char(':'));
        bool isNumber = false;
        active.nth = value.mid(colon + 1).toInt(&isNumber);
        active.method = isNumber ? value.left(std::max<qsizetype>(colon, 0)).toUtf8() : value.toUtf8();
        if (value.isEmpty() || (isNumber && active.nth < 1) || (!isNumber && colon >= 0))
            return rejected(QStringLiteral("fault '%1' takes %2, not '%3'").arg(name, info->value, value));
    } else if (equals >= 0) {
        const auto number = goodNumber(kind.value, value);
        if (!number)
            return rejected(QStringLiteral("fault '%1' takes %2, not '%3'").arg(name, info->value, value));
        active.number = *number;
    }
    m_active.insert(info->fault, active);
    noteChange();
    return info->fault;
}

void Faults::clear(Fault fault)
{
    m_active.remove(fault);
    noteChange();
}

void Faults::clearAll()
{
    m_active.clear();
    noteChange();
}

void Faults::noteChange()
{
    ++m_revision;
    m_heard();
}

double Faults::number(Fault fault) const
{
    const auto active = m_active.constFind(fault);
    return active == m_active.constEnd() ? kindOf(fault).byDefault : active->number;
}

bool Faults::hitsVm(Fault fault, int vmId) const
{
    return isOn(fault) && (vmId + 1) % qint64(number(fault)) == 0;
}

bool Faults::hitsCall(Fault fault, const QByteArray &method)
{
    const auto active = m_active.find(fault);
    if (active == m_active.end() || (!active->method.isEmpty() && active->method != method))
        return false;
    ++active->seen;
    return active->nth == 0 || active->seen == active->nth;
}

} // namespace msm::sandbox
