// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/stagetimeout.h"
#include "tests/support/suite.h"
#include "ui/dialogs/profileform.h"
#include "ui/dialogs/waitingform.h"
#include "ui/words/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// How a connection waits: edited, and said when it has waited for too long.
class TestWaitingForm final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesComeOutAsTheyWentIn()
    {
        const WaitingRules rules{.gate = ReadinessGate::AgentAnswers,
            .timeouts = {1s, 90s, 15min, 7 * 24h, 61s, 2h, 3min},
            .onFailure = FailurePolicy::Ask,
            .settling = 17s,
            .asksServers = false};
        WaitingForm form;
        QSignalSpy changed(&form, &WaitingForm::changed);
        form.setRules(rules);
        QCOMPARE(form.rules(), rules);
        QCOMPARE(changed.size(), 0);
    }

    void editedFieldChangesItsRuleAlone()
    {
        WaitingRules rules;
        rules.timeouts.boot = 90s;
        WaitingForm form;
        form.setRules(rules);
        QSignalSpy changed(&form, &WaitingForm::changed);
        form.findChild<QSpinBox *>(QStringLiteral("agentLimit"))->setValue(40);
        QCOMPARE(changed.size(), 1);
        rules.timeouts.agent = 40min;
        QCOMPARE(form.rules(), rules);
        auto *policy = form.findChild<QComboBox *>(QStringLiteral("onFailure"));
        QTest::keyClick(policy, Qt::Key_End);
        rules.onFailure = FailurePolicy::Ask;
        QCOMPARE(form.rules(), rules);
        form.findChild<QSpinBox *>(QStringLiteral("settling"))->setValue(0);
        rules.settling = 0s;
        QCOMPARE(form.rules(), rules);
        QCOMPARE(changed.size(), 3);
    }

    void eachGateCanBeChosenAndSettles()
    {
        WaitingForm form;
        auto *gate = form.findChild<QComboBox *>(QStringLiteral("gate"));
        QCOMPARE(gate->count(), int(readinessGates.size()));
        for (const ReadinessGate each : readinessGates) {
            form.setRules({.gate = each});
            QCOMPARE(form.rules().gate, each);
            QVERIFY(form.findChild<QSpinBox *>(QStringLiteral("settling"))->isEnabled());
        }
        QTest::keyClick(gate, Qt::Key_Home);
        QCOMPARE(form.rules().gate, ReadinessGate::AgentAnswers);
        QTest::keyClick(gate, Qt::Key_Down);
        QTest::keyClick(gate, Qt::Key_Down);
        QCOMPARE(form.rules().gate, ReadinessGate::TakesLogins);
        QVERIFY(gate->toolTip().contains(u"user that does not exist"));
    }

    void serversNeedNotBeAsked()
    {
        WaitingForm form;
        QSignalSpy changed(&form, &WaitingForm::changed);
        QVERIFY(form.rules().asksServers);
        form.findChild<QCheckBox *>(QStringLiteral("asksServers"))->click();
        QVERIFY(!form.rules().asksServers);
        QCOMPARE(changed.size(), 1);
    }

    void noLimitCanBeLeftOut()
    {
        WaitingForm form;
        for (const LimitedStage &stage : limitedStages) {
            auto *limit = form.findChild<QSpinBox *>(QString(stage.name) + QStringLiteral("Limit"));
            QVERIFY(limit != nullptr);
            limit->setValue(0);
            QVERIFY(!limit->accessibleName().isEmpty());
        }
        QVERIFY(!checkWaiting(form.rules()));
    }

    void choiceOfWhatNewNodesInstallIsShownTakenAndAnEdit()
    {
        ProfileForm form;
        form.show();
        ProfileForm::Values values;
        values.profile.creation.install = ServerInstall::MariaDb;
        form.setValues(values);
        QCOMPARE(form.values().profile.creation.install, ServerInstall::MariaDb);
        QSignalSpy changed(&form, &ProfileForm::changed);
        auto *install = form.findChild<QComboBox *>(QStringLiteral("install"));
        QTest::keyClick(install, Qt::Key_Down);
        QCOMPARE(form.values().profile.creation.install, ServerInstall::MySql);
        QVERIFY(!changed.isEmpty());
    }

    void connectionCarriesItsRules()
    {
        ProfileForm form;
        ProfileForm::Values values;
        values.profile.waiting.onFailure = FailurePolicy::Remove;
        form.setValues(values);
        QCOMPARE(form.values().profile.waiting, values.profile.waiting);
        QSignalSpy changed(&form, &ProfileForm::changed);
        form.findChild<QSpinBox *>(QStringLiteral("prologLimit"))->setValue(7);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(form.values().profile.waiting.timeouts.prolog, std::chrono::seconds(7min));
    }

    void everyStageThatTookTooLongHasWordsOfItsOwn()
    {
        QSet<QString> headlines;
        QSet<QString> advices;
        const auto collect = [&](const Error &error) {
            const ErrorText text = errorText(error);
            QVERIFY2(text.headline.contains(QStringLiteral("1 min 30 s")), qPrintable(text.headline));
            headlines.insert(text.headline);
            advices.insert(text.advice);
        };
        for (int stage = int(CreateStage::Pending); stage <= int(CreateStage::MySql); ++stage)
            collect(stageTimeout(CreateStage(stage), VmId{1}, 90s, {}));
        collect(stageTimeout(DeleteStage::Waiting, VmId{1}, 90s, KillMode::Terminate));
        collect(stageTimeout(DeleteStage::Ending, VmId{1}, 90s, KillMode::Terminate));
        QCOMPARE(headlines.size(), 9);
        QCOMPARE(advices.size(), 9);
        const Error whole = stageTimeout(CreateStage::Boot, VmId{1}, 15min, {});
        QVERIFY(errorText(whole).headline.endsWith(QStringLiteral("15 min")));
    }
};

MSM_GUI_TEST(TestWaitingForm)
#include "tst_waitingform.moc"
