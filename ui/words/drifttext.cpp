// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/drifttext.h"

#include "ui/words/losstext.h"
#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace msm {

namespace {

class DriftWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::DriftText)
public:
    /// The first few, and how many more.
    template <typename T, typename Name>
    static QString listed(const QList<T> &things, Name nameOfOne)
    {
        constexpr qsizetype maxNames = 5;
        QStringList shown;
        for (const T &thing : things.first(std::min(things.size(), maxNames)))
            shown.append(nameOfOne(thing));
        if (things.size() > maxNames)
            shown.append(tr("%Ln more", nullptr, int(things.size() - maxNames)));
        return QLocale().createSeparatedList(shown);
    }

    static QString listed(const QList<VmId> &vms)
    {
        return listed(vms, [](VmId vm) { return QString::number(vm.value); });
    }

    static QString nameOf(const DriftFinding &finding)
    {
        return tr("%1 (VM %2)", "name and id").arg(finding.name, QString::number(finding.vm.value));
    }

    static QString className(DriftClass kind)
    {
        switch (kind) {
        case DriftClass::Duplicate:
            return tr("Duplicate");
        case DriftClass::Unregistered:
            return tr("Not registered");
        case DriftClass::Gone:
            return tr("Gone");
        case DriftClass::Missing:
            return tr("Missing");
        case DriftClass::Foreign:
            return tr("Foreign");
        case DriftClass::AddressChanged:
            return tr("Address changed");
        case DriftClass::Unreachable:
            return tr("Unreachable");
        case DriftClass::Kept:
            return tr("Kept by you");
        }
        return {};
    }

    static QString foreign(const DriftFinding &finding)
    {
        switch (finding.foreign) {
        case ForeignReason::NoLabel:
            return tr("It is in the manager's list, but the virtual machine does not carry the service's "
                      "label any more.");
        case ForeignReason::OtherKey:
            return tr("It is in the manager's list, but the virtual machine carries the key of another "
                      "operation: the id may mean another machine by now.");
        case ForeignReason::OtherService:
            return tr("It is in the manager's list, but the virtual machine carries the label of the service "
                      "%1.")
                .arg(finding.service);
        case ForeignReason::NotVisible:
            return tr("It is in the manager's list, but the cloud does not show it to this account.");
        case ForeignReason::AddressTaken:
            return tr("It is not of this service, and has the address %1, at which VM %2 is reached.")
                .arg(finding.address, listed(finding.related));
        case ForeignReason::None:
            break;
        }
        return {};
    }

    static QString sentence(const DriftFinding &finding)
    {
        switch (finding.kind) {
        case DriftClass::Duplicate:
            return tr("The virtual machines %1 carry the key of one operation: one was made or copied too "
                      "many.")
                .arg(listed(finding.related));
        case DriftClass::Unregistered:
            if (finding.cancelled)
                return tr(
                    "Its creation was cancelled, and the virtual machine was left. It is not taken over by "
                    "itself.");
            return tr("It carries the service's label, but is not in the manager's list, and nobody waits "
                      "for it.");
        case DriftClass::Gone:
            return tr("It is in the manager's list, but the cloud has no such virtual machine any more.");
        case DriftClass::Missing:
            return tr("It was in the manager's list, and is gone: %1.")
                .arg(lossText(finding.loss.value_or(Loss())));
        case DriftClass::Foreign:
            return foreign(finding);
        case DriftClass::AddressChanged:
            return tr("It is in the manager's list with the address %1, but now has %2.")
                .arg(finding.registeredAddress, finding.address);
        case DriftClass::Unreachable:
            return tr("It runs, but its agent did not answer, asked twice.");
        case DriftClass::Kept:
            return tr("You decided to leave it as it is.");
        }
        return {};
    }

    static QString doubt(Doubt doubt)
    {
        switch (doubt) {
        case Doubt::AllEnded:
            return tr("The cloud has none of the service's nodes any more: all of them have ended.");
        case Doubt::NoneKnown:
            return tr(
                "The cloud knows none of the service's nodes: it may be another database behind the same "
                "address, or a restored one.");
        case Doubt::None:
            break;
        }
        return {};
    }

    static QString fix(DriftFix fix)
    {
        switch (fix) {
        case DriftFix::Finish:
            return tr("&Finish: wait until it is ready, and register it");
        case DriftFix::Keep:
            return tr("&Keep: leave it as it is, and report it no more");
        case DriftFix::Remove:
            return tr("&Remove: delete the virtual machine");
        case DriftFix::Forget:
            return tr("Remove it from the manager's &list");
        case DriftFix::TakeAddress:
            return tr("Register the new a&ddress");
        case DriftFix::ReportAgain:
            return tr("Re&port it again");
        case DriftFix::Acknowledge:
            return tr("A&cknowledge: it is known to be gone");
        }
        return {};
    }

    static QString preview(const DriftFinding &one, DriftFix fix)
    {
        const QString name = nameOf(one);
        switch (fix) {
        case DriftFix::Finish:
            return one.vmState.phase() == VmPhase::Hold
                ? tr("%1 is released, waited for until it is ready, and then added to the manager's list.")
                      .arg(name)
                : tr("%1 is waited for until it is ready, and then added to the manager's list. The cloud is "
                     "not touched.")
                      .arg(name);
        case DriftFix::Keep:
            return one.registered
                ? tr("%1 stays in the cloud and in the manager's list, and is reported no more.").arg(name)
                : tr("%1 stays in the cloud, is not added to the manager's list, and is reported no more.")
                      .arg(name);
        case DriftFix::Remove:
            return tr("%1 is deleted with everything stored on it. You are asked once more before.")
                .arg(name);
        case DriftFix::Forget:
            return tr("%1 is removed from the manager's list. The cloud is not touched.").arg(name);
        case DriftFix::TakeAddress:
            return tr("%1 is registered with the address %2 instead of %3, as soon as its agent answers "
                      "there. The cloud is not touched.")
                .arg(name, one.address, one.registeredAddress);
        case DriftFix::ReportAgain:
            return tr("%1 is reported again, and you can decide anew. The cloud is not touched.").arg(name);
        case DriftFix::Acknowledge:
            return tr(
                "%1 is no longer shown as missing, and one node fewer is wanted. The cloud is not touched.")
                .arg(name);
        }
        return {};
    }

    /// With a place for their names.
    static QString previewOfMany(DriftFix fix, int count)
    {
        switch (fix) {
        case DriftFix::Finish:
            return tr("%Ln virtual machine(s) are waited for until they are ready, and then added to the "
                      "manager's list; those on hold are released: %1",
                nullptr, count);
        case DriftFix::Keep:
            return tr(
                "%Ln virtual machine(s) stay as they are, and are reported no more: %1", nullptr, count);
        case DriftFix::Remove:
            return tr("%Ln virtual machine(s) are deleted with everything stored on them; you are asked once "
                      "more before: %1",
                nullptr, count);
        case DriftFix::Forget:
            return tr("%Ln node(s) are removed from the manager's list; the cloud is not touched: %1",
                nullptr, count);
        case DriftFix::TakeAddress:
            return tr("%Ln node(s) are registered with their new addresses, as soon as their agents answer "
                      "there; the cloud is not touched: %1",
                nullptr, count);
        case DriftFix::ReportAgain:
            return tr(
                "%Ln virtual machine(s) are reported again; the cloud is not touched: %1", nullptr, count);
        case DriftFix::Acknowledge:
            return tr("%Ln node(s) are no longer shown as missing, nor wanted; the cloud is not touched: %1",
                nullptr, count);
        }
        return {};
    }

    static QString advice(const DriftFinding &finding)
    {
        switch (finding.kind) {
        case DriftClass::Unreachable:
            return tr("Nothing here can mend that. Look whether the agent runs on the node, and whether a "
                      "firewall or a network lies between.");
        case DriftClass::AddressChanged:
            return tr("Once the virtual machine runs, its new address can be registered.");
        case DriftClass::Foreign:
            return tr("Nothing here can mend that. Ask whoever owns the virtual machine or the network, "
                      "unless the two are in networks of their own.");
        default:
            return {};
        }
    }

    static QString manager(const DriftFinding &finding)
    {
        if (!finding.registered && finding.kind != DriftClass::Missing)
            return tr("Not in its list");
        QStringList lines{finding.registered ? tr("In its list") : tr("Was in its list")};
        if (!finding.registeredAddress.isEmpty())
            lines.append(finding.registeredAddress);
        if (!finding.registeredKey.isNull())
            lines.append(tr("Key %1").arg(finding.registeredKey.toString(QUuid::WithoutBraces)));
        return lines.join(u'\n');
    }

    static QString cloud(const DriftFinding &finding)
    {
        if (!finding.vmState.isTold())
            return finding.foreign == ForeignReason::NotVisible ? tr("Does not show it")
                : finding.loss                                  ? lossText(*finding.loss)
                                                                : tr("Has no such virtual machine");
        QStringList lines{finding.host.isEmpty()
                ? finding.vmState.name()
                : tr("%1 on %2", "state and host").arg(finding.vmState.name(), finding.host)};
        lines.append(finding.address.isEmpty() ? tr("No address") : finding.address);
        if (!finding.key.isNull())
            lines.append(tr("Key %1").arg(finding.key.toString(QUuid::WithoutBraces)));
        else
            lines.append(finding.service.isEmpty() ? tr("No label")
                                                   : tr("Label of the service %1").arg(finding.service));
        if (finding.startTime.isValid())
            lines.append(tr("Made %1", "date and time")
                             .arg(QLocale().toString(finding.startTime.toLocalTime(), QLocale::ShortFormat)));
        if (!finding.owner.isEmpty())
            lines.append(tr("Belongs to %1").arg(finding.owner));
        return lines.join(u'\n');
    }
};

} // namespace

QString driftClassText(DriftClass kind)
{
    return DriftWording::className(kind);
}

Severity driftSeverity(DriftClass kind)
{
    switch (kind) {
    case DriftClass::Duplicate:
    case DriftClass::Foreign:
        return Severity::Error;
    case DriftClass::Kept:
        return Severity::Info;
    default:
        return Severity::Warning;
    }
}

QString doubtText(Doubt doubt)
{
    return DriftWording::doubt(doubt);
}

QString driftSentence(const DriftFinding &finding)
{
    return DriftWording::sentence(finding);
}

QString driftFixText(DriftFix fix)
{
    return DriftWording::fix(fix);
}

QString driftPreview(const QList<DriftFinding> &findings, DriftFix fix)
{
    if (findings.size() == 1)
        return DriftWording::preview(findings.first(), fix);
    return DriftWording::previewOfMany(fix, int(findings.size()))
        .arg(DriftWording::listed(findings, DriftWording::nameOf));
}

QString driftAdvice(const DriftFinding &finding)
{
    return DriftWording::advice(finding);
}

QString managerEvidence(const DriftFinding &finding)
{
    return DriftWording::manager(finding);
}

QString cloudEvidence(const DriftFinding &finding)
{
    return DriftWording::cloud(finding);
}

QString agentEvidence(const DriftFinding &finding)
{
    if (finding.agent == AgentState::NotAsked)
        return noValueText();
    if (finding.mysql == ServerState::Unknown)
        return stateText(finding.agent);
    return QStringLiteral("%1\nMySQL: %2").arg(stateText(finding.agent), stateText(finding.mysql));
}

} // namespace msm
