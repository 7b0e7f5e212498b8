// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/credentials.h"
#include "app/session/diagnostics.h"
#include "app/session/logging.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/journal/eventlog.h"
#include "core/settings/profile.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace msm;

class TestDiagnostics final : public QObject {
    Q_OBJECT

    const QString m_secret = QStringLiteral("s3cretWord");

private Q_SLOTS:
    void everySectionIsThereAndNoSecretIs()
    {
        const QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("language"), QStringLiteral("de"));
        settings.setValue(QStringLiteral("profiles/1/creation/context/INIT"), m_secret);
        settings.setValue(QStringLiteral("window/geometry"), QByteArray("\x01\x02"));
        settings.setValue(QStringLiteral("proxyPassword"), m_secret);
        LogFile(Logging::path(dir.path(), QStringLiteral("msmctl")))
            .write(QStringLiteral("a line with token=%1 in it").arg(m_secret));
        FakeScheduler scheduler;
        const Profile profile{.name = QStringLiteral("prod"),
            .endpoint = QUrl(QStringLiteral("http://127.0.0.1:1/RPC2")),
            .user = QStringLiteral("dba")};
        const auto session = Session::open(profile, {.password = m_secret}, dir.path(), scheduler);
        QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
        (*session)->events().add(EventKind::CreateFailed, VmId{7}, QStringLiteral("db-7"),
            QStringLiteral("http://dba:%1@cloud/ failed").arg(m_secret));

        const Diagnostics found = collectDiagnostics(session->get(), settings, dir.path());
        for (const char *part : {"format", "contents", "versions", "settings", "manager", "traffic", "nodes",
                 "stuck", "operations", "events", "log"})
            QVERIFY2(found.contents.contains(QLatin1String(part)), part);
        const QByteArray file = found.toFile();
        QVERIFY2(!file.contains(m_secret.toUtf8()), file.constData());
        QVERIFY(file.contains("a line with token=[hidden] in it"));
        const QJsonObject event = found.contents.value(QStringLiteral("events")).toArray().last().toObject();
        QCOMPARE(event.value(QStringLiteral("kind")).toString(), QStringLiteral("CreateFailed"));
        QCOMPARE(event.value(QStringLiteral("subject")).toString(), QStringLiteral("db-7"));
        const QJsonObject kept = found.contents.value(QStringLiteral("settings")).toObject();
        QCOMPARE(kept.value(QStringLiteral("language")).toString(), QStringLiteral("de"));
        QVERIFY(!kept.contains(QStringLiteral("window/geometry")));
    }

    void withoutASessionThereIsStillWhatOneCanKnow()
    {
        const QTemporaryDir dir;
        const QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        const Diagnostics found = collectDiagnostics(nullptr, settings, dir.path());
        QVERIFY(found.contents.contains(QStringLiteral("versions")));
        QVERIFY(!found.contents.contains(QStringLiteral("nodes")));
    }
};

MSM_TEST(TestDiagnostics)
#include "tst_diagnostics.moc"
