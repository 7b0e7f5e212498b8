// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/labelchange.h"
#include "core/nodes/namepattern.h"
#include "core/nodes/servicelabel.h"
#include "core/nodes/servicenode.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

/// The pure parts of core/nodes.
class TestNodes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void patternsExpand_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QStringList>("names");
        const auto list = [](const char *text) {
            return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
        };
        QTest::newRow("one plain name") << QStringLiteral("db") << 1 << list("") << list("db");
        QTest::newRow("padded") << QStringLiteral("db-##") << 3 << list("") << list("db-01 db-02 db-03");
        QTest::newRow("one numbered") << QStringLiteral("db-#") << 1 << list("db-1") << list("db-2");
        QTest::newRow("several of a plain name")
            << QStringLiteral("db") << 2 << list("") << list("db-1 db-2");
        QTest::newRow("gaps are filled") << QStringLiteral("db#") << 3 << list("db2") << list("db1 db3 db4");
        QTest::newRow("number in the middle") << QStringLiteral("a#b") << 2 << list("") << list("a1b a2b");
        QTest::newRow("padding overflows") << QStringLiteral("#") << 11 << list("1 2 3 4 5 6 7 8 9")
                                           << list("10 11 12 13 14 15 16 17 18 19 20");
    }
    void patternsExpand()
    {
        QFETCH(QString, pattern);
        QFETCH(int, count);
        QFETCH(QStringList, taken);
        QFETCH(QStringList, names);
        const auto result = expandNamePattern(pattern, count, QSet<QString>(taken.cbegin(), taken.cend()));
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(*result, names);
    }

    void badInputSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QString() << 1 << QStringLiteral("empty");
        QTest::newRow("blank") << QStringLiteral("  ") << 1 << QStringLiteral("empty");
        QTest::newRow("count 0") << QStringLiteral("db") << 0 << QStringLiteral("between 1 and 1000");
        QTest::newRow("count -1") << QStringLiteral("db") << -1 << QStringLiteral("between 1 and 1000");
        QTest::newRow("count 10000") << QStringLiteral("db") << 10000 << QStringLiteral("10000");
        QTest::newRow("too long") << QString(129, u'x') << 1 << QStringLiteral("129 characters");
        QTest::newRow("too long with its number")
            << QString(127, u'x') + QStringLiteral("##") << 1 << QStringLiteral("129 characters");
        QTest::newRow("new line") << QStringLiteral("a\nb") << 1 << QStringLiteral("U+000a");
        QTest::newRow("escape") << QStringLiteral("a\x1b[31mb") << 1 << QStringLiteral("U+001b");
        QTest::newRow("emoji") << QStringLiteral("db🙂") << 1 << QStringLiteral("emoji");
        QTest::newRow("two runs") << QStringLiteral("#-#") << 2 << QStringLiteral("more than one");
        QTest::newRow("taken") << QStringLiteral("taken") << 1 << QStringLiteral("exists already");
        for (const QChar c : QStringLiteral("&|:\\\";/'{}$<>"))
            QTest::addRow("forbidden %c", c.toLatin1())
                << QString(QStringLiteral("a") + c) << 1 << QString(c);
    }
    void badInputSaysWhatIsWrong()
    {
        QFETCH(QString, pattern);
        QFETCH(int, count);
        QFETCH(QString, says);
        const auto result = expandNamePattern(pattern, count, {QStringLiteral("taken")});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
        QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    }

    void labelSurvivesTheWayThroughTheCloud()
    {
        for (const NodeFunction function : {NodeFunction::Agent, NodeFunction::Manager, NodeFunction::None}) {
            const ServiceLabel label{QStringLiteral("mysql"), QUuid::createUuid(), function};
            const auto found =
                ServiceLabel::find({QStringLiteral("database"), label.toString()}, QStringLiteral("mysql"));
            QVERIFY(found.has_value());
            QVERIFY(*found == label);
        }
    }

    void labelsAreComparedExactly_data()
    {
        QTest::addColumn<QString>("label");
        QTest::newRow("other service") << QStringLiteral("msm/mysql2/1/agent");
        QTest::newRow("prefix of ours") << QStringLiteral("msm/mysq/1/agent");
        QTest::newRow("other root") << QStringLiteral("xmsm/mysql/1/agent");
        QTest::newRow("no text") << QStringLiteral("msm/mysql/1\uFFFD/agent");
        QTest::newRow("too few parts") << QStringLiteral("msm/mysql");
        QTest::newRow("too many parts") << QStringLiteral("msm/mysql/1/agent/x");
    }
    void labelsAreComparedExactly()
    {
        QFETCH(QString, label);
        QVERIFY(!ServiceLabel::find({label}, QStringLiteral("mysql")).has_value());
    }

    void twoSpellingsOfOneNameAreOne()
    {
        const QString name = QStringLiteral("caf\u00e9");
        const QString decomposed = QStringLiteral("cafe\u0301");
        QCOMPARE(composed(decomposed), composed(name));
        QVERIFY(!expandNamePattern(decomposed, 1, {composed(name)}));
        QVERIFY(!expandNamePattern(name, 1, {composed(decomposed)}));
        QCOMPARE(*expandNamePattern(decomposed + u'#', 1, {composed(name + u'1')}),
            QStringList{decomposed + u'2'});
    }

    void labelIsKnownInWhateverCase()
    {
        const ServiceLabel label{QStringLiteral("mysql"), QUuid::createUuid(), NodeFunction::Manager};
        QString capital = label.toString();
        for (qsizetype i = 0; i >= 0 && i < capital.size(); i = capital.indexOf(u'/', i) + 1) {
            capital[i] = capital[i].toUpper(); // Msm/Mysql/…
            if (capital.indexOf(u'/', i) < 0)
                break;
        }
        for (const QString &text : {label.toString().toUpper(), capital}) {
            const auto found = ServiceLabel::find({text}, QStringLiteral("mysql"));
            QVERIFY2(found, qPrintable(text));
            QVERIFY(*found == label);
            VirtualMachine vm;
            vm.labels = {text};
            QVERIFY(carriesKey(vm, label.operation));
        }
        VirtualMachine vm;
        vm.userTemplate.insert(kOperationAttribute, label.operation.toString(QUuid::WithoutBraces).toUpper());
        QVERIFY(carriesKey(vm, label.operation));
    }

    void serviceIsKnownInWhateverCase_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("same");
        QTest::newRow("as it is") << QStringLiteral("müsql") << QStringLiteral("müsql") << true;
        QTest::newRow("folded") << QStringLiteral("mÜSQL") << QStringLiteral("Müsql") << true;
        // U+10414 and U+1043C, whose first halves are the same, and U+16E40 and U+16E60.
        QTest::newRow("beyond the first plane")
            << QStringLiteral("\U00010414") << QStringLiteral("\U0001043C") << true;
        QTest::newRow("another one") << QStringLiteral("\U00016E40x") << QStringLiteral("\U00016E60x")
                                     << true;
        QTest::newRow("another letter")
            << QStringLiteral("\U00010414") << QStringLiteral("\U00010415") << false;
        QTest::newRow("beginning") << QStringLiteral("müs") << QStringLiteral("müsql") << false;
        QTest::newRow("longer") << QStringLiteral("müsql8") << QStringLiteral("müsql") << false;
    }
    void serviceIsKnownInWhateverCase()
    {
        QFETCH(QString, written);
        QFETCH(QString, service);
        const ServiceLabel label{written, QUuid::createUuid(), NodeFunction::Agent};
        const auto found = ServiceLabel::find({QStringLiteral("msm"), label.toString()}, service);
        QTEST(found && found->operation == label.operation, "same");
    }

    void labelThatIsNoTextMayHideAKey()
    {
        VirtualMachine vm;
        vm.labels = {QStringLiteral("caf\uFFFD"), QStringLiteral("msm/other/\uFFFD/agent")};
        QVERIFY(!mayHideKey(vm, QStringLiteral("mysql")));
        vm.labels.append(QStringLiteral("MSM/mysql/\uFFFD/agent"));
        QVERIFY(mayHideKey(vm, QStringLiteral("mysql")));
        VirtualMachine unreadable;
        unreadable.unreadable = QStringLiteral("broken");
        QVERIFY(mayHideKey(unreadable, QStringLiteral("mysql")));
    }

    void labelsOfPeopleAreThoseThatThisProgramHasNotWritten()
    {
        const QStringList labels{QStringLiteral("prod"), QStringLiteral("Msm/Mysql/key/agent"),
            QStringLiteral("Blue"), QStringLiteral("msm/other/key"), QStringLiteral("msmx")};
        QCOMPARE(personalLabels(labels),
            (QStringList{QStringLiteral("Blue"), QStringLiteral("msmx"), QStringLiteral("prod")}));
    }

    void changedLabelsLeaveThoseOfThisProgramAlone()
    {
        const QString own = QStringLiteral("Msm/Mysql/key/agent");
        const QStringList labels{QStringLiteral("blue"), own, QStringLiteral("prod")};
        const LabelChange change{.add = {QStringLiteral("new"), QStringLiteral("prod"),
                                     QStringLiteral("msm/mysql/other"), QStringLiteral("a,b")},
            .remove = {QStringLiteral("blue"), own, QStringLiteral("gone")}};
        QCOMPARE(
            changedLabels(labels, change), (QStringList{own, QStringLiteral("prod"), QStringLiteral("new")}));
        QCOMPARE(changedLabels(labels, {}), labels);
    }

    void labelOfAPerson_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("word") << QStringLiteral("prod") << true;
        QTest::newRow("with blanks and a slash") << QStringLiteral("team a/blue") << true;
        QTest::newRow("beyond ASCII") << QStringLiteral("\u00fc\u4e91") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank at its end") << QStringLiteral("prod ") << false;
        QTest::newRow("comma") << QStringLiteral("a,b") << false;
        QTest::newRow("ours") << QStringLiteral("MSM/x") << false;
        QTest::newRow("line end") << QStringLiteral("a\nb") << false;
        QTest::newRow("end of CDATA") << QStringLiteral("a]]>b") << false;
        QTest::newRow("too long") << QString(129, u'x') << false;
    }
    void labelOfAPerson()
    {
        QFETCH(QString, label);
        QTEST(isPersonalLabel(label), "allowed");
    }

    void inheritedLabelIsNotTheOwn()
    {
        const QString service = QStringLiteral("mysql");
        const auto label = [&service](const QUuid &key) { return ServiceLabel{service, key}.toString(); };
        const QUuid inherited = QUuid::createUuid();
        QList<QUuid> keys;
        VmList vms;
        for (int i = 0; i < 4; ++i) {
            keys.append(QUuid::createUuid());
            VirtualMachine vm;
            vm.id = VmId{i};
            vm.labels = {label(inherited), QStringLiteral("database"), label(keys.last())};
            if (i % 2 == 1)
                vm.labels.swapItemsAt(0, 2); // somebody has sorted them
            vms.append(vm);
        }
        dropInheritedLabels(vms, service);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(ServiceLabel::of(vms.at(i), service)->operation, keys.at(i));
            QCOMPARE(vms.at(i).labels.size(), 2);
        }
        // Alone among others the last is its own, unless the cloud has told which it is.
        VirtualMachine alone;
        alone.labels = {label(inherited), label(keys.first())};
        QCOMPARE(ServiceLabel::of(alone, service)->operation, keys.first());
        alone.userTemplate.insert(kOperationAttribute, inherited.toString(QUuid::WithoutBraces));
        QCOMPARE(ServiceLabel::of(alone, service)->operation, inherited);
        QCOMPARE(ServiceLabel::find(alone.labels, service, inherited)->operation, inherited);
        // Read again by itself, it keeps what was found out among all.
        VirtualMachine again = vms.at(1);
        again.labels = {label(keys.at(1)), QStringLiteral("database"), label(inherited)};
        keepOwnLabels(vms.at(1), again);
        QCOMPARE(ServiceLabel::of(again, service)->operation, keys.at(1));
        QCOMPARE(again.labels.size(), 2);
        // What a person has added since is seen at once.
        again.labels = {label(keys.at(1)), QStringLiteral("green"), label(inherited)};
        keepOwnLabels(vms.at(1), again);
        QCOMPARE(again.labels, (QStringList{label(keys.at(1)), QStringLiteral("green")}));
    }

    void stateOfANodeIsWhatItsTruthsAddUpTo_data()
    {
        QTest::addColumn<bool>("registered");
        QTest::addColumn<int>("function");
        QTest::addColumn<int>("phase"); // -1: the cloud did not list it
        QTest::addColumn<int>("agent");
        QTest::addColumn<int>("mysql");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, bool registered, NodeFunction function, int phase,
                             AgentState agent, ServerState mysql, NodeState state) {
            QTest::newRow(name) << registered << int(function) << phase << int(agent) << int(mysql)
                                << int(state);
        };
        using F = NodeFunction;
        using A = AgentState;
        using M = ServerState;
        using N = NodeState;
        const auto p = [](VmPhase phase) { return int(phase); };
        row("all well", true, F::Agent, p(VmPhase::Running), A::Answers, M::Running, N::Running);
        row("mysql stopped", true, F::Agent, p(VmPhase::Running), A::Answers, M::Stopped, N::Degraded);
        row("agent silent", true, F::Agent, p(VmPhase::Running), A::Silent, M::Unknown, N::Degraded);
        row("not asked yet", true, F::Agent, p(VmPhase::Running), A::NotAsked, M::Unknown, N::Running);
        row("no agent wanted", true, F::None, p(VmPhase::Running), A::NotAsked, M::Unknown, N::Running);
        row("manager answers", true, F::Manager, p(VmPhase::Running), A::Answers, M::Unknown, N::Running);
        row("manager silent", true, F::Manager, p(VmPhase::Running), A::Silent, M::Unknown, N::Degraded);
        row("not listed", true, F::Agent, -1, A::Answers, M::Running, N::Missing);
        row("powered off", true, F::Agent, p(VmPhase::PoweredOff), A::Silent, M::Unknown, N::PoweredOff);
        row("failed", true, F::Agent, p(VmPhase::Failing), A::NotAsked, M::Unknown, N::Failed);
        row("ending", true, F::Agent, p(VmPhase::Ending), A::Answers, M::Running, N::Deleting);
        row("host lost", true, F::Agent, p(VmPhase::Unknown), A::Answers, M::Running, N::Unknown);
        row("not registered", false, F::Agent, p(VmPhase::Running), A::Silent, M::Unknown, N::Unregistered);
        row("booting again", true, F::Agent, p(VmPhase::Boot), A::Silent, M::Unknown, N::Degraded);
    }
    void stateOfANodeIsWhatItsTruthsAddUpTo()
    {
        QFETCH(bool, registered);
        QFETCH(int, function);
        QFETCH(int, phase);
        QFETCH(int, agent);
        QFETCH(int, mysql);
        QFETCH(int, state);
        QCOMPARE(int(nodeStateOf(registered, NodeFunction(function),
                     phase < 0 ? std::nullopt : std::optional(VmPhase(phase)), AgentState(agent),
                     ServerState(mysql))),
            state);
    }
};

MSM_TEST(TestNodes)
#include "tst_nodes.moc"
