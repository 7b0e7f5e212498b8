// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store.h"
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace msm::sandbox;
using namespace msm::test;
using namespace std::chrono_literals;

/// What the sandbox keeps between two runs.
class TestSandboxStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vmsSurviveARestartWithTheDataDirectory()
    {
        QTemporaryDir directory;
        SandboxOptions options = atPace(1);
        options.dataDirectory = directory.filePath(QStringLiteral("sandbox"));
        QByteArray address;
        {
            SandboxWorld world(options);
            world.instantiate("<TEMPLATE><NOTE>a&lt;b &amp; c ü</NOTE></TEMPLATE>");
            world.instantiate({}, true);
            world.scheduler.advance(30s);
            address = world.address(0);
        }
        SandboxWorld world(options);
        QCOMPARE(world.cloud.vmCount(), 2);
        QCOMPARE(world.place(0), kRunning);
        QCOMPARE(world.address(0), address);
        QVERIFY(world.info(0).contains("<NOTE><![CDATA[a<b & c \xc3\xbc]]></NOTE>"));
        QVERIFY(world.act("release", 1));
        world.scheduler.advance(30s);
        QCOMPARE(world.place(1), kRunning);
        QVERIFY(world.address(1) != address);
    }

    void savingIsDebouncedAndNothingIsLostAtTheEnd()
    {
        QTemporaryDir directory;
        SandboxOptions options = atPace(0);
        options.dataDirectory = directory.path();
        const Store store(directory.path());
        {
            SandboxWorld world(options);
            world.instantiate();
            QVERIFY(!QFile::exists(store.filePath()));
            world.scheduler.advance(1s);
            QCOMPARE(store.load()->machines.size(), 1);
            world.instantiate();
        }
        QCOMPARE(store.load()->machines.size(), 2);
    }

    void aDamagedFileIsSetAsideAndNeverOverwritten()
    {
        QTemporaryDir directory;
        const Store store(directory.path());
        for (const char *damage : {"{\"version\": 1, \"machines\": [{", "{\"version\": 99}", "",
                 "{\"version\": 1, \"machines\": [{\"id\": 4}]}"}) {
            QFile file(store.filePath());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damage);
            file.close();
            QString warning;
            const auto loaded = store.load(&warning);
            QVERIFY(loaded.has_value());
            QVERIFY(loaded->machines.isEmpty());
            QVERIFY2(warning.contains(QStringLiteral("corrupt")), qPrintable(warning));
            QVERIFY(!QFile::exists(store.filePath()));
        }
        QVERIFY(QFile::exists(store.filePath() + QStringLiteral(".corrupt-4")));
    }
};

MSM_TEST(TestSandboxStore)
#include "tst_sandbox_store.moc"
