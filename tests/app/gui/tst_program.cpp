// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace {

struct Outcome {
    int exitCode = -1;
    QString errors;
};

/// Runs the program itself, in a home of its own.
void startIn(const QTemporaryDir &home, QProcess &process, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(name), home.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MSM_TEST_BIN "/mysql-server-manager"), arguments);
}

Outcome run(const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess process;
    startIn(home, process, arguments);
    if (!process.waitForFinished(100'000))
        return {};
    return {process.exitCode(), QString::fromLocal8Bit(process.readAllStandardError())};
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pictureShowsTheWindowAtWork();
    void unwritablePictureIsAFailureWithAMessage();
    void unknownProfileIsWrongUse();
    void everyTextIsTranslatedIntoGerman();
#ifdef Q_OS_UNIX // elsewhere nothing asks a program with a window to end
    void windowIsKeptAsItIsWhenTheProgramIsAskedToEnd();
#endif
};

#ifdef Q_OS_UNIX
void TestProgram::windowIsKeptAsItIsWhenTheProgramIsAskedToEnd()
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    startIn(home, process, {QStringLiteral("--sandbox")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAll()).contains("RUNNING"), 60'000);
    process.terminate();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QDirIterator files(
        home.path(), {QStringLiteral("settings.ini")}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const QSettings kept(files.next(), QSettings::IniFormat);
    QVERIFY2(!kept.value(QStringLiteral("window/geometry")).toByteArray().isEmpty(),
        qPrintable(kept.allKeys().join(u' ')));
}
#endif

void TestProgram::pictureShowsTheWindowAtWork()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("window.png"));
    const Outcome outcome = run({QStringLiteral("--screenshot"), file});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(1280, 800));
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY(colours.size() > 100); // texts, badges and icons, not an empty frame
}

void TestProgram::unwritablePictureIsAFailureWithAMessage()
{
    const QTemporaryDir directory;
    const Outcome outcome =
        run({QStringLiteral("--screenshot"), directory.filePath(QStringLiteral("nowhere/window.png"))});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(QStringLiteral("cannot write")), qPrintable(outcome.errors));
}

void TestProgram::unknownProfileIsWrongUse()
{
    const Outcome outcome = run({QStringLiteral("--profile"), QStringLiteral("nope")});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.errors.contains(QStringLiteral("there is no profile named 'nope'")));
}

void TestProgram::everyTextIsTranslatedIntoGerman()
{
    QFile file(QStringLiteral(MSM_TEST_SOURCES "/resources/translations/msm_de.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray texts = file.readAll();
    QVERIFY(texts.count("<source>") > 400);
    QCOMPARE(texts.count("type=\"unfinished\""), 0);
}

MSM_TEST(TestProgram)
#include "tst_program.moc"
