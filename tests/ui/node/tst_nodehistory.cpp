// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/nodehistory.h"

#include "core/lifecycle/operationkind.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

namespace {

constexpr VmId kNode{7};
const QDateTime kBegin(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);

QDateTime at(int seconds)
{
    return kBegin.addSecs(seconds);
}

Event happened(int seconds, EventKind kind, const QString &detail = {})
{
    const bool isOfNode = kind != EventKind::ManagerStarted && kind != EventKind::ManagerStopped
        && kind != EventKind::ConnectionLost && kind != EventKind::ConnectionRestored;
    return {.time = at(seconds),
        .kind = kind,
        .vm = isOfNode ? kNode : VmId(),
        .subject = QStringLiteral("db-1"),
        .detail = detail};
}

Event done(int seconds, const char *action)
{
    return happened(seconds, EventKind::ActionDone, actionDetail(QString::fromLatin1(action), {}));
}

JournalledOperation restart(int from, int until)
{
    return {.id = QUuid::createUuid(),
        .kind = QStringLiteral("restart"),
        .name = QStringLiteral("db-1"),
        .vm = kNode,
        .startedAt = at(from),
        .endedAt = until < 0 ? QDateTime() : at(until),
        .succeeded = true};
}

QStringList texts(const QList<HistoryLine> &lines)
{
    QStringList texts;
    for (const HistoryLine &line : lines)
        texts.append(line.text);
    return texts;
}

/// "0 Creating, 40 Running" with the numbers of NodeState for the words.
QString spans(const QList<Event> &events, std::optional<NodeState> now = {})
{
    QStringList spans;
    for (const HistorySpan &span : historySpans(events, now))
        spans.append(QStringLiteral("%1 %2").arg(kBegin.secsTo(span.from)).arg(int(span.state)));
    return spans.join(QStringLiteral(", "));
}

QString is(int seconds, NodeState state)
{
    return QStringLiteral("%1 %2").arg(seconds).arg(int(state));
}

} // namespace

class TestNodeHistory final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newestIsFirstAndAnOperationTellsItsEvents()
    {
        JournalledOperation operation = restart(100, 104);
        operation.calls = {{.method = QStringLiteral("restart_server"),
            .sentAt = at(100),
            .endedAt = at(100).addMSecs(13),
            .outcome = CallOutcome::Accepted}};
        VirtualMachine vm{.id = kNode};
        vm.history = {{.sequence = 0, .host = QStringLiteral("h1"), .startTime = at(5)}};
        const auto lines =
            historyLines({happened(40, EventKind::AgentBack), happened(100, EventKind::ActionRequested),
                             done(104, "restart"), happened(200, EventKind::AgentLost)},
                {operation}, vm);
        QCOMPARE(texts(lines),
            (QStringList{QStringLiteral("db-1: the agent no longer answers"),
                QStringLiteral("Restart MySQL on db-1: done in 4 s"),
                QStringLiteral("db-1: the agent answers again"),
                QStringLiteral("The machine is on host h1")}));
        QCOMPARE(texts(lines[1].calls), QStringList{QStringLiteral("restart_server: taken within 13 ms")});
        QCOMPARE(lines[1].time, at(104));
    }

    void whatTheJournalHasForgottenIsToldByItsEvents()
    {
        const auto lines = historyLines({done(104, "restart"), happened(105, EventKind::ManagerStopped)},
            {restart(300, 310)}, VirtualMachine{.id = kNode});
        QCOMPARE(lines.size(), 2); // the operation of later, and the event; nothing of the manager
    }

    void everyOutcomeIsSaid()
    {
        JournalledOperation failed = restart(0, 100);
        failed.succeeded = false;
        failed.error = QStringLiteral("no answer");
        JournalledOperation unknown = restart(200, 260);
        unknown.kind = QStringLiteral("defragment");
        unknown.calls = {{.method = QStringLiteral("a"), .sentAt = at(200), .outcome = CallOutcome::Unknown},
            {.method = QStringLiteral("b"),
                .sentAt = at(201),
                .endedAt = at(202),
                .outcome = CallOutcome::Refused,
                .detail = QStringLiteral("quota")},
            {.method = QStringLiteral("c"),
                .sentAt = at(203),
                .endedAt = at(204),
                .outcome = CallOutcome::InDoubt,
                .detail = QStringLiteral("timeout")}};
        const auto lines = historyLines({}, {failed, unknown, restart(300, -1)}, VirtualMachine{.id = kNode});
        QCOMPARE(texts(lines),
            (QStringList{QStringLiteral("Restart MySQL on db-1: under way"),
                QStringLiteral("defragment db-1: done in 1 min 0 s"),
                QStringLiteral("Restart MySQL on db-1: ended after 1 min 40 s: no answer")}));
        QCOMPARE(int(lines[2].severity), int(Severity::Error));
        QCOMPARE(texts(lines[1].calls),
            (QStringList{QStringLiteral("a: sent, and nobody heard an answer"),
                QStringLiteral("b: refused: quota"), QStringLiteral("c: no clear answer: timeout")}));
    }

    void spansFollowTheAlarms()
    {
        const QString none = spans({happened(0, EventKind::NodeReady)});
        QCOMPARE(spans({happened(0, EventKind::NodeReady),
                     happened(10, EventKind::AlarmBegan, QStringLiteral("disk-fills: 4 %"))}),
            none);
        QCOMPARE(spans({happened(0, EventKind::NodeReady),
                     happened(10, EventKind::AlarmBegan, QStringLiteral("node-down: POWEROFF")),
                     happened(20, EventKind::AlarmEnded, QStringLiteral("node-down")),
                     happened(30, EventKind::AlarmBegan, QStringLiteral("mysql-down"))}),
            QStringLiteral("0 %1, 10 %2, 20 %1, 30 %3")
                .arg(int(NodeState::Running))
                .arg(int(NodeState::PoweredOff))
                .arg(int(NodeState::Degraded)));
    }

    void spansFollowTheEvents()
    {
        QCOMPARE(spans({}), QString());
        QCOMPARE(spans({happened(0, EventKind::ManagerStarted)}), QString());
        QCOMPARE(spans({happened(0, EventKind::VmMade), happened(40, EventKind::NodeReady),
                     happened(50, EventKind::AgentBack), happened(60, EventKind::AgentLost),
                     happened(70, EventKind::AgentBack), done(80, "shutdown"), done(90, "power-on"),
                     done(100, "stop"), done(110, "start"), done(115, "snapshot"),
                     happened(120, EventKind::DeleteRequested), happened(125, EventKind::DeleteFailed),
                     happened(130, EventKind::NodeGone)}),
            (QStringList{is(0, NodeState::Creating), is(40, NodeState::Running), is(60, NodeState::Degraded),
                 is(70, NodeState::Running), is(80, NodeState::PoweredOff), is(90, NodeState::Running),
                 is(100, NodeState::Degraded), is(110, NodeState::Running), is(120, NodeState::Deleting),
                 is(125, NodeState::Running), is(130, NodeState::Missing)})
                .join(QStringLiteral(", ")));
    }

    void whatWasUndoneIsAsBefore()
    {
        QCOMPARE(spans({happened(0, EventKind::NodeReady), happened(10, EventKind::DeleteRequested),
                     happened(15, EventKind::ActionCancelled,
                         actionDetail(OperationKind::Delete.name(), QStringLiteral("cancelled")))}),
            (QStringList{is(0, NodeState::Running), is(10, NodeState::Deleting), is(15, NodeState::Running)})
                .join(QStringLiteral(", ")));
    }

    void nobodyKnowsWhatHappensWhileNobodyWatches()
    {
        QCOMPARE(spans({happened(0, EventKind::NodeReady), happened(10, EventKind::ManagerStopped),
                     happened(20, EventKind::ManagerStarted), happened(30, EventKind::ConnectionLost),
                     happened(40, EventKind::ConnectionRestored)}),
            (QStringList{is(0, NodeState::Running), is(10, NodeState::Unknown), is(20, NodeState::Running),
                 is(30, NodeState::Unknown), is(40, NodeState::Running)})
                .join(QStringLiteral(", ")));
    }

    void whatNoEventLedToBeganAtAnUnknownMoment()
    {
        const QList<Event> events{happened(0, EventKind::VmMade), happened(40, EventKind::NodeReady)};
        QCOMPARE(spans(events, NodeState::Running),
            is(0, NodeState::Creating) + QStringLiteral(", ") + is(40, NodeState::Running));
        QCOMPARE(spans(events, NodeState::PoweredOff),
            is(0, NodeState::Creating) + QStringLiteral(", ") + is(40, NodeState::Unknown));
        QCOMPARE(spans({happened(0, EventKind::NodeReady), happened(10, EventKind::ManagerStopped),
                           happened(20, EventKind::ManagerStarted)},
                     NodeState::Failed),
            is(0, NodeState::Running) + QStringLiteral(", ") + is(10, NodeState::Unknown));
    }
};

MSM_TEST(TestNodeHistory)
#include "tst_nodehistory.moc"
