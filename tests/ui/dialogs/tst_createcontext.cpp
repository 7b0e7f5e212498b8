// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedcreate.h"
#include "ui/dialogs/contextform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace msm;
using namespace msm::test;

/// What the dialog offers beside the ordinary: variables for CONTEXT, virtual CPUs, and when a node is ready.
class TestCreateContext final : public QObject {
    Q_OBJECT

    struct Opened : OpenedCreate {
        explicit Opened(
            const CreationDefaults &creation = {}, ReadinessGate gate = ReadinessGate::MySqlRunning)
            : OpenedCreate({}, {}, creation, gate)
        {
            if (!creation.image.isEmpty())
                cloud.answer(QList<ImageInfo>{{.id = ImageId{1}, .name = creation.image}},
                    QList<NetworkInfo>{{.id = NetworkId{2}, .name = creation.network}});
            cloud.answer(QList<TemplateInfo>{{.id = TemplateId{3}, .name = QStringLiteral("database")}});
        }
        void addContext(const QString &lines)
        {
            QTest::mouseClick(find<QCheckBox>("addContext"), Qt::LeftButton, {}, QPoint(8, 8));
            typeLines(lines);
        }
        /// As a user pastes them into the first name.
        void typeLines(const QString &lines)
        {
            find<ContextForm>("context")->setVariables({});
            find<QLineEdit>("contextName0")->insert(lines);
        }
    };

    static CreationDefaults imported()
    {
        return {.image = QStringLiteral("debian"),
            .network = QStringLiteral("net"),
            .context = {{QStringLiteral("GATEWAY"), QStringLiteral("10.1.0.254")},
                {QStringLiteral("NOTE"), QStringLiteral("old")}}};
    }

private Q_SLOTS:
    void ordinaryCaseShowsNoneOfIt()
    {
        const Opened opened;
        QVERIFY(!opened.find<ContextForm>("context")->isVisible());
        QVERIFY(opened.ok()->isEnabled());
        QVERIFY(opened.dialog.request().options.context.isEmpty());
    }

    void linesGoIntoTheRequestWhileTheBoxIsTicked()
    {
        Opened opened;
        opened.addContext(QStringLiteral("note=a = b\n\nRole=primary\n"));
        QVERIFY(opened.find<ContextForm>("context")->isVisible());
        QVERIFY(opened.ok()->isEnabled());
        QCOMPARE(opened.dialog.request().options.context,
            (QMap<QString, QString>{{QStringLiteral("NOTE"), QStringLiteral("a = b")},
                {QStringLiteral("ROLE"), QStringLiteral("primary")}}));
        QTest::mouseClick(opened.find<QCheckBox>("addContext"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(opened.dialog.request().options.context.isEmpty());
    }

    void installationBeginsAsTheProfileSaysAndCanBeChangedForOneCreate()
    {
        CreationDefaults creation;
        QCOMPARE(Opened(creation).dialog.request().install, ServerInstall::Nothing);
        creation.install = ServerInstall::MySql;
        Opened opened(creation);
        auto *install = opened.find<QComboBox>("install");
        QCOMPARE(install->currentText(), QStringLiteral("Stock image: install MySQL"));
        QCOMPARE(opened.dialog.request().install, ServerInstall::MySql);
        QTest::keyClick(install, Qt::Key_Up);
        QCOMPARE(opened.dialog.request().install, ServerInstall::MariaDb);
        QVERIFY(opened.ok()->isEnabled());
    }

    void onlyANodeWithAnAgentInstallsAnything()
    {
        CreationDefaults creation;
        creation.install = ServerInstall::MariaDb;
        Opened opened(creation);
        QTest::mouseClick(opened.find<QRadioButton>("functionNone"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!opened.find<QComboBox>("install")->isEnabled());
        QCOMPARE(opened.dialog.request().install, ServerInstall::Nothing);
        QTest::mouseClick(opened.find<QRadioButton>("functionAgent"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(opened.dialog.request().install, ServerInstall::MariaDb);
    }

    void installationWithoutANodeSecretIsHeldBackWithTheReason()
    {
        CreationDefaults creation;
        creation.install = ServerInstall::MariaDb;
        Opened opened(creation);
        QVERIFY(opened.ok()->isEnabled());
        opened.dialog.setHasNodeSecret(false);
        QVERIFY(!opened.ok()->isEnabled());
        QVERIFY2(opened.message().contains(u"no node secret"), qPrintable(opened.message()));
        QTest::keyClick(opened.find<QComboBox>("install"), Qt::Key_Home);
        QVERIFY(opened.ok()->isEnabled());
    }

    void variableOfTheProgramIsHeldBack()
    {
        CreationDefaults creation;
        creation.install = ServerInstall::MariaDb;
        Opened opened(creation);
        opened.addContext(QStringLiteral("msm_server=mysql"));
        QVERIFY(!opened.ok()->isEnabled());
        QVERIFY2(
            opened.message().contains(u"MSM_SERVER is set by the program"), qPrintable(opened.message()));
    }

    void wrongLineIsNamedAndHoldsBackTheCreate_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("message");
        QTest::newRow("name") << "a-b=1"
                              << "Line 1: A context variable's name may hold only letters (A-Z), digits and "
                                 "\"_\", and must not begin with a digit.";
        QTest::newRow("value") << "\n\nA=]]>"
                               << "Line 1: A holds \"]]>\", which OpenNebula cannot store.";
        QTest::newRow("twice") << "A=1\nB=1\na=2"
                               << "Lines 1 and 3 both give A.";
    }
    void wrongLineIsNamedAndHoldsBackTheCreate()
    {
        QFETCH(QString, lines);
        QFETCH(QString, message);
        Opened opened;
        opened.addContext(lines);
        QVERIFY(!opened.ok()->isEnabled());
        QCOMPARE(opened.find<MessageLine>("message")->headline(), message);
        opened.typeLines(QStringLiteral("A=1"));
        QVERIFY(opened.ok()->isEnabled());
        QVERIFY(!opened.find<MessageLine>("message")->isVisible());
    }

    void valueOfASecretIsTypedHiddenUntilItIsShown()
    {
        Opened opened;
        opened.addContext(QStringLiteral("note=a\ndb_password=hunter2"));
        const auto *note = opened.find<QLineEdit>("contextValue0");
        const auto *secret = opened.find<QLineEdit>("contextValue1");
        auto *show = opened.find<QCheckBox>("showHidden");
        QCOMPARE(note->echoMode(), QLineEdit::Normal);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(show->isVisible());
        show->click();
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        show->click();
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QCOMPARE(opened.dialog.request().options.context.value(QStringLiteral("DB_PASSWORD")),
            QStringLiteral("hunter2"));
        opened.typeLines(QStringLiteral("note=a"));
        QVERIFY(!show->isVisible());
    }

    void namesOfSecretsAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hidden");
        for (const char *name : {"PASSWORD", "CRYPTED_PASSWORD_BASE64", "mysql_root_password", "API_TOKEN",
                 "CLIENT_SECRET", "ENCRYPTION_KEY", "keys", "DB_PASS"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name :
            {"NOTE", "SSH_PUBLIC_KEY", "START_SCRIPT", "START_SCRIPT_BASE64", "KEYBOARD", "MONKEY", ""})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void namesOfSecretsAreKnown()
    {
        QFETCH(QString, name);
        QTEST(isTypedHidden(name), "hidden");
    }

    void nameTypedWithItsValueIsTakenApart()
    {
        Opened opened;
        opened.addContext({});
        QTest::keyClicks(opened.find<QLineEdit>("contextName0"), QStringLiteral("role="));
        QTest::keyClicks(opened.find<QLineEdit>("contextValue0"), QStringLiteral("a=b"));
        QVERIFY(opened.find<QLineEdit>("contextName1") != nullptr);
        QCOMPARE(opened.dialog.request().options.context,
            (QMap<QString, QString>{{QStringLiteral("ROLE"), QStringLiteral("a=b")}}));
    }

    void typedVariableReplacesTheProfilesOfTheSameName()
    {
        Opened opened(imported());
        opened.addContext(QStringLiteral("note=new"));
        QCOMPARE(opened.dialog.request().options.context,
            (QMap<QString, QString>{{QStringLiteral("GATEWAY"), QStringLiteral("10.1.0.254")},
                {QStringLiteral("NOTE"), QStringLiteral("new")}}));
    }

    void virtualCpusAreTheCloudsChoiceUntilTheyAreChosen()
    {
        const Opened opened(imported());
        auto *vcpu = opened.find<QSpinBox>("vcpu");
        QCOMPARE(vcpu->text(), QStringLiteral("Automatic"));
        QCOMPARE(opened.dialog.request().options.machine->vcpu, 0);
        QTest::keyClick(vcpu, Qt::Key_Up);
        QTest::keyClick(vcpu, Qt::Key_Up);
        QCOMPARE(opened.dialog.request().options.machine->vcpu, 2);
    }

    void gateIsTheProfilesUntilAnotherIsChosen()
    {
        const Opened opened({}, ReadinessGate::AgentAnswers);
        auto *gate = opened.find<QComboBox>("gate");
        QCOMPARE(opened.dialog.request().gate, ReadinessGate::AgentAnswers);
        QCOMPARE(gate->currentText(), QStringLiteral("Its agent answers"));
        QTest::keyClick(gate, Qt::Key_Down);
        QTest::keyClick(gate, Qt::Key_Down);
        QCOMPARE(opened.dialog.request().gate, ReadinessGate::TakesLogins);
    }

    /// What needs an agent is not offered to a node without one, and is chosen again with one.
    void gateGoesWithTheFunction()
    {
        const Opened opened({}, ReadinessGate::MySqlRunning);
        auto *gate = opened.find<QComboBox>("gate");
        QCOMPARE(gate->count(), 4);
        opened.find<QRadioButton>("functionNone")->click();
        QCOMPARE(gate->count(), 3);
        QCOMPARE(gate->currentText(), QStringLiteral("It runs and has an address"));
        opened.find<QRadioButton>("functionManager")->click();
        QCOMPARE(gate->count(), 1);
        QVERIFY(!gate->isEnabled());
        opened.find<QRadioButton>("functionAgent")->click();
        QCOMPARE(gate->currentText(), QStringLiteral("Its agent answers and MySQL runs"));
        QCOMPARE(opened.dialog.request().gate, ReadinessGate::MySqlRunning);
        opened.find<QRadioButton>("functionNone")->click();
        QTest::keyClick(gate, Qt::Key_End);
        QCOMPARE(opened.dialog.request().gate, ReadinessGate::OneGateReady);
        opened.find<QRadioButton>("functionAgent")->click();
        QCOMPARE(opened.dialog.request().gate, ReadinessGate::OneGateReady);
    }
};

MSM_GUI_TEST(TestCreateContext)
#include "tst_createcontext.moc"
