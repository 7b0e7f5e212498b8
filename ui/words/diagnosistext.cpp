// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/diagnosistext.h"

#include "ui/words/detailtext.h"
#include "ui/words/nodetext.h"

#include <QCoreApplication>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// More of somebody's words than this is read in the details.
constexpr qsizetype kLongestQuote = 300;

class DiagnosisWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::DiagnosisText)
public:
    /// Without a full stop: more may follow.
    static QString reason(const Diagnosis &found)
    {
        const QString host = found.host.isEmpty() ? noValueText() : found.host;
        switch (found.reason) {
        case StuckReason::CloudLost:
            return tr("The cloud does not answer, so what is shown is what it said last");
        case StuckReason::NotListed:
            return tr("It is registered here, but the cloud does not list it");
        case StuckReason::OnHold:
            return tr("It is on hold and waits until somebody releases it");
        case StuckReason::NoCapacity:
            return tr("It waits because no host has room for it");
        case StuckReason::NoMatchingHost:
            return tr("It waits because no host meets the template's requirements");
        case StuckReason::NoHostEnabled:
            return tr("It waits because no host of the cloud is enabled");
        case StuckReason::NoDatastore:
            return tr("It waits because no system datastore has room for it or fits it");
        case StuckReason::NotAuthorized:
            return tr("It waits because its owner may not use any host or datastore");
        case StuckReason::BadRequirements:
            return tr("It waits because the template's requirements cannot be read");
        case StuckReason::SchedulerRefuses:
            return tr("It waits because the cloud's scheduler finds no place for it");
        case StuckReason::SchedulerSilent:
            return tr("It waits for a host, and the cloud's scheduler does not say why; it may not be "
                      "running");
        case StuckReason::Cloning:
            return tr("Its disks are still being cloned");
        case StuckReason::SlowProlog:
            return tr("Its files are still being copied to %1").arg(host);
        case StuckReason::SlowBoot:
            return tr("The hypervisor on %1 is still starting it").arg(host);
        case StuckReason::CopyFailed:
            return tr("Its files could not be copied to %1 (%2)").arg(host, found.state);
        case StuckReason::BootFailed:
            return tr("The hypervisor on %1 could not start it (%2)").arg(host, found.state);
        case StuckReason::SaveFailed:
            return tr("Its files could not be copied back from %1 or removed there (%2)")
                .arg(host, found.state);
        case StuckReason::MigrationFailed:
            return tr("Its files could not be moved to %1 (%2)").arg(host, found.state);
        case StuckReason::Failed:
            return tr("It failed in the cloud (%1)").arg(found.state);
        default:
            return laterReason(found, host);
        }
    }

    static QString agentSaysOtherwise() { return tr("Its agent says that MySQL runs."); }

    static QString timing(const QString &sentence, const Diagnosis &found, const QDateTime &now)
    {
        if (!found.since.isValid())
            return sentence;
        const QString lasting = elapsedText(milliseconds(found.since.msecsTo(now)));
        if (!found.limitAt.isValid())
            return tr("%1 (for %2)", "sentence, duration").arg(sentence, lasting);
        return tr("%1 (for %2; given up in %3)", "sentence, duration, duration")
            .arg(sentence, lasting, elapsedText(milliseconds(now.msecsTo(found.limitAt))));
    }

    static QString quoting(const QString &sentence, const QString &said)
    {
        if (said.isEmpty())
            return tr("%1.", "sentence").arg(sentence);
        QString words = detailText({.detail = said.simplified()});
        if (words.size() > kLongestQuote)
            words = words.left(kLongestQuote) + QStringLiteral("\u2026");
        return tr("%1: \u201c%2\u201d.", "sentence, somebody's words").arg(sentence, words);
    }

private:
    static QString laterReason(const Diagnosis &found, const QString &host)
    {
        switch (found.reason) {
        case StuckReason::HostSilent:
            return tr("The cloud cannot tell whether it runs, because %1 does not report").arg(host);
        case StuckReason::PoweredOff:
            return tr(
                "It is switched off (%1): its own system shut down, or somebody stopped it in the cloud")
                .arg(found.state);
        case StuckReason::InTransition:
            return tr("The cloud is working on it (%1)").arg(found.state);
        case StuckReason::Unreadable:
            return tr(
                "What the cloud says about it cannot be read, so it is left alone; the administrator of "
                "the cloud can see and mend it");
        case StuckReason::UnknownState:
            return tr("It is in a state that this program does not know (%1)").arg(found.state);
        case StuckReason::Ending:
            return tr("The cloud is removing it (%1), though not for this program").arg(found.state);
        case StuckReason::DeleteWaits:
            return tr("It cannot be deleted before it leaves its state (%1)").arg(found.state);
        case StuckReason::DeleteHangs:
            return tr("The cloud has accepted to delete it, but it is still there (%1)").arg(found.state);
        case StuckReason::NoAddress:
            return found.address.isEmpty()
                ? tr("The machine runs, but has no address: none at its interfaces, PCI devices and aliases, "
                     "no "
                     "external one, and none that its guest agent reports")
                : tr("The machine runs, but its only address is link-local and reaches nothing (%1)")
                      .arg(found.address);
        case StuckReason::SlowInstall:
            return tr("The machine runs, and is still installing the database server and the agent");
        case StuckReason::InstallFailed:
            return tr("The machine runs, but could not install the database server and the agent");
        case StuckReason::AgentRefused:
            return tr("The machine runs at %1, but nothing listens on its agent's port").arg(found.address);
        case StuckReason::AgentTimeout:
            return tr("The machine runs, but nothing answers at %1; it may still be starting, or a firewall "
                      "is in between")
                .arg(found.address);
        case StuckReason::AgentNotHttp:
            return tr("The machine runs, but what answers at %1 is not an agent").arg(found.address);
        case StuckReason::AgentSilent:
            return tr("The machine runs, but its agent does not answer");
        case StuckReason::AgentRefuted:
            return tr(
                "What answers at %1 has not shown that it is this node's agent: another machine may have "
                "the address, somebody may be in between, or the secret of the node was lost")
                .arg(found.address);
        case StuckReason::AgentComplains:
            return tr("Its agent answers, but reports an error");
        case StuckReason::MySqlStarting:
            return tr("Its agent answers, but MySQL is still starting");
        case StuckReason::MySqlStopping:
            return tr("Its agent answers, but MySQL is stopping");
        case StuckReason::MySqlStopped:
            return tr("The machine runs and its agent answers, but MySQL is stopped");
        case StuckReason::MySqlUnknown:
            return tr("Its agent answers, but cannot tell how MySQL is");
        case StuckReason::MySqlBlocksHost:
            return tr("MySQL has locked this computer out, because too many connections from it were broken "
                      "off");
        case StuckReason::MySqlRefusesHost:
            return tr("MySQL runs, but no account may log in from this computer");
        case StuckReason::MySqlFull:
            return tr("MySQL runs, but all its connections are in use");
        case StuckReason::MySqlRefusesLogins:
            return tr("MySQL answers, but refuses logins");
        case StuckReason::MySqlUnreachable:
            return tr("The machine runs, but no MySQL server answers at %1").arg(found.address);
        case StuckReason::AnswersWhileOff:
            return tr("The cloud says that it is switched off (%1), but its agent answers at %2")
                .arg(found.state, found.address);
        case StuckReason::OneGateSilent:
            return tr("The machine runs, but has not told OneGate since it started that it is ready");
        case StuckReason::Cancelled:
            return tr("Its creation was cancelled, and it was left; it is not taken over by itself");
        case StuckReason::Lost:
            return tr("Somebody else has ended it in the cloud");
        default:
            return tr("It runs, but nobody waits for it to be ready");
        }
    }
};

} // namespace

QString diagnosisText(const Diagnosis &diagnosis, const QDateTime &now)
{
    const QString sentence = DiagnosisWording::quoting(
        DiagnosisWording::timing(DiagnosisWording::reason(diagnosis), diagnosis, now), diagnosis.said);
    return diagnosis.contradiction == Contradiction::LoginRefused
        ? sentence + u' ' + DiagnosisWording::agentSaysOtherwise()
        : sentence;
}

} // namespace msm
