// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/nodecommand.h"

#include "app/cli/arguments.h"
#include "app/cli/serverwait.h"
#include "app/session/session.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace msm::cli {

namespace {

const QString kConfirmed = QStringLiteral("yes");
/// An agent that does not answer is given up by then.
constexpr std::chrono::milliseconds kHeardWithin{6000};

QString listOf(const QList<VmId> &ids)
{
    QStringList words;
    for (const VmId id : ids)
        words.append(QString::number(id.value));
    return words.join(QStringLiteral(", "));
}

/// What each action does, stage by stage.
QString actionTexts()
{
    QStringList lines;
    for (const OperationKind kind : OperationKind::all()) {
        if (!kind->request)
            continue;
        QStringList stages;
        for (const Stage &stage : kind->first.all())
            stages.append(stage.english());
        lines.append(QStringLiteral("  %1 %2").arg(kind.name(), -20).arg(stages.join(QStringLiteral("; "))));
    }
    return lines.join(u'\n');
}

bool isAction(const OperationTraits &kind)
{
    return kind.request != nullptr;
}

/// The kinds of operation that are begun on nodes by their row, those of which `counts` is true.
QString actionNames(bool (*counts)(const OperationTraits &) = isAction, const QString &quote = {})
{
    QStringList names;
    for (const OperationKind kind : OperationKind::all()) {
        if (isAction(*kind) && counts(*kind))
            names.append(quote + kind.name() + quote);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString NodeCommand::help() const
{
    return QStringLiteral(
        R"(node [--yes] [--name NAME] [--number N] [--settle SECONDS] [--stage-timeout STAGE=SECONDS]… ID… ACTION

Carries out an action on nodes, one node after the other, and waits until each serves again, or is off, or
its snapshot is there. It ends at the first node on which the action fails, and leaves the others as they
are. All ids must be nodes of the service, or nothing begins. The actions, with their stages:

%1

A snapshot holds disks and memory of the machine, which stands still while they are saved; a revert loses
all that was written since. A snapshot may be lost when its machine moves to another host, and is no backup.

  --yes                leave nodes without MySQL (%2)
                       or lose what cannot be had back (%3); without it, these only say on
                       which nodes
%4%5
Prints the ids of the nodes on which it is done, one per line; with --json an array of them.
)")
        .arg(actionTexts(),
            actionNames([](const OperationTraits &kind) { return kind.stopsServer(); }, QStringLiteral("'")),
            actionNames(
                [](const OperationTraits &kind) { return kind.loses != nullptr; }, QStringLiteral("'")),
            SnapshotArguments::help(), WaitingArguments::help());
}

QList<QCommandLineOption> NodeCommand::options() const
{
    return QList{QCommandLineOption(kConfirmed)} + SnapshotArguments::options() + WaitingArguments::options();
}

std::optional<QString> NodeCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (auto wrong = m_waiting.read(parser))
        return wrong;
    if (arguments.isEmpty())
        return QStringLiteral("needs ids of nodes and an action: %1").arg(actionNames());
    m_kind = OperationKind::named(arguments.constLast());
    if (!m_kind || !(*m_kind)->request) {
        return QStringLiteral("'%1' is no action; the last word is one of: %2")
            .arg(arguments.constLast(), actionNames());
    }
    const auto ids = readIds(arguments.first(arguments.size() - 1));
    if (const auto *wrong = std::get_if<QString>(&ids))
        return *wrong;
    m_ids = std::get<QList<VmId>>(ids);
    m_confirmed = parser.isSet(kConfirmed);
    return m_snapshot.read(parser, *m_kind);
}

void NodeCommand::run(Context &context)
{
    // The manager's own list may be as old as its last announcement.
    context.session->manager().listServiceNodes(&context, [this, &context](const Result<NodeList> &listed) {
        if (!listed) {
            context.console.error(listed.error());
            context.finish(exitCodeOf(listed.error()));
            return;
        }
        m_limit = context.scheduler.callAfter(kHeardWithin, [this, &context] { begin(context); });
        QObject::connect(&context.session->manager(), &MySQLServerManager::nodesChanged, &context,
            [this, &context] { beginWhenHeard(context); });
        beginWhenHeard(context);
    });
}

/// A node that no create waits for any more is registered once its agent has answered, and not before that
/// can anything be done to it.
void NodeCommand::beginWhenHeard(Context &context)
{
    const MySQLServerManager &manager = context.session->manager();
    const bool isHeard = std::ranges::none_of(manager.nodes(), [this](const NodeView &node) {
        return m_ids.contains(node.id) && !node.registered && isStillAsked(node, false);
    });
    if (isHeard)
        begin(context);
}

void NodeCommand::begin(Context &context)
{
    if (std::exchange(m_begun, true))
        return;
    m_limit.reset();
    const NodeList known = context.session->manager().nodes();
    NodeList chosen;
    QList<VmId> unknown;
    for (const VmId id : std::as_const(m_ids)) {
        const auto node = std::ranges::find(known, id, &NodeView::id);
        if (node != known.cend())
            chosen.append(*node);
        else
            unknown.append(id);
    }
    if (!unknown.isEmpty()) {
        context.console.note(QStringLiteral("not found: service %1 has no node %2; nothing has begun")
                                 .arg(context.session->profile().service, listOf(unknown)));
        context.finish(ExitCode::Failed);
    } else if (((*m_kind)->stopsServer() || (*m_kind)->loses) && !m_confirmed) {
        askToConfirm(chosen, context);
    } else {
        m_choice = m_snapshot.chosenFor(*m_kind, context.scheduler.nowUtc());
        beginNext(context);
    }
}

void NodeCommand::askToConfirm(const NodeList &chosen, Context &context)
{
    const char *const loses = (*m_kind)->loses;
    context.console.note(loses ? QStringLiteral("these would lose for good %1:").arg(QLatin1String(loses))
                               : QStringLiteral("nobody could use the databases of these any more:"));
    context.console.details(nodeTable(chosen));
    context.console.usageError(loses ? QStringLiteral("nothing was done; --yes does it")
                                     : QStringLiteral("nothing was stopped; --yes does it"),
        name());
    context.finish(ExitCode::Usage);
}

void NodeCommand::beginNext(Context &context)
{
    if (m_ids.isEmpty()) {
        finish(context, ExitCode::Done);
        return;
    }
    MySQLServerManager &manager = context.session->manager();
    const VmId id = m_ids.takeFirst();
    const auto operation = manager.startOperations(*m_kind, {id}, {.choice = m_choice}).first();
    if (!operation) {
        context.console.error(operation.error());
        finish(context, exitCodeOf(operation.error()));
        return;
    }
    if (m_watch)
        m_watch->deleteLater(); // the call may come from it
    m_watch = new OperationWatch(
        manager, context.console, {*operation}, OperationWatch::Until::Finished,
        [this, &context, id](const QList<OperationView> &views) {
            if (const auto &error = views.first().error) {
                finish(context, exitCodeOf(*error));
                return;
            }
            m_done.append(id);
            beginNext(context);
        },
        &context);
}

void NodeCommand::finish(Context &context, ExitCode code)
{
    if (const QString rest = notBegun(); !rest.isEmpty())
        context.console.note(rest);
    QJsonArray done;
    for (const VmId id : std::as_const(m_done)) {
        done.append(id.value);
        if (!context.options.json)
            context.console.result(QString::number(id.value));
    }
    if (context.options.json)
        context.console.result(QJsonDocument(done));
    context.finish(code);
}

QString NodeCommand::notBegun() const
{
    return m_ids.isEmpty() ? QString() : QStringLiteral("nothing was done to: %1").arg(listOf(m_ids));
}

QString NodeCommand::leftBehind() const
{
    if (!m_watch)
        return {};
    QStringList left;
    for (const OperationView &view : m_watch->views()) {
        if (!view.isFinished())
            left.append(QStringLiteral("%1 is %2; go on with: msmctl wait")
                            .arg(labelOf(view), QLatin1String(view.kind->doing)));
    }
    if (const QString rest = notBegun(); !rest.isEmpty())
        left.append(rest);
    return left.join(QStringLiteral("; "));
}

} // namespace msm::cli
