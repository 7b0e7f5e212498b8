// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

namespace {

std::variant<GuiOptions, OptionsStop> read(QStringList arguments)
{
    arguments.prepend(QStringLiteral("mysql-server-manager"));
    return readOptions(arguments);
}

} // namespace

class TestOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingGivenMeansTheLastProfile();
    void everyOptionIsRead();
    void pictureIsTakenOnTheSandbox();
    void helpAndVersionEndWithSuccess();
    void wrongUseEndsWithTwoAndSaysWhatIsWrong_data();
    void wrongUseEndsWithTwoAndSaysWhatIsWrong();
};

void TestOptions::nothingGivenMeansTheLastProfile()
{
    const auto options = std::get<GuiOptions>(read({}));
    QVERIFY(options.profile.isEmpty());
    QVERIFY(!options.sandbox);
}

void TestOptions::everyOptionIsRead()
{
    const auto options = std::get<GuiOptions>(
        read({QStringLiteral("--profile"), QStringLiteral("Live"), QStringLiteral("--data-dir=/tmp/x")}));
    QCOMPARE(options.profile, QStringLiteral("Live"));
    QCOMPARE(options.dataDir, QStringLiteral("/tmp/x"));
    QVERIFY(std::get<GuiOptions>(read({QStringLiteral("--sandbox")})).sandbox);
    QVERIFY(std::get<GuiOptions>(read({QStringLiteral("--new-connection")})).newConnection);
}

void TestOptions::pictureIsTakenOnTheSandbox()
{
    const auto options =
        std::get<GuiOptions>(read({QStringLiteral("--screenshot"), QStringLiteral("a.png")}));
    QCOMPARE(options.screenshot, QStringLiteral("a.png"));
    QVERIFY(options.sandbox);
}

void TestOptions::helpAndVersionEndWithSuccess()
{
    const auto help = std::get<OptionsStop>(read({QStringLiteral("--help")}));
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.text.startsWith(QStringLiteral("Usage: mysql-server-manager")));
    for (const char *option : {"--profile", "--sandbox", "--new-connection", "--data-dir", "--screenshot"})
        QVERIFY(help.text.contains(QLatin1String(option)));
    const auto version = std::get<OptionsStop>(read({QStringLiteral("--version")}));
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.text, QStringLiteral("mysql-server-manager " MSM_VERSION "\n"));
}

void TestOptions::wrongUseEndsWithTwoAndSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown") << QStringList{QStringLiteral("--nope")} << QStringLiteral("nope");
    QTest::newRow("value missing") << QStringList{QStringLiteral("--profile")} << QStringLiteral("profile");
    QTest::newRow("value empty") << QStringList{QStringLiteral("--screenshot=")}
                                 << QStringLiteral("--screenshot");
    QTest::newRow("stray") << QStringList{QStringLiteral("Live")} << QStringLiteral("'Live'");
    QTest::newRow("both") << QStringList{QStringLiteral("--sandbox"), QStringLiteral("--profile=x")}
                          << QStringLiteral("cannot be combined");
    QTest::newRow("new and another") << QStringList{QStringLiteral("--new-connection"),
        QStringLiteral("--sandbox")} << QStringLiteral("cannot be combined");
}

void TestOptions::wrongUseEndsWithTwoAndSaysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const auto stop = std::get<OptionsStop>(read(arguments));
    QCOMPARE(stop.exitCode, 2);
    QVERIFY2(stop.text.contains(part), qPrintable(stop.text));
}

MSM_TEST(TestOptions)
#include "tst_options.moc"
