// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hostname.h"
#include "core/settings/profile.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

/// Two spellings of one host are one.
class TestHostName final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spellingsOfOneHostAreOne_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *written, const char *canonical) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(canonical);
        };
        row("cloud.example", "cloud.example");
        row("Cloud.EXAMPLE.", "cloud.example");
        row(" cloud.example ", "cloud.example");
        row("127.0.0.1", "127.0.0.1");
        row("2001:DB8:0:0:0:0:0:1", "2001:db8::1");
        row("[2001:db8::1]", "2001:db8::1");
        row("::ffff:10.0.0.1", "::ffff:10.0.0.1");
        row("no:address", "no:address");
        row("", "");
        row(".", ".");
    }
    void spellingsOfOneHostAreOne()
    {
        QFETCH(QString, written);
        QFETCH(QString, canonical);
        QCOMPARE(canonicalHost(written), canonical);
    }

    void thisComputerIsKnownInEverySpelling()
    {
        for (const char *host : {"localhost", "LOCALHOST", "localhost.", "a.localhost.", "127.1.2.3", "[::1]",
                 "[0:0:0:0:0:0:0:1]"})
            QVERIFY2(isLoopback(QUrl(QStringLiteral("http://%1:2633/RPC2").arg(QLatin1String(host)))), host);
        QVERIFY(!isLoopback(QUrl(QStringLiteral("http://localhost.example/RPC2"))));
    }
};

MSM_TEST(TestHostName)
#include "tst_hostname.moc"
