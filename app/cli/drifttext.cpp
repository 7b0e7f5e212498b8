// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drifttext.h"

#include "app/cli/console.h"
#include "core/base/localtime.h"
#include "core/server/nodejson.h"

#include <QJsonArray>
#include <QMap>

namespace msm::cli {

namespace {

const QMap<DriftClass, QString> &classNames()
{
    static const QMap<DriftClass, QString> names{
        {DriftClass::Duplicate, QStringLiteral("duplicate")},
        {DriftClass::Unregistered, QStringLiteral("unregistered")},
        {DriftClass::Gone, QStringLiteral("gone")},
        {DriftClass::Missing, QStringLiteral("missing")},
        {DriftClass::Foreign, QStringLiteral("foreign")},
        {DriftClass::AddressChanged, QStringLiteral("address-changed")},
        {DriftClass::Unreachable, QStringLiteral("unreachable")},
        {DriftClass::Kept, QStringLiteral("kept")},
    };
    return names;
}

const QMap<DriftFix, QString> &fixNames()
{
    static const QMap<DriftFix, QString> names{
        {DriftFix::Finish, QStringLiteral("finish")},
        {DriftFix::Keep, QStringLiteral("keep")},
        {DriftFix::Remove, QStringLiteral("remove")},
        {DriftFix::Forget, QStringLiteral("forget")},
        {DriftFix::TakeAddress, QStringLiteral("take-address")},
        {DriftFix::ReportAgain, QStringLiteral("report-again")},
        {DriftFix::Acknowledge, QStringLiteral("acknowledge")},
    };
    return names;
}

template <typename Value>
std::optional<Value> fromName(const QMap<Value, QString> &names, const QString &name)
{
    const auto found = std::find(names.cbegin(), names.cend(), name);
    return found == names.cend() ? std::nullopt : std::optional(found.key());
}

QString idsOf(const QList<VmId> &vms)
{
    QStringList ids;
    for (const VmId vm : vms)
        ids.append(QString::number(vm.value));
    return ids.join(QStringLiteral(", "));
}

QString foreignSentence(const DriftFinding &finding)
{
    switch (finding.foreign) {
    case ForeignReason::NoLabel:
        return QStringLiteral("registered, but does not carry the service's label any more");
    case ForeignReason::OtherKey:
        return QStringLiteral("registered, but carries the key of another operation");
    case ForeignReason::OtherService:
        return QStringLiteral("registered, but carries the label of service %1").arg(finding.service);
    case ForeignReason::NotVisible:
        return QStringLiteral("registered, but the cloud does not show it to this account");
    case ForeignReason::AddressTaken:
        return QStringLiteral("not of this service, but has the address of %1").arg(idsOf(finding.related));
    case ForeignReason::None:
        break;
    }
    return {};
}

QString lossText(const Loss &loss)
{
    const QString noticed = QStringLiteral("missing since %1: ").arg(localTimeText(loss.since));
    if (loss.cloud == LossWord::OtherVm)
        return noticed + QStringLiteral("another VM has had its id");
    if (loss.cloud == LossWord::NoSuchVm)
        return noticed + QStringLiteral("the cloud has no such VM");
    return noticed
        + (loss.ended.isValid() ? QStringLiteral("somebody ended it at %1").arg(localTimeText(loss.ended))
                                : QStringLiteral("somebody ended it"));
}

QJsonValue orNull(const QUuid &key)
{
    return key.isNull() ? QJsonValue() : QJsonValue(key.toString(QUuid::WithoutBraces));
}

QString foreignName(ForeignReason reason)
{
    switch (reason) {
    case ForeignReason::NoLabel:
        return QStringLiteral("no-label");
    case ForeignReason::OtherKey:
        return QStringLiteral("other-key");
    case ForeignReason::OtherService:
        return QStringLiteral("other-service");
    case ForeignReason::NotVisible:
        return QStringLiteral("not-visible");
    case ForeignReason::AddressTaken:
        return QStringLiteral("address-taken");
    case ForeignReason::None:
        break;
    }
    return {};
}

QJsonObject findingToJson(const DriftFinding &finding)
{
    QJsonArray related;
    for (const VmId vm : finding.related)
        related.append(vm.value);
    QJsonArray fixes;
    for (const DriftFix fix : finding.fixes)
        fixes.append(QJsonObject{
            {QStringLiteral("fix"), driftFixName(fix)}, {QStringLiteral("effect"), effectOf(fix)}});
    const bool listed = finding.vmState.isTold();
    return {{QStringLiteral("class"), driftClassName(finding.kind)},
        {QStringLiteral("reason"), foreignName(finding.foreign)}, {QStringLiteral("id"), finding.vm.value},
        {QStringLiteral("name"), finding.name}, {QStringLiteral("finding"), sentenceOf(finding)},
        {QStringLiteral("registered"), finding.registered},
        {QStringLiteral("registeredAddress"), finding.registeredAddress},
        {QStringLiteral("registeredOperation"), orNull(finding.registeredKey)},
        {QStringLiteral("address"), finding.address},
        {QStringLiteral("cloudState"), listed ? QJsonValue(finding.vmState.name()) : QJsonValue()},
        {QStringLiteral("operation"), orNull(finding.key)}, {QStringLiteral("service"), finding.service},
        {QStringLiteral("agentState"), agentStateName(finding.agent)}, {QStringLiteral("related"), related},
        {QStringLiteral("missing"), lossToJson(finding.loss)},
        {QStringLiteral("cancelled"), finding.cancelled}, {QStringLiteral("fixes"), fixes}};
}

} // namespace

QString driftClassName(DriftClass kind)
{
    return classNames().value(kind);
}

std::optional<DriftClass> driftClassFromName(const QString &name)
{
    return fromName(classNames(), name);
}

QString driftFixName(DriftFix fix)
{
    return fixNames().value(fix);
}

std::optional<DriftFix> driftFixFromName(const QString &name)
{
    return fromName(fixNames(), name);
}

QString driftFixNames()
{
    return QStringList(fixNames().values()).join(QStringLiteral(", "));
}

QString sentenceOf(const DriftFinding &finding)
{
    switch (finding.kind) {
    case DriftClass::Duplicate:
        return QStringLiteral("%1 carry the key of one operation").arg(idsOf(finding.related));
    case DriftClass::Unregistered:
        if (finding.cancelled)
            return QStringLiteral("its creation was cancelled; it is not taken over");
        return QStringLiteral("carries the service's label, is not registered, and nobody waits for it");
    case DriftClass::Gone:
        return QStringLiteral("registered, but the cloud has no such VM any more");
    case DriftClass::Missing:
        return lossText(finding.loss.value_or(Loss()));
    case DriftClass::Foreign:
        return foreignSentence(finding);
    case DriftClass::AddressChanged:
        return QStringLiteral("registered with %1, but now has %2")
            .arg(finding.registeredAddress, finding.address);
    case DriftClass::Unreachable:
        return QStringLiteral("runs, but its agent did not answer, asked twice");
    case DriftClass::Kept:
        return QStringLiteral("left as it is, as was decided");
    }
    return {};
}

QString effectOf(DriftFix fix)
{
    switch (fix) {
    case DriftFix::Finish:
        return QStringLiteral("wait until it is ready and register it; one on hold is released");
    case DriftFix::Keep:
        return QStringLiteral("leave it as it is, in the cloud and in the registry, and report it no more");
    case DriftFix::Remove:
        return QStringLiteral("end the VM, disks included, and forget the node");
    case DriftFix::Forget:
        return QStringLiteral("drop the registration; the cloud is not touched");
    case DriftFix::TakeAddress:
        return QStringLiteral("register the present address once the agent answers there");
    case DriftFix::ReportAgain:
        return QStringLiteral("take 'keep' back");
    case DriftFix::Acknowledge:
        return QStringLiteral(
            "list it as missing no longer, and want one node fewer; the cloud is not touched");
    }
    return {};
}

QString doubtText(Doubt doubt)
{
    switch (doubt) {
    case Doubt::AllEnded:
        return QStringLiteral(
            "the cloud has none of the service's nodes any more: all of them have been ended. "
            "Nothing was dropped; if it is so: msmctl reconcile --fix forget gone --yes");
    case Doubt::NoneKnown:
        return QStringLiteral(
            "the cloud knows none of the service's nodes: it may be another database behind "
            "the same address, or a restored one. Nothing was dropped; if they are gone for "
            "good: msmctl reconcile --fix forget gone --yes");
    case Doubt::None:
        break;
    }
    return {};
}

QString driftTable(const QList<DriftFinding> &findings)
{
    QList<QStringList> rows{{QStringLiteral("CLASS"), QStringLiteral("ID"), QStringLiteral("NAME"),
        QStringLiteral("FIXES"), QStringLiteral("FINDING")}};
    QMap<DriftFix, bool> offered;
    for (const DriftFinding &finding : findings) {
        QStringList fixes;
        for (const DriftFix fix : finding.fixes) {
            fixes.append(driftFixName(fix));
            offered.insert(fix, true);
        }
        rows.append({driftClassName(finding.kind), QString::number(finding.vm.value), finding.name,
            fixes.isEmpty() ? QStringLiteral("-") : fixes.join(u','), sentenceOf(finding)});
    }
    QStringList lines{aligned(rows)};
    if (!offered.isEmpty())
        lines.append(
            {QString(), QStringLiteral("What the fixes do (msmctl reconcile --fix FIX ID… --yes):")});
    for (auto fix = offered.keyBegin(); fix != offered.keyEnd(); ++fix)
        lines.append(QStringLiteral("  %1  %2").arg(driftFixName(*fix).leftJustified(12), effectOf(*fix)));
    return lines.join(u'\n');
}

QJsonObject driftToJson(const Drift &drift)
{
    QJsonArray findings;
    for (const DriftFinding &finding : drift.findings)
        findings.append(findingToJson(finding));
    QJsonArray unreadable;
    for (const VmId id : drift.unreadable)
        unreadable.append(id.value);
    return {{QStringLiteral("checked"), drift.checked - drift.unread},
        {QStringLiteral("notRunning"), drift.notRunning},
        {QStringLiteral("disagreements"), drift.disagreements()},
        {QStringLiteral("doubt"),
            drift.doubt == Doubt::None ? QJsonValue() : QJsonValue(doubtName(drift.doubt))},
        {QStringLiteral("findings"), findings}, {QStringLiteral("unreadable"), unreadable},
        {QStringLiteral("unidentified"), drift.unidentified}};
}

} // namespace msm::cli
