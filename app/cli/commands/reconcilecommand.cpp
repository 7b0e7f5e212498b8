// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/reconcilecommand.h"

#include "app/cli/arguments.h"
#include "app/cli/drifttext.h"
#include "app/cli/operationwatch.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

namespace msm::cli {

namespace {

const QString kDryRun = QStringLiteral("dry-run");
const QString kFix = QStringLiteral("fix");
const QString kCarryOut = QStringLiteral("yes");

bool isConnected(const MySQLServerManager &manager)
{
    return manager.state() == ManagerState::Running || manager.state() == ManagerState::Adapting;
}

} // namespace

QString ReconcileCommand::help() const
{
    return QStringLiteral(R"(reconcile [--dry-run] [--fix FIX (ID | CLASS)… [--yes]]

Compares what the manager has registered with what the cloud has and what the agents answer, and prints where
they disagree, and what each fix would do. Without --fix and --yes it changes nothing, and works while another
process uses the profile.

  --dry-run            change nothing, whatever else is given
  --fix FIX            what to do about the VMs with these ids, or about all of a class:
                         finish        wait until it is ready and register it; one on hold is released
                         keep          leave it as it is, and report it no more
                         remove        end the VM, disks included; takes ids only, never a class
                         forget        drop the registration; the cloud is not touched
                         take-address  register the present address once the agent answers there
                         report-again  take 'keep' back
                         acknowledge   a missing node is known to be gone: it is listed no longer, and one
                                       node fewer is wanted; the cloud is not touched
  --yes                do it; without, --fix only says what would be done

Classes:
  duplicate            two or more VMs carry the key of one operation
  unregistered         carries the service's label, is not registered, and nobody waits for it
  gone                 registered, and the cloud has no such VM any more
  missing              off the list since somebody else ended it, and nobody has acknowledged that yet;
                       'msmctl create --replace ID' makes another one in its place
  foreign              registered, and carries our label no more, or another one; or a stranger has the
                       address of a node
  address-changed      registered with an address that the VM has no more
  unreachable          runs, and its agent does not answer
  kept                 left as it is, as was decided; no disagreement

When the cloud has none of the nodes any more, it is doubtful: all of them may have been ended, or the address
may lead to another database or a restored one. Then nothing is dropped by itself, each node is 'gone', and
'--fix forget gone --yes' says that it is so.

Every VM is read once more before it is touched, and spared when it is no longer as it was shown.

Exit code without --yes: 0 when everything agrees, 1 when something disagrees, 2 when --fix lacks --yes. With
--yes: 0 when everything that was chosen is done. Others as below.

With --json one object: checked (number of nodes), notRunning (how many of these do not run), disagreements (number), doubt (null; all-ended when every node
has ended; none-known when the cloud knows none of them), findings (array). A finding: class,
reason (of foreign: no-label, other-key, other-service, not-visible, address-taken; else empty), id, name,
finding (text), registered (boolean), registeredAddress, registeredOperation (UUID or null), address,
cloudState (null when the cloud does not show it), operation (UUID or null), service (whose label it carries),
agentState (NOT_ASKED, SILENT, ANSWERS), missing (as in a node), cancelled (boolean: of unregistered), related (ids), fixes (array of objects: fix, effect). With --yes an
array of the ids for which it was done.
)");
}

QList<QCommandLineOption> ReconcileCommand::options() const
{
    return {QCommandLineOption(kDryRun), QCommandLineOption(kFix, {}, QStringLiteral("FIX")),
        QCommandLineOption(kCarryOut)};
}

std::optional<QString> ReconcileCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_dryRun = parser.isSet(kDryRun);
    if (!parser.isSet(kFix)) {
        if (parser.isSet(kCarryOut))
            return QStringLiteral("--yes needs --fix: nothing is done about what nobody has chosen");
        if (!arguments.isEmpty())
            return QStringLiteral("'%1' needs --fix").arg(arguments.first());
        return std::nullopt;
    }
    m_fix = driftFixFromName(parser.value(kFix));
    if (!m_fix)
        return QStringLiteral("'%1' is no fix; there are %2").arg(parser.value(kFix), driftFixNames());
    m_confirmed = parser.isSet(kCarryOut) && !m_dryRun;
    return readTargets(arguments);
}

std::optional<QString> ReconcileCommand::readTargets(const QStringList &arguments)
{
    QStringList ids;
    for (const QString &text : arguments) {
        if (const auto kind = driftClassFromName(text))
            m_classes.append(*kind);
        else
            ids.append(text);
    }
    if (m_fix == DriftFix::Remove && !m_classes.isEmpty())
        return QStringLiteral("remove takes the ids of VMs, never a class");
    if (ids.isEmpty() && !m_classes.isEmpty())
        return std::nullopt;
    const auto read = readIds(ids);
    if (const auto *wrong = std::get_if<QString>(&read))
        return *wrong;
    m_ids = std::get<QList<VmId>>(read);
    return std::nullopt;
}

void ReconcileCommand::run(Context &context)
{
    m_inspection = context.session->manager().inspect();
    QObject::connect(m_inspection.get(), &Operation::finished, &context, [this, &context] {
        if (const auto &error = m_inspection->error()) {
            context.console.error(*error);
            context.finish(connectExitCodeOf(*error));
        } else {
            onInspected(context);
        }
    });
    m_inspection->start();
}

void ReconcileCommand::onInspected(Context &context)
{
    const Drift &drift = m_inspection->drift();
    if (!m_fix) {
        print(context, drift);
        context.finish(drift.disagreements() > 0 ? ExitCode::Failed : ExitCode::Done);
        return;
    }
    const auto findings = chosen(context, drift);
    if (!findings) {
        context.finish(ExitCode::Failed);
        return;
    }
    m_left = *findings;
    if (m_confirmed) {
        begin(context);
        return;
    }
    Drift only = drift;
    only.findings = *findings;
    print(context, only);
    if (m_dryRun) {
        context.finish(only.findings.isEmpty() ? ExitCode::Done : ExitCode::Failed);
        return;
    }
    context.console.usageError(
        QStringLiteral("nothing was changed; --yes does: %1").arg(effectOf(*m_fix)), name());
    context.finish(ExitCode::Usage);
}

void ReconcileCommand::print(Context &context, const Drift &drift) const
{
    if (const UnreadableVms unreadable{drift.unreadable, drift.unidentified}; unreadable.count() > 0)
        context.console.note(unreadableText(unreadable));
    if (const QString doubt = doubtText(drift.doubt); !doubt.isEmpty())
        context.console.note(doubt);
    if (context.options.json) {
        context.console.result(QJsonDocument(driftToJson(drift)));
        return;
    }
    if (!drift.findings.isEmpty())
        context.console.result(driftTable(drift.findings));
    QString summary = QStringLiteral("nodes checked: %1; disagreements: %2")
                          .arg(drift.checked - drift.unread - drift.notRunning)
                          .arg(drift.disagreements());
    if (drift.notRunning > 0)
        summary += QStringLiteral("; not running, so no agent was asked: %1").arg(drift.notRunning);
    context.console.progress(summary);
}

std::optional<QList<DriftFinding>> ReconcileCommand::chosen(Context &context, const Drift &drift) const
{
    QList<DriftFinding> findings;
    for (const DriftFinding &finding : drift.findings) {
        if (m_ids.contains(finding.vm)
            || (m_classes.contains(finding.kind) && finding.fixes.contains(*m_fix)))
            findings.append(finding);
    }
    for (const VmId id : m_ids) {
        const auto finding = std::ranges::find(std::as_const(findings), id, &DriftFinding::vm);
        if (finding != findings.cend() && finding->fixes.contains(*m_fix))
            continue;
        const QString why = finding == findings.cend()
            ? QStringLiteral("nothing disagrees about it")
            : QStringLiteral("it is %1").arg(driftClassName(finding->kind));
        context.console.note(QStringLiteral("%1 is no fix for %2: %3; nothing was changed")
                                 .arg(driftFixName(*m_fix))
                                 .arg(id.value)
                                 .arg(why));
        return std::nullopt;
    }
    return findings;
}

void ReconcileCommand::begin(Context &context)
{
    MySQLServerManager &manager = context.session->manager();
    if (m_left.isEmpty() || !beginsOperation(*m_fix) || isConnected(manager)) {
        applyNext(context);
        return;
    }
    QList<VmId> ids;
    for (const DriftFinding &finding : std::as_const(m_left))
        ids.append(finding.vm);
    manager.excludeFromAdoption(ids); // what was chosen would no longer be true
    QObject::connect(&manager, &MySQLServerManager::stateChanged, &context, [this, &context, &manager] {
        if (isConnected(manager) && !std::exchange(m_begun, true))
            applyNext(context);
    });
    if (const auto started = manager.start(); !started) {
        context.console.error(started.error());
        context.finish(exitCodeOf(started.error()));
    }
}

void ReconcileCommand::applyNext(Context &context)
{
    if (m_left.isEmpty()) {
        follow(context);
        return;
    }
    const DriftFinding finding = m_left.takeFirst();
    context.session->manager().applyFix(finding, *m_fix, &context,
        [this, &context, vm = finding.vm](const Result<QUuid> &result) { onApplied(context, vm, result); });
}

void ReconcileCommand::onApplied(Context &context, VmId vm, const Result<QUuid> &result)
{
    if (!result) {
        context.console.error(result.error());
        m_code = exitCodeOf(result.error());
    } else if (result->isNull()) {
        m_done.append(vm);
    } else {
        m_operations.append(*result);
    }
    applyNext(context);
}

void ReconcileCommand::follow(Context &context)
{
    if (m_operations.isEmpty()) {
        report(context);
        return;
    }
    new OperationWatch(
        context.session->manager(), context.console, m_operations, OperationWatch::Until::Finished,
        [this, &context](const QList<OperationView> &views) {
            for (const OperationView &view : views) {
                if (view.error)
                    m_code = exitCodeOf(*view.error);
                else
                    m_done.append(view.vm);
            }
            report(context);
        },
        &context); // owned by the context
}

void ReconcileCommand::report(Context &context) const
{
    QJsonArray ids;
    for (const VmId vm : m_done)
        ids.append(vm.value);
    if (context.options.json)
        context.console.result(QJsonDocument(ids));
    else
        for (const auto &id : std::as_const(ids))
            context.console.result(QString::number(id.toInt()));
    context.finish(m_code);
}

QString ReconcileCommand::leftBehind() const
{
    return m_confirmed ? QStringLiteral("'msmctl reconcile' shows what is left") : QString();
}

} // namespace msm::cli
