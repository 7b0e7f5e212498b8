// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program under test of the soak: one profile's session, as the window and the command line open it, with
// every verb of the manager on its wire interface. Usage: soakmanager URL DATA-DIR TOKEN; the password comes
// from MSM_PASSWORD. Prints the URL of the wire interface; SIGTERM ends it in good order.
#include "app/platform/platform.h"
#include "app/session/credentials.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/mysqlservermanager.h"
#include "core/server/exposedfunctions.h"
#include "core/server/managerfunctions.h"
#include "core/server/managerserver.h"
#include "core/settings/profile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cstdio>

using namespace msm;

namespace {

using Answer = Reply<QJsonValue>;
using Method = ExposedFunctions::Method;

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const OperationView &view)
{
    return {{QStringLiteral("id"), text(view.id)}, {QStringLiteral("kind"), view.kind.name()},
        {QStringLiteral("vm"), view.vm.value}, {QStringLiteral("name"), view.name},
        {QStringLiteral("stage"), view.stage.name()}, {QStringLiteral("ended"), view.isFinished()},
        {QStringLiteral("error"), view.error ? QJsonValue(view.error->detail) : QJsonValue()}};
}

QJsonValue operations(const MySQLServerManager &manager, const QJsonObject &params)
{
    const bool all = params.value(QStringLiteral("all")).toBool();
    QJsonArray list;
    for (const OperationView &view : manager.operations()) {
        if (all || !view.isFinished())
            list.append(toJson(view));
    }
    return list;
}

CreateRequest createRequest(const QJsonObject &params)
{
    CreateRequest request;
    request.count = params.value(QStringLiteral("count")).toInt(1);
    request.templateId = TemplateId{params.value(QStringLiteral("template")).toInt(-1)};
    request.function =
        functionFromName(params.value(QStringLiteral("function")).toString()).value_or(NodeFunction::Agent);
    request.options.onHold = params.value(QStringLiteral("hold")).toBool();
    const QJsonObject inputs = params.value(QStringLiteral("inputs")).toObject();
    for (auto it = inputs.constBegin(); it != inputs.constEnd(); ++it)
        request.options.answers.insert(it.key(), it.value().toString());
    if (params.contains(QStringLiteral("image"))) {
        request.options.machine = MachineSpec{.image = ImageId{params.value(QStringLiteral("image")).toInt()},
            .network = NetworkId{params.value(QStringLiteral("network")).toInt()}};
    }
    return request;
}

QJsonValue textsOf(const QList<QUuid> &ids)
{
    QJsonArray texts;
    for (const QUuid &id : ids)
        texts.append(text(id));
    return texts;
}

VmId vmOf(const QJsonObject &params)
{
    return VmId{params.value(QStringLiteral("vm")).toInt(-1)};
}

Result<QJsonValue> asText(const Result<QUuid> &id)
{
    return id.map([](const QUuid &known) { return QJsonValue(text(known)); });
}

void registerVerbs(ExposedFunctions &functions, MySQLServerManager &manager)
{
    functions.add(Method::Get, QStringLiteral("operations"),
        [&manager](const QJsonObject &params, const Answer &reply) { reply(operations(manager, params)); });
    functions.add(
        Method::Post, QStringLiteral("create"), [&manager](const QJsonObject &params, const Answer &reply) {
            reply(manager.createServiceNodes(createRequest(params)).map(textsOf));
        });
    functions.add(
        Method::Post, QStringLiteral("delete"), [&manager](const QJsonObject &params, const Answer &reply) {
            const auto mode = KillMode(params.value(QStringLiteral("mode")).toInt());
            reply(asText(manager.deleteServiceNode(vmOf(params), mode)));
        });
    functions.add(
        Method::Post, QStringLiteral("wait"), [&manager](const QJsonObject &params, const Answer &reply) {
            reply(asText(manager.waitForServiceNode(vmOf(params))));
        });
    functions.add(
        Method::Post, QStringLiteral("release"), [&manager](const QJsonObject &params, const Answer &reply) {
            manager.releaseServiceNode(
                vmOf(params), &manager, [reply](const Result<QUuid> &id) { reply(asText(id)); });
        });
    functions.add(
        Method::Post, QStringLiteral("cancel"), [&manager](const QJsonObject &params, const Answer &reply) {
            const QUuid id = QUuid::fromString(params.value(QStringLiteral("operation")).toString());
            reply(manager.cancelOperation(id).map([] { return QJsonValue(true); }));
        });
    functions.add(
        Method::Post, QStringLiteral("refresh"), [&manager](const QJsonObject &, const Answer &reply) {
            manager.refresh();
            reply(QJsonValue(true));
        });
}

int fail(const Error &error)
{
    std::fprintf(stderr, "soakmanager: %s\n", qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return fail({.detail = QStringLiteral("usage: soakmanager URL DATA-DIR TOKEN")});
    const Profile profile{.name = QStringLiteral("soak"),
        .endpoint = QUrl(arguments.at(1)),
        .user = QStringLiteral("oneadmin"),
        .pollInterval = minPollInterval,
        .keptSecret = StoredSecret::Nothing,
        .waiting = {.settling = std::chrono::seconds(0)}};
    SystemScheduler scheduler;
    const auto session = Session::open(
        profile, {.password = qEnvironmentVariable("MSM_PASSWORD")}, arguments.at(2), scheduler);
    if (!session)
        return fail(session.error());

    MySQLServerManager &manager = (*session)->manager();
    ExposedFunctions functions;
    registerManagerFunctions(functions, {.manager = manager, .iaas = (*session)->iaas()});
    registerVerbs(functions, manager);
    ManagerServer server(functions, arguments.at(3).toLatin1());
    const auto port = server.listen(QHostAddress::LocalHost, 0);
    if (!port)
        return fail(port.error());
    QObject::connect(&manager, &MySQLServerManager::stateChanged, &application, [&manager] {
        if (manager.state() == ManagerState::Stopped)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    const auto termination = watchTermination([&manager] { (void)manager.stop(); });
    if (const auto started = manager.start(); !started)
        return fail(started.error());
    std::printf("http://127.0.0.1:%d/\n", int(*port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
