// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/commands/msmctlcommand.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace msm;

namespace {

NodeView inState(NodeState state)
{
    NodeView node;
    node.state = state;
    return node;
}

} // namespace

class TestMsmctlCommand final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fittingVerbSaysWhatOneWantsToKnow_data()
    {
        QTest::addColumn<NodeList>("selected");
        QTest::addColumn<QString>("verb");
        const NodeView running = inState(NodeState::Running);
        NodeView contradicting = running;
        contradicting.contradiction = Contradiction::LoginRefused;
        QTest::newRow("nothing selected") << NodeList{} << QStringLiteral("list");
        QTest::newRow("running") << NodeList{running} << QStringLiteral("wait");
        QTest::newRow("on its way") << NodeList{running, inState(NodeState::Creating)}
                                    << QStringLiteral("wait");
        QTest::newRow("not registered")
            << NodeList{inState(NodeState::Unregistered)} << QStringLiteral("wait");
        QTest::newRow("one of them failed")
            << NodeList{running, inState(NodeState::Failed)} << QStringLiteral("why");
        QTest::newRow("missing") << NodeList{inState(NodeState::Missing)} << QStringLiteral("why");
        QTest::newRow("contradiction") << NodeList{contradicting} << QStringLiteral("why");
    }
    void fittingVerbSaysWhatOneWantsToKnow()
    {
        QFETCH(NodeList, selected);
        QTEST(verbName(fittingVerb(selected)), "verb");
    }

    void lineNamesTheNodesWhereTheCommandIsAboutThem()
    {
        const QList<VmId> ids{VmId{7}, VmId{42}};
        QCOMPARE(msmctlCommand(MsmctlVerb::Why, ids, QStringLiteral("cloud"), {}, Shell::Posix),
            QStringLiteral("msmctl --profile 'cloud' why 7 42"));
        QCOMPARE(
            msmctlCommand(MsmctlVerb::List, ids, QStringLiteral("cloud"), QStringLiteral("/d"), Shell::Posix),
            QStringLiteral("msmctl --data-dir '/d' --profile 'cloud' list"));
        QCOMPARE(msmctlCommand(
                     MsmctlVerb::Why, ids, QStringLiteral("cloud"), QStringLiteral("C:/d"), Shell::Windows),
            QStringLiteral("msmctl --data-dir \"C:/d\" --profile \"cloud\" why 7 42"));
    }

    void deleteIsNotConfirmed()
    {
        QVERIFY(!msmctlCommand(MsmctlVerb::Delete, {VmId{7}}, QStringLiteral("cloud"), {})
                     .contains(QStringLiteral("yes")));
    }

    void shellReadsBackWhatWasMeant_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("blanks") << QStringLiteral("my  cloud ");
        QTest::newRow("quotes") << QStringLiteral("it's \"mine\" '");
        QTest::newRow("what a shell would run") << QStringLiteral("$(date) `date` $HOME; date & | > x");
        QTest::newRow("patterns and backslashes") << QStringLiteral("* ? [a] ~ \\ \\n !x #y");
        QTest::newRow("line end") << QStringLiteral("two\nlines");
        QTest::newRow("beyond ASCII") << QStringLiteral("Wölkchen \u4e91");
        QTest::newRow("like an option") << QStringLiteral("--help");
        QTest::newRow("nothing") << QString();
    }
    void shellReadsBackWhatWasMeant()
    {
        const QString sh = QStandardPaths::findExecutable(QStringLiteral("sh"));
        if (sh.isEmpty())
            QSKIP("there is no sh here");
        QFETCH(QString, profile);
        const QString line = msmctlCommand(
            MsmctlVerb::Wait, {VmId{7}, VmId{42}}, profile, QStringLiteral("/tmp/a b"), Shell::Posix);
        QProcess shell;
        shell.start(sh,
            {QStringLiteral("-c"),
                QStringLiteral("msmctl() { for word; do printf '%s\\0' \"$word\"; done; }\n") + line});
        QVERIFY(shell.waitForFinished());
        const QStringList read = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(0));
        QCOMPARE(read,
            (QStringList{QStringLiteral("--data-dir"), QStringLiteral("/tmp/a b"),
                QStringLiteral("--profile"), profile, QStringLiteral("wait"), QStringLiteral("7"),
                QStringLiteral("42"), QString()}));
    }
};

MSM_TEST(TestMsmctlCommand)
#include "tst_msmctlcommand.moc"
