// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/logging.h"

#include "core/base/logging.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace msm;

class TestLogging final : public QObject {
    Q_OBJECT

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void messagesGoToTheFileWithoutTheirSecrets()
    {
        const QTemporaryDir dir;
        const QString path = Logging::path(dir.path(), QStringLiteral("test"));
        {
            const Logging logging(dir.path(), QStringLiteral("test"), Logging::Echo::OnRequest);
            QVERIFY(!QFile::exists(path)); // nothing to say makes no file
            qCWarning(lcNet) << "GET failed, password=s3cret, port 80";
            qWarning("two\nlines");
        }
        qWarning("after its end");
        const QByteArray log = contents(path);
        QVERIFY(!log.contains("s3cret"));
        QVERIFY(log.contains(" warning msm.net: GET failed, password=[hidden], port 80\n"));
        QVERIFY(log.contains(" warning default: two lines\n"));
        QCOMPARE(log.count('\n'), 2);
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void fullFileBecomesTheOlderOneAndNeitherGrowsBeyondItsSize()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("log/a.log"));
        LogFile log(path, 1000);
        for (int i = 0; i < 200; ++i)
            log.write(QStringLiteral("line %1").arg(i, 4));
        QVERIFY(QFileInfo(path).size() <= 1000);
        QVERIFY(QFileInfo(path + QStringLiteral(".1")).size() <= 1000);
        QVERIFY(contents(path).endsWith("line  199\n"));
        const QString tail = LogFile::tail(path, 1500);
        QVERIFY(tail.size() <= 1500 && tail.size() > 1000);
        QVERIFY(tail.startsWith(QStringLiteral("line ")) && tail.endsWith(QStringLiteral("line  199\n")));
        QCOMPARE(LogFile::tail(dir.filePath(QStringLiteral("none")), 100), QString());
    }

    void linesOfManyThreadsStayWhole()
    {
        const QTemporaryDir dir;
        LogFile log(dir.filePath(QStringLiteral("a.log")), 1'000'000);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([&log] {
                for (int i = 0; i < 200; ++i)
                    log.write(QString(60, u'x'));
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(10'000));
        const QByteArrayList lines = contents(log.path()).split('\n');
        QCOMPARE(lines.size(), 801);
        for (const QByteArray &line : lines.first(800))
            QCOMPARE(line.size(), 60);
    }

    void fileThatCannotBeWrittenStopsNothing()
    {
        LogFile log(QStringLiteral("/dev/null/log/a.log"));
        log.write(QStringLiteral("lost"));
        QVERIFY(!QFile::exists(log.path()));
    }
};

MSM_TEST(TestLogging)
#include "tst_logging.moc"
