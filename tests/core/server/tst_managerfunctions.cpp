// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/templatechoice.h"
#include "core/journal/database.h"
#include "core/manager/mysqlservermanager.h"
#include "core/server/exposedfunctions.h"
#include "core/server/managerfunctions.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace msm;

namespace {

using Method = ExposedFunctions::Method;

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/// The original's functions over the real manager and a fake cloud.
class TestManagerFunctions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_scheduler = std::make_unique<FakeScheduler>();
        m_cloud = std::make_unique<FakeIaaSClient>();
        m_agents = std::make_unique<FakeAgentClient>();
        m_database = std::move(*Database::open(QStringLiteral(":memory:"), *m_scheduler));
        m_configuration = std::move(*Configuration::load(*m_database));
        m_events = std::make_unique<EventLog>(*m_database, *m_scheduler);
        m_journal = std::make_unique<OperationJournal>(*m_database, *m_scheduler);
        makeManager(false);
    }

    void cleanup()
    {
        m_functions.reset();
        m_manager.reset();
        m_journal.reset();
        m_events.reset();
        m_configuration.reset();
        m_database.reset();
        m_agents.reset();
        m_cloud.reset();
        m_scheduler.reset();
    }

    void exactlyTheseFunctionsAreExposed()
    {
        QCOMPARE(m_functions->names(Method::Get),
            QStringList({QStringLiteral("getMySQLServerManagerState"),
                QStringLiteral("listMissingServiceNodes"), QStringLiteral("listServiceNodes")}));
        QCOMPARE(m_functions->names(Method::Post),
            QStringList({QStringLiteral("createServiceNode"), QStringLiteral("deleteServiceNode")}));
    }

    void stateIsTheSeedsString()
    {
        QCOMPARE(
            returned(call(Method::Get, "getMySQLServerManagerState")), QJsonValue(QStringLiteral("RUNNING")));
        (void)m_manager->stop();
        QCOMPARE(
            returned(call(Method::Get, "getMySQLServerManagerState")), QJsonValue(QStringLiteral("STOPPED")));
    }

    void createAnswersTheIdsOnceTheCloudHasThemAndBeforeTheNodesAreReady()
    {
        const auto result =
            call(Method::Post, "createServiceNode", object(R"({"count": 2, "function": "agent"})"));
        QCOMPARE(returned(result).toArray().size(), 2);
        QCOMPARE(m_cloud->made.size(), 2);
        QCOMPARE(m_manager->state(), ManagerState::Adapting);
        QCOMPARE(m_manager->runningOperations(), 2);
        QVERIFY(!result->toObject().contains(u"errors"));
    }

    void createTakesFunctionTemplateNameAndANumberAsText()
    {
        call(Method::Post, "createServiceNode",
            object(R"({"count": "3", "function": "none", "template": 0, "name": "db-##"})"));
        QCOMPARE(m_cloud->made.size(), 3);
        QCOMPARE(m_cloud->made.last().name, QStringLiteral("db-03"));
        QCOMPARE(m_cloud->made.last().templateId, TemplateId{0});
    }

    void createNamesTheRequestsThatWereRefused()
    {
        m_cloud->newErrors = {Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")}};
        const auto result = call(Method::Post, "createServiceNode", object(R"({"count": 2})"));
        QCOMPARE(returned(result).toArray().size(), 1);
        QCOMPARE(result->toObject().value(u"errors").toArray(), QJsonArray{QStringLiteral("quota")});
    }

    void createThatIsRefusedAltogetherIsAnErrorInTheCloudsWords()
    {
        m_cloud->newErrors = {Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")}};
        const auto result = call(Method::Post, "createServiceNode");
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().detail, QStringLiteral("quota"));
        QCOMPARE(m_manager->state(), ManagerState::Running);
    }

    void wrongArgumentsHaveTheOriginalsTextsAndChangeNothing_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("function");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *tag, Method method, const char *function, const char *params,
                             const char *text) {
            QTest::newRow(tag) << int(method) << QString::fromLatin1(function) << QByteArray(params)
                               << QString::fromLatin1(text);
        };
        row("list with one", Method::Get, "listServiceNodes", R"({"a": 1})", "Unexpected arguments ['a']");
        row("list with two", Method::Get, "listServiceNodes", R"({"b": 1, "a": 1})",
            "Unexpected arguments ['a', 'b']");
        row("state with one", Method::Get, "getMySQLServerManagerState", R"({"a": 1})",
            "Unexpected arguments ['a']");
        row("create with another", Method::Post, "createServiceNode", R"({"count": 1, "x": 1})",
            "Unexpected arguments ['x']");
        row("no nodes", Method::Post, "createServiceNode", R"({"count": 0})", "Invalid argument: count");
        row("half a node", Method::Post, "createServiceNode", R"({"count": 1.5})", "Invalid argument: count");
        row("too many", Method::Post, "createServiceNode", R"({"count": 1001})", "Invalid argument: count");
        row("huge", Method::Post, "createServiceNode", R"({"count": 1e300})", "Invalid argument: count");
        row("count is no number", Method::Post, "createServiceNode", R"({"count": "x"})",
            "Invalid argument: count");
        row("count is null", Method::Post, "createServiceNode", R"({"count": null})",
            "Invalid argument: count");
        row("function", Method::Post, "createServiceNode", R"({"function": "web"})",
            "Invalid argument: function");
        row("function is a number", Method::Post, "createServiceNode", R"({"function": 1})",
            "Invalid argument: function");
        row("name", Method::Post, "createServiceNode", R"({"name": "a;b"})", "Invalid argument: name");
        row("template is an array", Method::Post, "createServiceNode", R"({"template": []})",
            "Invalid argument: template");
        row("delete without id", Method::Post, "deleteServiceNode", R"({})", "Missing argument: id");
        row("delete with another", Method::Post, "deleteServiceNode", R"({"id": 1, "x": 1})",
            "Unexpected arguments ['x']");
        row("id is text", Method::Post, "deleteServiceNode", R"({"id": "one"})", "Invalid argument: id");
        row("id is negative", Method::Post, "deleteServiceNode", R"({"id": -1})", "Invalid argument: id");
        row("id is not known", Method::Post, "deleteServiceNode", R"({"id": 4711})", "Invalid argument: id");
    }
    void wrongArgumentsHaveTheOriginalsTextsAndChangeNothing()
    {
        QFETCH(int, method);
        QFETCH(QString, function);
        QFETCH(QByteArray, params);
        QFETCH(QString, text);
        const auto result = call(Method(method), function.toLatin1().constData(), object(params.constData()));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().detail, text);
        QCOMPARE(m_cloud->made.size(), 0);
        QCOMPARE(m_cloud->killed.size(), 0);
        QCOMPARE(m_manager->state(), ManagerState::Running); // the original stayed in ADAPTING
    }

    void stoppedManagerIsInTheWrongState()
    {
        (void)m_manager->stop();
        const auto result = call(Method::Post, "createServiceNode");
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().detail, QStringLiteral("Service in wrong state"));
    }

    void readOnlyManagerRefusesInItsOwnWords()
    {
        makeManager(true);
        const auto result = call(Method::Post, "createServiceNode");
        QVERIFY(!result.has_value());
        QVERIFY(result.error().detail.contains(QStringLiteral("read-only")));
    }

    void listAnswersEveryNodeOfTheService()
    {
        call(Method::Post, "createServiceNode");
        m_cloud->add(QStringLiteral("somebody else's"), vmstate::Running);
        const QJsonArray nodes = returned(call(Method::Get, "listServiceNodes")).toArray();
        QCOMPARE(nodes.size(), 1);
        const QJsonObject node = nodes.first().toObject();
        QCOMPARE(node.value(u"name").toString(), QStringLiteral("mysql-01"));
        QCOMPARE(node.value(u"state").toString(), QStringLiteral("CREATING"));
        QVERIFY(node.value(u"address").toString().startsWith(QStringLiteral("127.9.0.")));
    }

    void deleteAnswersOnceTheCloudTookIt()
    {
        const VmId id = readyNode();
        const auto guestShutsDown = m_scheduler->callAfter(
            std::chrono::seconds(1), [this, id] { m_cloud->setState(id, vmstate::Shutdown); });
        const auto result = call(Method::Post, "deleteServiceNode", {{QStringLiteral("id"), id.value}});
        QCOMPARE(returned(result), QJsonValue(QStringLiteral("OK")));
        QCOMPARE(m_cloud->killed, QList<VmId>{id});
        QVERIFY(m_configuration->getMySQLServiceNodes().contains(id)); // until the cloud says that it is gone
        m_cloud->setState(id, vmstate::Done);
        m_scheduler->advance(std::chrono::seconds(30));
        settle();
        QVERIFY(!m_configuration->getMySQLServiceNodes().contains(id));
    }

    void deleteThatTheCloudRefusesIsAnErrorAndTheNodeStays()
    {
        const VmId id = readyNode();
        m_cloud->killErrors = {Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        const auto result =
            call(Method::Post, "deleteServiceNode", {{QStringLiteral("id"), QString::number(id.value)}});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().detail, QStringLiteral("not yours"));
        QVERIFY(m_configuration->getMySQLServiceNodes().contains(id));
    }

    void protectedNodeIsNotDeleted()
    {
        const VmId id = readyNode();
        m_cloud->vms[id].lock = VmLock();
        const auto result = call(Method::Post, "deleteServiceNode", {{QStringLiteral("id"), id.value}});
        QVERIFY(!result.has_value());
        QVERIFY(result.error().detail.contains(QStringLiteral("is protected by a lock")));
        QVERIFY(m_cloud->killed.isEmpty());
    }

    void templateIsChosenByIdOrNameOrIsTheFirst()
    {
        const QList<TemplateInfo> two{{.id = TemplateId{3}, .name = QStringLiteral("small")},
            {.id = TemplateId{4}, .name = QStringLiteral("3")}};
        QCOMPARE(chooseTemplate(two, QStringLiteral("small"))->id, TemplateId{3});
        QCOMPARE(chooseTemplate(two, QStringLiteral("4"))->id, TemplateId{4});
        QCOMPARE(chooseTemplate(two, QStringLiteral("3"))->id, TemplateId{3});
        QCOMPARE(chooseTemplate({two.last()}, {})->id, TemplateId{4});
        QCOMPARE(chooseTemplate({two.last()}, QStringLiteral("3"))->id, TemplateId{4});
        QCOMPARE(chooseTemplate({two.last(), two.first()}, {})->id, TemplateId{3});
        const auto unknown = chooseTemplate(two, QStringLiteral("large"));
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        QVERIFY(unknown.error().detail.contains(QStringLiteral("small (3)")));
        const QList<TemplateInfo> twins{two.first(), {.id = TemplateId{9}, .name = QStringLiteral("small")}};
        QCOMPARE(chooseTemplate(twins, QStringLiteral("small")).error().kind, ErrorKind::Rejected);
        QVERIFY(!chooseTemplate({}, {}).has_value());
    }

private:
    void makeManager(bool readOnly)
    {
        m_functions = std::make_unique<ExposedFunctions>();
        m_manager =
            std::make_unique<MySQLServerManager>(MySQLServerManager::Parts{*m_cloud, *m_agents, m_prober,
                                                     *m_configuration, *m_events, *m_journal, *m_scheduler},
                MySQLServerManager::Options{.readOnly = readOnly});
        registerManagerFunctions(*m_functions, {.manager = *m_manager, .iaas = *m_cloud});
        QVERIFY(m_manager->start().has_value());
        settle();
        QCOMPARE(m_manager->state(), ManagerState::Running);
    }

    Result<QJsonValue> call(Method method, const char *name, const QJsonObject &params = {})
    {
        std::optional<Result<QJsonValue>> result;
        const auto *handler = m_functions->find(method, QString::fromLatin1(name));
        (*handler)(params, [&result](const Result<QJsonValue> &answer) { result = answer; });
        for (int i = 0; i < 100 && !result; ++i) {
            settle();
            m_scheduler->advance(std::chrono::milliseconds(100));
        }
        return result.value_or(failure(ErrorKind::Timeout, QStringLiteral("the function did not answer")));
    }

    static QJsonValue returned(const Result<QJsonValue> &result)
    {
        return result ? result->toObject().value(u"return") : QJsonValue(result.error().detail);
    }

    VmId readyNode()
    {
        call(Method::Post, "createServiceNode");
        const VmId id = m_cloud->vms.lastKey();
        m_cloud->setState(id, vmstate::Running);
        for (int i = 0; i < 10; ++i) {
            m_scheduler->advance(std::chrono::seconds(5));
            settle();
        }
        return m_configuration->getMySQLServiceNodes().contains(id) ? id : VmId{};
    }

    std::unique_ptr<FakeScheduler> m_scheduler;
    std::unique_ptr<FakeIaaSClient> m_cloud;
    std::unique_ptr<FakeAgentClient> m_agents;
    FakeLoginProber m_prober;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Configuration> m_configuration;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<OperationJournal> m_journal;
    std::unique_ptr<MySQLServerManager> m_manager;
    std::unique_ptr<ExposedFunctions> m_functions;
};

MSM_TEST(TestManagerFunctions)
#include "tst_managerfunctions.moc"
