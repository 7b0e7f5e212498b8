// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/managerfunctions.h"

#include "core/iaas/templatechoice.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/namepattern.h"
#include "core/server/exposedfunctions.h"
#include "core/server/nodejson.h"

#include <QJsonArray>

#include <limits>
#include <utility>

namespace msm {

namespace {

using Answer = Reply<QJsonValue>;
using Method = ExposedFunctions::Method;

QJsonValue returned(const QJsonValue &value)
{
    return QJsonObject{{QStringLiteral("return"), value}};
}

tl::unexpected<Error> invalidArgument(const QString &name)
{
    return failure(ErrorKind::Rejected, QStringLiteral("Invalid argument: %1").arg(name));
}

/// The original's texts for what the manager refuses; what the cloud says passes as it is, and so does what a
/// person has to mend, such as a lock.
Error asWireError(const Error &error)
{
    Error wire = error;
    if (error.kind == ErrorKind::Conflict && !error.needsMending)
        wire.detail = QStringLiteral("Service in wrong state");
    return wire;
}

/// The original printed the list of names as Python does: ['a', 'b'].
std::optional<Error> unexpectedArguments(const QJsonObject &params, const QStringList &known)
{
    QStringList unexpected;
    for (const QString &name : params.keys()) {
        if (!known.contains(name))
            unexpected.append(QStringLiteral("'%1'").arg(name));
    }
    if (unexpected.isEmpty())
        return std::nullopt;
    return Error{.kind = ErrorKind::Rejected,
        .detail = QStringLiteral("Unexpected arguments [%1]").arg(unexpected.join(QStringLiteral(", ")))};
}

/// Clients of the original send numbers as numbers or as text.
std::optional<qint32> toNumber(const QJsonValue &value)
{
    bool ok = false;
    const double number = value.isString() ? double(value.toString().toInt(&ok)) : value.toDouble();
    if (!(value.isString() ? ok : value.isDouble()))
        return std::nullopt;
    if (number < 0 || number > std::numeric_limits<qint32>::max() || number != double(qint32(number)))
        return std::nullopt;
    return qint32(number);
}

/// An optional text; a number counts as its digits (a template's id).
std::optional<QString> toText(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QString();
    if (const auto number = toNumber(value); number && !value.isString())
        return QString::number(*number);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

struct CreateArguments {
    CreateRequest request;
    QString wantedTemplate;
};

Result<CreateArguments> createArguments(const QJsonObject &params)
{
    const QString function = QStringLiteral("function");
    const QString count = QStringLiteral("count");
    const QString wantedTemplate = QStringLiteral("template");
    const QString name = QStringLiteral("name");
    if (const auto unexpected = unexpectedArguments(params, {function, count, wantedTemplate, name}))
        return failure(*unexpected);
    CreateArguments arguments;
    if (params.contains(function)) {
        const auto known = functionFromName(params.value(function).toString());
        if (!known)
            return invalidArgument(function);
        arguments.request.function = *known;
    }
    if (params.contains(count)) {
        const auto number = toNumber(params.value(count));
        if (!number || *number < 1 || *number > kMaxNodesPerRequest)
            return invalidArgument(count);
        arguments.request.count = *number;
    }
    const auto templateText = toText(params.value(wantedTemplate));
    if (!templateText)
        return invalidArgument(wantedTemplate);
    arguments.wantedTemplate = *templateText;
    if (params.contains(name)) {
        arguments.request.namePattern = params.value(name).toString();
        if (!expandNamePattern(arguments.request.namePattern, arguments.request.count, {}))
            return invalidArgument(name);
    }
    return arguments;
}

/// Answers once a condition on operations holds, which is looked at whenever the manager's operations
/// change. A child of the manager; ends by itself.
class OperationWait final : public QObject {
public:
    using Check = std::function<std::optional<Result<QJsonValue>>()>;

    OperationWait(MySQLServerManager &manager, Check check, Answer reply)
        : QObject(&manager)
        , m_check(std::move(check))
        , m_reply(std::move(reply))
    {
        connect(&manager, &MySQLServerManager::operationsChanged, this, &OperationWait::look);
        connect(&manager, &MySQLServerManager::operationFinished, this, &OperationWait::look);
        look();
    }

private:
    void look()
    {
        if (!m_reply)
            return;
        const auto result = m_check();
        if (!result)
            return;
        std::exchange(m_reply, {})(*result);
        deleteLater();
    }

    Check m_check;
    Answer m_reply;
};

/// Every id once each create has its VM or has failed; nothing before.
std::optional<Result<QJsonValue>> createdIds(
    const MySQLServerManager &manager, const QList<QUuid> &operations)
{
    QJsonArray ids;
    QJsonArray errors;
    for (const QUuid &id : operations) {
        const auto view = manager.operation(id);
        if (!view)
            continue; // so long ago that it was forgotten: it has ended
        if (view->vm.isValid())
            ids.append(view->vm.value);
        else if (view->isFinished())
            errors.append(view->error ? view->error->detail : QString());
        else
            return std::nullopt;
    }
    if (ids.isEmpty())
        return failure(ErrorKind::Rejected, errors.isEmpty() ? QString() : errors.first().toString());
    QJsonObject result{{QStringLiteral("return"), ids}};
    if (!errors.isEmpty())
        result.insert(QStringLiteral("errors"), errors);
    return QJsonValue(result);
}

/// "OK" once the cloud took the request.
std::optional<Result<QJsonValue>> deleteTaken(const MySQLServerManager &manager, const QUuid &operation)
{
    const auto view = manager.operation(operation);
    if (!view)
        return failure(ErrorKind::Internal, QString());
    if (view->stage.hasReached(DeleteStage::Ending))
        return returned(QStringLiteral("OK"));
    if (!view->isFinished())
        return std::nullopt;
    return failure(asWireError(view->error.value_or(Error{})));
}

/// What is registered or carries the service's label; what the cloud no longer has has left the list.
NodeList serviceNodes(const NodeList &nodes)
{
    return nodes.where([](const NodeView &node) { return !node.loss || node.registered; });
}

NodeList missingNodes(const NodeList &nodes)
{
    return nodes.where([](const NodeView &node) { return node.loss.has_value(); });
}

void listNodes(MySQLServerManager &manager, NodeList (*choose)(const NodeList &), const QJsonObject &params,
    const Answer &reply)
{
    if (const auto unexpected = unexpectedArguments(params, {})) {
        reply(failure(*unexpected));
        return;
    }
    manager.listServiceNodes(&manager, [reply, choose](const Result<NodeList> &nodes) {
        reply(nodes ? Result<QJsonValue>(returned(nodesToJson(choose(*nodes))))
                    : failure(asWireError(nodes.error())));
    });
}

void startCreates(MySQLServerManager &manager, const CreateRequest &request, const Answer &reply)
{
    const auto operations = manager.createServiceNodes(request);
    if (!operations) {
        reply(failure(asWireError(operations.error())));
        return;
    }
    new OperationWait(
        manager, // a child of the manager
        [&manager, ids = *operations] { return createdIds(manager, ids); }, reply);
}

void createServiceNode(const ManagerFunctionParts &parts, const QJsonObject &params, const Answer &reply)
{
    const auto arguments = createArguments(params);
    if (!arguments) {
        reply(failure(arguments.error()));
        return;
    }
    const QString wanted =
        arguments->wantedTemplate.isEmpty() ? parts.defaultTemplate : arguments->wantedTemplate;
    parts.iaas.listTemplates(&parts.manager,
        [&manager = parts.manager, request = arguments->request, wanted, reply](
            const Result<QList<TemplateInfo>> &templates) mutable {
            const auto chosen = templates.and_then(
                [&wanted](const QList<TemplateInfo> &known) { return chooseTemplate(known, wanted); });
            if (!chosen) {
                reply(failure(chosen.error()));
                return;
            }
            request.templateId = chosen->id;
            request.install = manager.options().install;
            const auto answers = answerInputs(chosen->inputs, {}); // the template's defaults
            if (!answers) {
                reply(failure(answers.error()));
                return;
            }
            request.options.answers = *answers;
            startCreates(manager, request, reply);
        });
}

void deleteServiceNode(MySQLServerManager &manager, const QJsonObject &params, const Answer &reply)
{
    const QString name = QStringLiteral("id");
    if (const auto unexpected = unexpectedArguments(params, {name})) {
        reply(failure(*unexpected));
        return;
    }
    if (!params.contains(name)) {
        reply(failure(ErrorKind::Rejected, QStringLiteral("Missing argument: %1").arg(name)));
        return;
    }
    const auto id = toNumber(params.value(name));
    if (!id) {
        reply(invalidArgument(name));
        return;
    }
    const auto operation = manager.deleteServiceNode(VmId{*id});
    if (operation) {
        new OperationWait(
            manager, // a child of the manager
            [&manager, key = *operation] { return deleteTaken(manager, key); }, reply);
    } else if (operation.error().kind == ErrorKind::NotFound) {
        reply(invalidArgument(name));
    } else {
        reply(failure(asWireError(operation.error())));
    }
}

} // namespace

void registerManagerFunctions(ExposedFunctions &functions, const ManagerFunctionParts &parts)
{
    MySQLServerManager &manager = parts.manager;
    functions.add(Method::Get, QStringLiteral("listServiceNodes"),
        [&manager](const QJsonObject &params, const Answer &reply) {
            listNodes(manager, serviceNodes, params, reply);
        });
    functions.add(Method::Get, QStringLiteral("listMissingServiceNodes"),
        [&manager](const QJsonObject &params, const Answer &reply) {
            listNodes(manager, missingNodes, params, reply);
        });
    functions.add(Method::Post, QStringLiteral("createServiceNode"),
        [parts](const QJsonObject &params, const Answer &reply) { createServiceNode(parts, params, reply); });
    functions.add(Method::Post, QStringLiteral("deleteServiceNode"),
        [&manager](
            const QJsonObject &params, const Answer &reply) { deleteServiceNode(manager, params, reply); });
    functions.add(Method::Get, QStringLiteral("getMySQLServerManagerState"),
        [&manager](const QJsonObject &params, const Answer &reply) {
            const auto unexpected = unexpectedArguments(params, {});
            reply(unexpected ? Result<QJsonValue>(failure(*unexpected))
                             : returned(manager.getMySQLServerManagerState()));
        });
}

} // namespace msm
