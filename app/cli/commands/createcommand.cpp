// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/createcommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/iaas/contextvariable.h"
#include "core/iaas/iaasclient.h"
#include "core/iaas/templatechoice.h"
#include "core/manager/mysqlservermanager.h"
#include "core/manager/replacement.h"
#include "core/nodes/namepattern.h"
#include "core/server/nodejson.h"
#include "core/settings/profile.h"

#include <QCommandLineParser>

namespace msm::cli {

namespace {

const QString kCount = QStringLiteral("count");
const QString kNodeName = QStringLiteral("name");
const QString kFunction = QStringLiteral("function");
const QString kOnCancel = QStringLiteral("on-cancel");
const QString kReplace = QStringLiteral("replace");
const QString kReturnAtOnce = QStringLiteral("no-wait");

/// The created nodes as the manager sees them now; those without a VM are left out.
NodeList nodesOf(const MySQLServerManager &manager, const QList<OperationView> &views)
{
    NodeList nodes;
    for (const OperationView &view : views) {
        for (const NodeView &node : manager.nodes()) {
            if (view.vm.isValid() && node.id == view.vm)
                nodes.append(node);
        }
    }
    return nodes;
}

} // namespace

QString CreateCommand::help() const
{
    return QStringLiteral(
        R"(create [--count N] [--template ID|NAME] [--input NAME=VALUE]… [--name PATTERN] [--function F] [--no-wait]
       msmctl [OPTION…] create --image ID|NAME --network ID|NAME [--cpu X] [--memory MB] [--count N] …

Makes service nodes from a VM template, or from an image, a network and a size; waits until each is ready, and
prints them.

  --count N            how many, 1 to 1000 (default 1)
  --name PATTERN       their names; a run of # stands for a number (default mysql-##: mysql-01, mysql-02, …).
                       Names of nodes that the service has are passed over
  --replace ID         in the place of a node that is missing, with its name, function and template where these
                       are known; may be repeated. It is missing no longer once this has begun
  --function F         what runs beside MySQL: agent (ready as --ready-when says; the default), manager (ready
                       when another manager answers) or none (ready when the VM runs and has an address, but
                       with --ready-when logins or onegate as these say)
  --install WHAT       what a stock image installs when it first starts, with the agent: mariadb or mysql; none:
                       the image has both (default: as the profile says). Only with the function agent
  --context NAME=VALUE a variable for the VM's CONTEXT, beside those of the template; the same name replaces
                       the template's, and $ATTRIBUTE in it is the VM's attribute; may be repeated. With a
                       NAME alone the value is taken from the environment variable MSM_CONTEXT_NAME, which is
                       the place for a secret
  --on-cancel WHAT     what Ctrl+C does: wait-later (the default; 'msmctl wait' goes on), delete (end the VMs that
                       this run has made, and wait until that is done), or leave (they are CANCELLED and not taken
                       over, see 'msmctl cancel --help')
  --hold               the VMs wait on hold until 'msmctl wait --release ID'; implies --no-wait
  --no-wait            end as soon as the cloud has taken every request; 'msmctl wait ID' goes on

From a template:
  --template ID|NAME   the VM template (default: the profile's, or the one with the lowest id)
  --input NAME=VALUE   the answer to one of the template's user inputs; may be repeated. What is not given is
                       looked for in the environment variable MSM_INPUT_NAME, which is the place for a secret:
                       process arguments are readable by every user of the machine. Then the default counts.
                       If a required one has no answer, nothing is made, and all inputs are listed with their
                       types and limits

Without a template:
  --image ID|NAME      the image of the disk (default: the profile's, if it was imported)
  --network ID|NAME    the network of the interface (default: the profile's, if it was imported)
  --cpu X              share of a physical CPU, such as 0.5 (default 1)
  --memory MB          memory in MiB (default 1024)
  --vcpu N             virtual CPUs (default: as the cloud decides)

%1
If a quota, a network or the hosts lack what the nodes take, one line says so before they are asked for; that is
no failure, and what the account may not see is not warned of. Each request is sent once. If its answer is lost, the cloud is searched for the VM by a key that travels on
it; no node is made twice. What was made stays in the cloud, also when waiting is ended with Ctrl+C; when it
fails or times out, unless --on-failure remove is said. A template, image or network that the cloud does not have is a failure (1), a missing or wrong
answer to an input wrong usage (2).
)")
        .arg(WaitingArguments::help());
}

QList<QCommandLineOption> CreateCommand::options() const
{
    const QString value = QStringLiteral("VALUE");
    return QList<QCommandLineOption>{{kCount, {}, value}, {kNodeName, {}, value}, {kFunction, {}, value},
               {kReplace, {}, value}, {kOnCancel, {}, value}, QCommandLineOption(kReturnAtOnce)}
    + InstanceArguments::options() + WaitingArguments::options();
}

std::optional<QString> CreateCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return QStringLiteral("create takes no argument, but '%1' was given").arg(arguments.first());
    if (parser.isSet(kCount)) {
        bool isNumber = false;
        m_request.count = parser.value(kCount).toInt(&isNumber);
        if (!isNumber)
            return QStringLiteral("--count takes a number, not '%1'").arg(parser.value(kCount));
        if (m_request.count < 1 || m_request.count > kMaxNodesPerRequest) {
            return QStringLiteral("--count takes 1 to %1, not %2")
                .arg(kMaxNodesPerRequest)
                .arg(m_request.count);
        }
    }
    if (parser.isSet(kOnCancel)) {
        const QString what = parser.value(kOnCancel);
        if (what == u"delete")
            m_onCancel = CancelChoice::Delete;
        else if (what == u"leave")
            m_onCancel = CancelChoice::Leave;
        else if (what != u"wait-later")
            return QStringLiteral("--on-cancel is wait-later, delete or leave, not '%1'").arg(what);
    }
    m_functionGiven = parser.isSet(kFunction);
    if (parser.isSet(kFunction)) {
        const auto function = functionFromName(parser.value(kFunction));
        if (!function)
            return QStringLiteral("--function is agent, manager or none, not '%1'")
                .arg(parser.value(kFunction));
        m_request.function = *function;
    }
    if (parser.isSet(kReplace)) {
        const auto ids = readIds(parser.values(kReplace));
        if (const auto *wrong = std::get_if<QString>(&ids))
            return QStringLiteral("--replace: %1").arg(*wrong);
        m_request.replaces = std::get<QList<VmId>>(ids);
        if (parser.isSet(kCount) && m_request.count != m_request.replaces.size())
            return QStringLiteral("--count and the number of nodes to replace differ");
        m_request.count = int(m_request.replaces.size());
    }
    m_nameGiven = parser.isSet(kNodeName);
    if (parser.isSet(kNodeName))
        m_request.namePattern = parser.value(kNodeName);
    if (const auto names = expandNamePattern(m_request.namePattern, m_request.count, {}); !names)
        return QStringLiteral("--name: %1").arg(names.error().detail);
    if (auto wrong = m_instance.read(parser))
        return wrong;
    if (auto wrong = m_waiting.read(parser))
        return wrong;
    if (m_instance.install && *m_instance.install != ServerInstall::Nothing
        && m_request.function != NodeFunction::Agent)
        return QStringLiteral("--install goes with the function agent only");
    m_request.gate = m_waiting.gate;
    m_request.options.context = m_instance.context;
    m_request.options.onHold = m_instance.onHold;
    m_wait = !parser.isSet(kReturnAtOnce) && !m_instance.onHold;
    return std::nullopt;
}

void CreateCommand::run(Context &context)
{
    if (!chooseReplaced(context)) {
        context.finish(ExitCode::Failed);
        return;
    }
    m_instance.complete(context.session->profile());
    if (m_request.function == NodeFunction::Agent)
        m_request.install = *m_instance.install;
    if (m_request.install != ServerInstall::Nothing)
        context.console.note(
            QStringLiteral("a stock image: it installs %1 and the agent; --install none for an "
                           "image that has them")
                .arg(serverInstallName(m_request.install)));
    if (m_instance.isMachine())
        chooseMachine(context);
    else
        chooseTemplateOf(context);
}

bool CreateCommand::chooseReplaced(Context &context)
{
    QList<MissingNode> replaced;
    for (const VmId id : std::as_const(m_request.replaces)) {
        const auto &missing = context.session->manager().missingNodes();
        const auto found = missing.constFind(id);
        if (found == missing.cend()) {
            context.console.note(QStringLiteral("node %1 is not missing; nothing was made").arg(id.value));
            return false;
        }
        replaced.append(*found);
    }
    if (replaced.isEmpty())
        return true;
    const Replacement like = replacementOf(replaced);
    if (!m_nameGiven)
        m_request.namePattern = like.namePattern;
    if (!m_functionGiven)
        m_request.function = like.function;
    if (like.templateId.isValid() && m_instance.wantedTemplate.isEmpty() && !m_instance.isMachine())
        m_instance.wantedTemplate = QString::number(like.templateId.value);
    return true;
}

void CreateCommand::fail(Context &context, const Error &error)
{
    context.console.error(error);
    context.finish(exitCodeOf(error));
}

void CreateCommand::chooseTemplateOf(Context &context)
{
    context.session->iaas().listTemplates(
        &context, [this, &context](const Result<QList<TemplateInfo>> &templates) {
            const QString wanted = m_instance.wantedTemplate;
            const auto chosen = templates.and_then(
                [&wanted](const QList<TemplateInfo> &all) { return chooseTemplate(all, wanted); });
            if (!chosen) {
                fail(context, chosen.error());
                return;
            }
            if (wanted.isEmpty() && templates->size() > 1)
                context.console.note(QStringLiteral("using template %1 (%2); --template names another")
                                         .arg(chosen->name)
                                         .arg(chosen->id.value));
            m_request.templateId = chosen->id;
            answerInputsOf(context, *chosen);
        });
}

void CreateCommand::answerInputsOf(Context &context, const TemplateInfo &chosen)
{
    for (const UserInput &input : chosen.inputs) {
        if (input.isSecret() && m_instance.inputs.contains(input.name))
            context.console.note(QStringLiteral("%1 is a secret: give it in the environment variable "
                                                "MSM_INPUT_%1 rather than on the command line")
                                     .arg(input.name));
    }
    const auto answers = answerInputs(chosen.inputs, m_instance.answersFor(chosen.inputs));
    if (answers) {
        m_request.options.answers = *answers;
        warnAndSubmit(context, [this, chosen](const Capacity &capacity) {
            return demandOf(chosen, m_request.options.answers, m_request.count, capacity);
        });
        return;
    }
    context.console.usageError(QStringLiteral("--input: %1").arg(answers.error().detail), name());
    QStringList lines{QStringLiteral("The inputs of template %1:").arg(chosen.name)};
    for (const UserInput &input : chosen.inputs)
        lines.append(QStringLiteral("  %1").arg(describeInput(input)));
    for (const QString &line : lines)
        context.console.details(line);
    context.finish(ExitCode::Usage);
}

void CreateCommand::chooseMachine(Context &context)
{
    if (m_instance.image.isEmpty() || m_instance.network.isEmpty()) {
        context.console.usageError(
            QStringLiteral("without a template, --image and --network are needed"), name());
        context.finish(ExitCode::Usage);
        return;
    }
    const CreationDefaults &defaults = context.session->profile().creation;
    m_request.options.machine = m_instance.machine(defaults);
    m_request.options.context = contextWith(defaults.context, m_instance.context);
    context.session->iaas().listImages(&context, [this, &context](const Result<QList<ImageInfo>> &images) {
        const auto chosen = images.and_then(
            [this](const QList<ImageInfo> &all) { return chooseImage(all, m_instance.image); });
        if (!chosen) {
            fail(context, chosen.error());
            return;
        }
        m_request.options.machine->image = chosen->id;
        chooseNetworkOf(context);
    });
}

void CreateCommand::chooseNetworkOf(Context &context)
{
    context.session->iaas().listNetworks(
        &context, [this, &context](const Result<QList<NetworkInfo>> &networks) {
            const auto chosen = networks.and_then(
                [this](const QList<NetworkInfo> &all) { return chooseNetwork(all, m_instance.network); });
            if (!chosen) {
                fail(context, chosen.error());
                return;
            }
            m_request.options.machine->network = chosen->id;
            warnAndSubmit(context, [this](const Capacity &capacity) {
                return demandOf(*m_request.options.machine, m_request.count, capacity);
            });
        });
}

void CreateCommand::warnAndSubmit(Context &context, ShortageWarning::DemandIn demand)
{
    // Owned by the context.
    new ShortageWarning(context, std::move(demand), [this, &context] { submit(context); });
}

void CreateCommand::submit(Context &context)
{
    MySQLServerManager &manager = context.session->manager();
    const auto operations = manager.createServiceNodes(m_request);
    if (!operations) {
        fail(context, operations.error());
        return;
    }
    m_manager = &manager;
    m_operations = *operations;
    m_watch = new OperationWatch(
        manager, context.console, *operations,
        m_wait ? OperationWatch::Until::Finished : OperationWatch::Until::Accepted,
        [this, &context](const QList<OperationView> &views) { report(context, views); }, &context);
}

void CreateCommand::report(Context &context, const QList<OperationView> &views)
{
    // The manager announces its nodes a moment later than the end of an operation.
    MySQLServerManager &manager = context.session->manager();
    QObject::connect(
        &manager, &MySQLServerManager::nodesChanged, &context,
        [this, &context, &manager, views] {
            const NodeList nodes = nodesOf(manager, views);
            if (context.options.json)
                context.console.result(QJsonDocument(nodesToJson(nodes)));
            else if (!nodes.isEmpty())
                context.console.result(nodeTable(nodes));
            ExitCode code = ExitCode::Done;
            for (const OperationView &view : views) {
                if (code == ExitCode::Done && view.error)
                    code = exitCodeOf(*view.error);
            }
            if (const QString left = leftBehind(); m_instance.onHold && !left.isEmpty())
                context.console.note(left);
            context.finish(code);
        },
        Qt::SingleShotConnection);
}

std::optional<ExitCode> CreateCommand::onInterrupt()
{
    if (!m_manager || !m_onCancel)
        return ExitCode::Failed;
    bool any = false;
    for (const QUuid &operation : std::as_const(m_operations))
        any = m_manager->cancelOperation(operation, *m_onCancel).has_value() || any;
    return any ? std::nullopt : std::optional(ExitCode::Failed);
}

QString CreateCommand::leftBehind() const
{
    if (!m_watch || m_onCancel)
        return {};
    QList<OperationView> left = m_watch->views();
    if (idList(left).isEmpty())
        return QStringLiteral("no VM was made");
    left.removeIf([](const OperationView &view) { return view.state == Operation::State::Succeeded; });
    const QString ids = idList(left);
    if (ids.isEmpty())
        return {};
    return QStringLiteral("the VMs stay in the cloud; go on with: msmctl wait %1%2")
        .arg(m_instance.onHold ? QStringLiteral("--release ") : QString(), ids);
}

} // namespace msm::cli
