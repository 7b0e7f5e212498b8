// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/commands/steptext.h"
#include "ui/node/diagnosisbox.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/words/diagnosistext.h"
#include "ui/words/machinetext.h"

#include <QAction>
#include <QLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace msm;

class TestDiagnosisText final : public QObject {
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 22), QTime(20, 0), Qt::UTC};
    [[nodiscard]] Diagnosis noCapacity() const
    {
        return {.reason = StuckReason::NoCapacity,
            .state = QStringLiteral("PENDING"),
            .said = QStringLiteral("[HOST] Not enough MEMORY on hosts: 0,1"),
            .since = m_now.addSecs(-192),
            .limitAt = m_now.addSecs(1608),
            .steps = {NextStep::FreeCapacity, NextStep::Delete}};
    }

private Q_SLOTS:
    void sentenceHasReasonTimeAndWords()
    {
        QCOMPARE(diagnosisText(noCapacity(), m_now),
            QStringLiteral(
                "It waits because no host has room for it (for 3 min 12 s; given up in 26 min 48 s): "
                "\u201c[HOST] Not enough MEMORY on hosts: 0,1\u201d."));
    }

    void everyReasonHasASentenceOfItsOwnAndEveryStepAnEffect()
    {
        QSet<QString> sentences;
        for (int i = 0; i < kStuckReasons; ++i) {
            const QString sentence =
                diagnosisText({.reason = StuckReason(i), .state = QStringLiteral("X")}, m_now);
            QVERIFY(sentence.endsWith(u'.') && !sentence.contains(u'%'));
            sentences.insert(sentence);
        }
        QCOMPARE(int(sentences.size()), kStuckReasons);
        QSet<QString> effects;
        for (int i = 0; i < kNextSteps; ++i) {
            const StepText step = stepText(NextStep(i));
            QVERIFY(step.command.has_value() == step.what.isEmpty());
            effects.insert(step.effect);
        }
        QCOMPARE(int(effects.size()), kNextSteps);
    }

    void wordsOfTheCloudAreShortenedAndNeverRead()
    {
        Diagnosis found = noCapacity();
        found.said = QStringLiteral("<b>%1 %2</b>\n").repeated(1000);
        const QString sentence = diagnosisText(found, m_now);
        QVERIFY(sentence.contains(u"<b>%1 %2</b> <b>"));
        QVERIFY(sentence.size() < 500);
        const Commands commands;
        DiagnosisBox box(commands);
        box.setDiagnosis(found, m_now);
        QCOMPARE(
            box.findChild<FittingLabel *>(QStringLiteral("diagnosisSentence"))->textFormat(), Qt::PlainText);
    }

    void buttonStandsForItsCommandAndIsOffWithIt()
    {
        Commands commands;
        DiagnosisBox box(commands);
        box.setDiagnosis(noCapacity(), m_now);
        QVERIFY(!box.isHidden());
        auto *button = box.findChild<QPushButton *>(QStringLiteral("step1"));
        // The letter that Alt goes with is the menu's.
        QCOMPARE(button->text(), QString(commands.action(UiCommand::DeleteNodes)->text()).remove(u'&'));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QStringLiteral("not connected")));
        commands.update({.hasSession = true, .connected = true, .selectedNodes = 1});
        QVERIFY(button->isEnabled());
        QSignalSpy chosen(&box, &DiagnosisBox::chosen);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<UiCommand>(), UiCommand::DeleteNodes);
        box.setDiagnosis(std::nullopt, m_now);
        QVERIFY(box.isHidden());
    }

    void buttonsStayWhereTheyAreAsSecondsGoOn()
    {
        Commands commands;
        DiagnosisBox box(commands);
        Diagnosis found = noCapacity();
        found.since = m_now;
        box.setDiagnosis(found, m_now);
        const auto *button = box.findChild<QPushButton *>(QStringLiteral("step1"));
        box.show();
        bool grew = false;
        const auto placeAfter = [&](int width, int seconds) {
            box.setDiagnosis(found, m_now.addSecs(seconds));
            box.layout()->activate();
            box.resize(width, box.layout()->totalHeightForWidth(width)); // as in the details, which scroll
            QCoreApplication::processEvents();
            return button->mapTo(&box, QPoint()).y();
        };
        for (int width = 200; width < 700; width += 9) {
            placeAfter(width, 1); // takes the new width
            int lowest = placeAfter(width, 1);
            for (const int seconds : {9, 10, 60, 600, 1600, 10}) {
                const int place = placeAfter(width, seconds);
                QVERIFY2(place >= lowest, qPrintable(QStringLiteral("%1 s").arg(seconds)));
                grew = grew || place > lowest;
                lowest = place;
            }
        }
        QVERIFY(grew); // the sentence has taken a line more
    }

    void attributesHideSecretsAndShortenWhatIsLong()
    {
        VirtualMachine vm;
        vm.userTemplate = {{QStringLiteral("ROOT_PASSWORD"), QStringLiteral("s3cret")},
            {QStringLiteral("NOTE"), QString(5000, u'x')}};
        vm.attributes = {{QStringLiteral("TEMPLATE/GRAPHICS/PASSWD"), QStringLiteral("s3cret")},
            {QStringLiteral("TEMPLATE/NIC/MAC"), QStringLiteral("02:00\n02:01")}};
        const QString text = attributesText(vm);
        QVERIFY(!text.contains(QStringLiteral("s3cret")));
        QVERIFY(text.contains(QStringLiteral("USER_TEMPLATE/ROOT_PASSWORD = (hidden)")));
        QVERIFY(text.contains(QStringLiteral("TEMPLATE/NIC/MAC = 02:00\u23ce 02:01")));
        QVERIFY(text.size() < 1500);
        QCOMPARE(text.count(u'\n'), 3);
    }

    void placementNamesHostsTimesAndWhatEndedTheStay()
    {
        VirtualMachine vm;
        vm.history = {{.sequence = 0,
                          .host = QStringLiteral("node1"),
                          .startTime = m_now.addSecs(-3600),
                          .endTime = m_now.addSecs(-60),
                          .endedBy = QStringLiteral("live-migrate")},
            {.sequence = 1, .host = QStringLiteral("node2"), .startTime = m_now.addSecs(-60)}};
        const QStringList lines = placementText(vm).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("node1, "))
            && lines[0].endsWith(QStringLiteral(": live-migrate")));
        QVERIFY(lines[1].startsWith(QStringLiteral("node2, since ")));
    }
};

MSM_GUI_TEST(TestDiagnosisText)
#include "tst_diagnosistext.moc"
