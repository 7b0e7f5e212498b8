// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/widgets/noticebar.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// One failed create is told once, whatever the policy.
class TestFailureNotice final : public QObject {
    Q_OBJECT

    struct Fixture {
        FakeService service;
        Commands commands;
        MainWindow window{service.scheduler, commands};
        Messages messages{window, service.scheduler};
        NoticeBar *question = window.findChild<NoticeBar *>(QStringLiteral("failedNodesNotice"));
        NoticeBar *failure = window.findChild<NoticeBar *>(QStringLiteral("operationsNotice"));

        explicit Fixture(FailurePolicy policy)
            : service({.waiting = {.onFailure = policy}})
        {
            MySQLServerManager &manager = service.manager();
            QObject::connect(&manager, &MySQLServerManager::operationFinished, &messages,
                [this, &manager](const QUuid &id) { messages.addOutcome(*manager.operation(id)); });
            window.setSession({.manager = manager,
                .events = service.events(),
                .profile = QStringLiteral("Test cloud"),
                .endpoint = QUrl(QStringLiteral("http://203.0.113.7:2633/RPC2"))});
            window.show();
            service.start();
        }
        void createFailing()
        {
            QVERIFY(service.manager().createServiceNodes(
                {.count = 2, .namePattern = QStringLiteral("db-#"), .templateId = TemplateId{0}}));
            service.pass(3s);
            const auto ids = service.iaas.vms.keys();
            for (const VmId id : ids)
                service.iaas.setState(id, vmstate::BootFailure);
            service.pass(8s);
        }
        static QString textOf(const NoticeBar *bar)
        {
            const auto *message = bar->findChild<MessageLine *>();
            return message->headline() + u'\n' + message->text(); // what is shown of it is folded
        }
    };

private Q_SLOTS:
    void questionSaysWhyAndNothingElseDoes()
    {
        Fixture f(FailurePolicy::Ask);
        f.createFailing();
        QVERIFY(f.question->isVisible());
        QVERIFY(!f.failure->isVisible());
        const NodeList nodes = f.service.manager().nodes();
        QCOMPARE(nodes.size(), 2);
        const QString text = Fixture::textOf(f.question);
        for (const NodeView &node : nodes) {
            QVERIFY(!node.message.isEmpty());
            const QString line =
                QStringLiteral("%1 (VM %2): %3").arg(node.name).arg(node.id.value).arg(node.message);
            QVERIFY2(text.contains(line), qPrintable(text));
        }
    }

    void whatLeftNothingToDecideAboutIsStillToldOfAsAFailure()
    {
        Fixture f(FailurePolicy::Ask);
        f.service.iaas.newErrors.append({.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")});
        QVERIFY(f.service.manager().createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("db"), .templateId = TemplateId{0}}));
        f.service.pass(8s);
        QVERIFY(!f.question->isVisible());
        QVERIFY(f.failure->isVisible());
    }

    void whereNobodyIsAskedTheFailureIsTold()
    {
        Fixture f(FailurePolicy::Keep);
        f.createFailing();
        QVERIFY(!f.question->isVisible());
        QVERIFY(f.failure->isVisible());
    }
};

MSM_GUI_TEST(TestFailureNotice)
#include "tst_failurenotice.moc"
