// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/userdecoder.h"
#include "tests/core/iaas/decoded.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace msm::test;

class TestUserDecoder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void userHasNameAndGroup()
    {
        const auto account = decodeAccount(contents("user.info__bob_self"));
        QVERIFY(account);
        QCOMPARE(account->info.user, QStringLiteral("bob"));
        QCOMPARE(account->info.groups, QStringList{QStringLiteral("users")});
        QCOMPARE(account->groupIds, QList<qint64>{1});
        QVERIFY(!account->info.quota.known);
        const auto groups = decodeGroupNames(contents("grouppool.info"));
        QVERIFY(groups);
        QCOMPARE(groups->value(1), QStringLiteral("users"));
    }

    void quotaAndTokensAreReadWithTheirDefaultsAndEnds()
    {
        const QByteArray vm = "<VM><CLUSTER_IDS>7</CLUSTER_IDS><VMS>1</VMS><VMS_USED>1</VMS_USED></VM>"
                              "<VM><CLUSTER_IDS></CLUSTER_IDS><CPU>-1</CPU><CPU_USED>2.5</CPU_USED>"
                              "<MEMORY>-2</MEMORY><MEMORY_USED>4096</MEMORY_USED><VMS>10</VMS>"
                              "<VMS_USED>3</VMS_USED></VM>";
        const auto account =
            decodeAccount("<USER><GID>1</GID><GROUPS><ID>1</ID><ID>105</ID></GROUPS>"
                          "<LOGIN_TOKEN><TOKEN>abc</TOKEN><EXPIRATION_TIME>1000"
                          "</EXPIRATION_TIME><EGID>105</EGID></LOGIN_TOKEN><LOGIN_TOKEN><TOKEN>def</TOKEN>"
                          "<EXPIRATION_TIME>-1</EXPIRATION_TIME></LOGIN_TOKEN><VM_QUOTA>"
                + vm
                + "</VM_QUOTA><DEFAULT_USER_QUOTAS><VM_QUOTA><VM><CPU>8</CPU><MEMORY>99</MEMORY></VM>"
                  "</VM_QUOTA></DEFAULT_USER_QUOTAS></USER>");
        QVERIFY(account);
        QCOMPARE(account->groupIds, (QList<qint64>{1, 105}));
        QCOMPARE(account->info.quota.vms, (QuotaUse{3, 10}));
        QCOMPARE(account->info.quota.cpu, (QuotaUse{2.5, 8}));
        QCOMPARE(account->info.quota.memoryMb, (QuotaUse{4096, std::nullopt}));
        QCOMPARE(account->tokens,
            (QList<AccountToken>{{QStringLiteral("abc"), QDateTime::fromSecsSinceEpoch(1000, Qt::UTC), 105},
                {QStringLiteral("def"), QDateTime(), -1}}));
        QVERIFY(!decodeAccount("<VM/>"));
    }

    void quotaThatIsNoNumberIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("used");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QuotaUse>("use");
        const auto row = [](const char *used, const char *limit, const QuotaUse &use) {
            QTest::addRow("%s of %s", used, limit) << QByteArray(used) << QByteArray(limit) << use;
        };
        const QuotaUse unknown{.limitKnown = false};
        row("3", "10", {3, 10});
        row(" 3 ", " 10 ", {3, 10});
        row("3", "-2", {3, std::nullopt});
        row("3", "-1", {3, std::nullopt}); // and there is no default
        for (const char *none : {"1,5", "0x10", "+4", "", "lots", "1e999", "nan", "3 4", "1e300"})
            row(none, none, unknown);
        row("-5", "10", {std::nullopt, 10});
    }
    void quotaThatIsNoNumberIsUnknown()
    {
        QFETCH(QByteArray, used);
        QFETCH(QByteArray, limit);
        QFETCH(QuotaUse, use);
        const auto account = decodeAccount("<USER><ID>1</ID><VM_QUOTA><VM><VMS>" + limit + "</VMS><VMS_USED>"
            + used + "</VMS_USED></VM></VM_QUOTA></USER>");
        QVERIFY(account);
        QCOMPARE(account->info.quota.vms, use);
    }
};

MSM_TEST(TestUserDecoder)
#include "tst_userdecoder.moc"
