// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translations.h"

#include "tests/support/suite.h"
#include "ui/words/alarmtext.h"
#include "ui/words/detailtext.h"
#include "ui/words/diagnosistext.h"
#include "ui/words/eventtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace msm;

namespace {

/// The words of one file for so many alarms.
QString alarms(const QTranslator &words, int count)
{
    return words.translate("msm::AlarmText", "%Ln alarm(s)", nullptr, count);
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageHasItsOwnPlurals_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qsizetype>("forms"); // of 1, 3 and 5
        QTest::newRow("English") << QStringLiteral("en") << qsizetype(2);
        QTest::newRow("German") << QStringLiteral("de") << qsizetype(2);
        QTest::newRow("Czech") << QStringLiteral("cs") << qsizetype(3);
    }
    void everyLanguageHasItsOwnPlurals()
    {
        QFETCH(QString, language);
        QFETCH(qsizetype, forms);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/msm_%1.qm").arg(language)));
        const QSet<QString> said{alarms(words, 1), alarms(words, 3), alarms(words, 5)};
        QVERIFY(!said.contains(QString()));
        QCOMPARE(said.size(), forms);
    }

    void anUnknownLanguageIsTheSystems()
    {
        const QLocale before;
        installTranslations(*QCoreApplication::instance(), QStringLiteral("pl"));
        QCOMPARE(QLocale(), before);
    }

    void aChosenLanguageIsSpokenWhateverTheSystemSays()
    {
        const QLocale before;
        installTranslations(*QCoreApplication::instance(), QStringLiteral("cs"));
        QCOMPARE(QCoreApplication::translate("msm::AppearanceForm", "Light"), QStringLiteral("Světlý"));
        QCOMPARE(QLocale().language(), QLocale::Czech); // dates and numbers, too
        QLocale::setDefault(before);
    }

    void causesAreSaidInTheLanguageOfTheUser()
    {
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/msm_de.qm")));
        QCoreApplication::installTranslator(&words);
        const auto cause = QStringLiteral("https://cloud:2633/RPC2 refused the connection");
        const QString said = detailText({.detail = cause});
        QVERIFY(said != cause && said.contains(QStringLiteral("https://cloud:2633/RPC2")));
        const Event failed{.kind = EventKind::CreateFailed, .subject = QStringLiteral("db"), .detail = cause};
        QVERIFY2(eventText(failed).contains(said), qPrintable(eventText(failed)));
        const Condition lost{.subject = {AlarmKind::CloudLost}, .name = {}, .detail = cause};
        QVERIFY2(alarmText(lost).contains(said), qPrintable(alarmText(lost)));
        const Diagnosis stuck{.reason = StuckReason::CloudLost, .said = cause, .address = {}};
        const QString why = diagnosisText(stuck, QDateTime::currentDateTimeUtc());
        QVERIFY2(why.contains(said), qPrintable(why));
    }
};

MSM_GUI_TEST(TestTranslations)
#include "tst_translations.moc"
