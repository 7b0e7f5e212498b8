// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/legacyconfig.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using Reason = LegacyNote::Reason;

namespace {

/// As the original's documentation shows it.
const QByteArray kOriginal = R"([iaas]
DRIVER=OPENNEBULA_XMLRPC
OPENNEBULA_URL= http://10.30.1.14:2633/RPC2
OPENNEBULA_USER = oneadmin
OPENNEBULA_PASSWORD=s3cret word
OPENNEBULA_IMAGE_ID =  221
OPENNEBULA_SIZE_ID = 1
OPENNEBULA_NETWORK_ID = 205
OPENNEBULA_NETWORK_GATEWAY = 10.1.0.254
OPENNEBULA_NETWORK_NAMESERVER = 10.1.0.253

[manager]
find_existing_agents = true
logfile=/var/log/manager-stdout.log
poll_agents_timer=20

[onevm_agent_template]
FILENAME=/etc/manager/agent.template
NAME=mysql_server
CPU=0.2
MEM_SIZE=256
DISK=bus=scsi,readonly=no
OS=arch=x86_64,boot=hd
IMAGE_ID=221
NETWORK_ID=205
CONTEXT=ip_gateway="$IP_GATEWAY",netmask="$NETMASK",nameserver="$NAMESERVER",host="$NAME"
)";

QStringList subjects(const LegacyConfig &config, Reason reason)
{
    QStringList found;
    for (const LegacyNote &note : config.notes) {
        if (note.reason == reason)
            found.append(note.subject);
    }
    return found;
}

QByteArray withUrl(const QByteArray &rest)
{
    return "[iaas]\nOPENNEBULA_URL=https://cloud.example:2633/RPC2\n" + rest;
}

} // namespace

/// The original's configuration file, in today's terms.
class TestLegacyConfig final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void originalFileBecomesAProfileAPasswordAndCreationDefaults()
    {
        const auto config = parseLegacyConfig(kOriginal);
        QVERIFY(config.has_value());
        const Profile wanted{.name = QStringLiteral("10.30.1.14"),
            .endpoint = QUrl(QStringLiteral("http://10.30.1.14:2633/RPC2")),
            .user = QStringLiteral("oneadmin"),
            .pollInterval = std::chrono::seconds(20),
            .creation = {.image = QStringLiteral("221"),
                .network = QStringLiteral("205"),
                .cpu = 0.2,
                .memoryMb = 256,
                .disk = {{QStringLiteral("DEV_PREFIX"), QStringLiteral("sd")},
                    {QStringLiteral("READONLY"), QStringLiteral("NO")}},
                .os = {{QStringLiteral("ARCH"), QStringLiteral("x86_64")}},
                .context = {{QStringLiteral("IP_GATEWAY"), QStringLiteral("10.1.0.254")},
                    {QStringLiteral("NAMESERVER"), QStringLiteral("10.1.0.253")},
                    {QStringLiteral("HOST"), QStringLiteral("$NAME")}}}};
        QVERIFY(config->profile == wanted);
        QCOMPARE(config->password, QStringLiteral("s3cret word"));
        QVERIFY(config->needsPlainHttp());
        QVERIFY(!config->profile.allowPlainHttp);
    }

    void whatIsNotTakenIsNamedWithItsReason()
    {
        const auto config = parseLegacyConfig(kOriginal);
        QVERIFY(config.has_value());
        QCOMPARE(subjects(*config, Reason::NotUsed),
            (QStringList{QStringLiteral("[onevm_agent_template] OS BOOT"),
                QStringLiteral("[iaas] OPENNEBULA_SIZE_ID"), QStringLiteral("[manager] find_existing_agents"),
                QStringLiteral("[manager] logfile"), QStringLiteral("[onevm_agent_template] FILENAME"),
                QStringLiteral("[onevm_agent_template] NAME")}));
        QCOMPARE(subjects(*config, Reason::Unresolved),
            QStringList{QStringLiteral("[onevm_agent_template] CONTEXT NETMASK")});
    }

    void pythonsRulesAreFollowed()
    {
        const auto config = parseLegacyConfig("\xEF\xBB\xBF# comment\r\n"
                                              "; another\r\n"
                                              "[iaas]\r\n"
                                              "opennebula_url : https://cloud.example\r\n"
                                              "OpenNebula_User=first\r\n"
                                              "OPENNEBULA_USER=d\xC3\xBCrer ; who else\r\n"
                                              "OPENNEBULA_PASSWORD = a=b:c;d#e\r\n"
                                              "[onevm_agent_template]\r\n"
                                              "CONTEXT=a=\"1, one\",\r\n"
                                              "   # not a part of it\r\n"
                                              "\tb = two\r\n");
        QVERIFY(config.has_value());
        QCOMPARE(config->profile.endpoint, QUrl(QStringLiteral("https://cloud.example:443/RPC2")));
        QCOMPARE(config->profile.user, QStringLiteral("dürer"));
        QCOMPARE(config->password, QStringLiteral("a=b:c;d#e"));
        QCOMPARE(config->profile.creation.context,
            (QMap<QString, QString>{{QStringLiteral("A"), QStringLiteral("1, one")},
                {QStringLiteral("B"), QStringLiteral("two")}}));
        QVERIFY(config->notes.isEmpty());
        QVERIFY(!config->needsPlainHttp());
    }

    // The drivers' use of the sections: conpaas/iaas, __config_opennebula and __config_opennebula_xmlrpc.
    void imageAndNetworkAreOfTheSectionThatTheDriverUsed_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("network");
        QTest::addColumn<QStringList>("unused");
        const QStringList ofIaas{
            QStringLiteral("[iaas] OPENNEBULA_IMAGE_ID"), QStringLiteral("[iaas] OPENNEBULA_NETWORK_ID")};
        const QStringList ofTemplate{QStringLiteral("[onevm_agent_template] IMAGE_ID"),
            QStringLiteral("[onevm_agent_template] NETWORK_ID")};
        QTest::newRow("XML-RPC") << QByteArray("DRIVER=OPENNEBULA_XMLRPC") << QStringLiteral("7")
                                 << QStringLiteral("8") << ofIaas;
        QTest::newRow("OCCI") << QByteArray("DRIVER=OPENNEBULA") << QStringLiteral("221")
                              << QStringLiteral("205") << ofTemplate;
        QTest::newRow("none") << QByteArray() << QStringLiteral("221") << QStringLiteral("205") << ofTemplate;
    }
    void imageAndNetworkAreOfTheSectionThatTheDriverUsed()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, image);
        QFETCH(QString, network);
        QFETCH(QStringList, unused);
        const QByteArray iaas = driver + "\nOPENNEBULA_IMAGE_ID=221\nOPENNEBULA_NETWORK_ID=205\n";
        const auto both =
            parseLegacyConfig(withUrl(iaas + "[onevm_agent_template]\nIMAGE_ID=7\nNETWORK_ID=8\n"));
        QVERIFY(both.has_value());
        QCOMPARE(both->profile.creation.image, image);
        QCOMPARE(both->profile.creation.network, network);
        QCOMPARE(subjects(*both, Reason::NotUsed), unused);
        const auto one = parseLegacyConfig(withUrl(iaas)); // better than none
        QCOMPARE(one->profile.creation.image, QStringLiteral("221"));
        QVERIFY(one->notes.isEmpty());
    }

    void valuesOfAContextAreWhole_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *context, const char *value) {
            QTest::newRow(context) << QByteArray(context) << QString::fromUtf8(value);
        };
        row("a=1,X=\"$NIC[IP, NETWORK=\\\"lan\\\"]\",b=2", "$NIC[IP, NETWORK=\"lan\"]");
        row("a=1,X=\"$NIC[IP, NETWORK=\"lan\"]\",b=2", "$NIC[IP, NETWORK=\"lan\"]");
        row("a=1, X = $NIC[IP, NETWORK=\"lan\"] , b=2", "$NIC[IP, NETWORK=\"lan\"]");
        row("a=1,X=\"one, two = three\",b=2", "one, two = three");
        row("a=1,X=\"50 % of C:\\dir\",b=2", "50 % of C:\\dir");
        row("a=1,X=\"\",b=2", "");
        row("a=1,X=,b=2", "");
        row("a=1,X=it's,b=2", "it's");
        row("a=1,X=$VMID,b=2", "$VMID");
        row("a=1,X=$$NAME,b=2", "$NAME");
        row("a=1,X=\"/a /b\",b=2,", "/a /b");
    }
    void valuesOfAContextAreWhole()
    {
        QFETCH(QByteArray, context);
        QFETCH(QString, value);
        const auto config = parseLegacyConfig(withUrl("[onevm_agent_template]\nCONTEXT=" + context + '\n'));
        QVERIFY(config.has_value());
        QCOMPARE(config->profile.creation.context,
            (QMap<QString, QString>{{QStringLiteral("A"), QStringLiteral("1")}, {QStringLiteral("X"), value},
                {QStringLiteral("B"), QStringLiteral("2")}}));
        QVERIFY(config->notes.isEmpty());
    }

    void whatIsLeftOfAContextIsNamed_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *lines, const char *subject, Reason reason) {
            QTest::newRow(lines) << QByteArray(lines) << QString::fromUtf8(subject) << reason;
        };
        row("[onevm_agent_template]\nCONTEXT=a=1,x=\"open,b=2", "[onevm_agent_template] CONTEXT X",
            Reason::Malformed);
        row("[onevm_agent_template]\nCONTEXT=a=1,what is this", "[onevm_agent_template] CONTEXT",
            Reason::Malformed);
        row("[onevm_agent_template]\nCONTEXT=a=1,x=$IP_GATEWAY", "[onevm_agent_template] CONTEXT X",
            Reason::Unresolved);
        row("[onevm_agent_template]\nCONTEXT=a=1,x=$NIC[IP, NETWORK=$LAN]",
            "[onevm_agent_template] CONTEXT X", Reason::Unresolved);
        // A file that is still the text of the script which was to write it.
        row("OPENNEBULA_NETWORK_GATEWAY=$IP_GATEWAY\n[onevm_agent_template]\nCONTEXT=a=1",
            "[iaas] OPENNEBULA_NETWORK_GATEWAY", Reason::Unresolved);
    }
    void whatIsLeftOfAContextIsNamed()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, subject);
        QFETCH(Reason, reason);
        const auto config = parseLegacyConfig(withUrl(lines + '\n'));
        QVERIFY(config.has_value());
        QCOMPARE(subjects(*config, reason), QStringList{subject});
        QCOMPARE(config->profile.creation.context,
            (QMap<QString, QString>{{QStringLiteral("A"), QStringLiteral("1")}}));
    }

    void gatewayAndNameserverSufficeWithoutAContext()
    {
        const auto config = parseLegacyConfig(withUrl("OPENNEBULA_NETWORK_GATEWAY=10.0.0.1\n"));
        QVERIFY(config.has_value());
        QCOMPARE(config->profile.creation.context,
            (QMap<QString, QString>{{QStringLiteral("IP_GATEWAY"), QStringLiteral("10.0.0.1")}}));
    }

    void unusableFileIsRejected_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("no section [iaas]");
        QTest::newRow("another file")
            << QByteArray("[client]\nuser=x\n") << QStringLiteral("no section [iaas]");
        QTest::newRow("binary") << QByteArray("\x7f\x45LF\0\0[iaas", 12)
                                << QStringLiteral("no section [iaas]");
        QTest::newRow("no endpoint") << QByteArray("[iaas]\n") << QStringLiteral("the endpoint is empty");
        QTest::newRow("bad endpoint")
            << QByteArray("[iaas]\nOPENNEBULA_URL=ftp://x\n") << QStringLiteral("not http or https");
        QTest::newRow("password in the endpoint")
            << QByteArray("[iaas]\nOPENNEBULA_URL=http://joe:hunter2@x\n")
            << QStringLiteral("user or password");
        QTest::newRow("reference") << QByteArray("[iaas]\nOPENNEBULA_URL=%(base)s/RPC2\n")
                                   << QStringLiteral("the endpoint is empty");
        QTest::newRow("EC2") << withUrl("DRIVER=EC2\n") << QStringLiteral("not OpenNebula");
        QTest::newRow("dummy") << withUrl("DRIVER = dummy\n") << QStringLiteral("built-in sandbox");
        QTest::newRow("other dummy") << withUrl("DRIVER=OPENNEBULA_DUMMY\n")
                                     << QStringLiteral("built-in sandbox");
    }
    void unusableFileIsRejected()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const auto config = parseLegacyConfig(text);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, ErrorKind::Rejected);
        QVERIFY2(config.error().detail.contains(part), qPrintable(config.error().detail));
        QVERIFY(!config.error().detail.contains(QStringLiteral("hunter2")));
    }

    void impossibleValuesAreLeftOutAndNamed_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *lines, const char *subject, Reason reason) {
            QTest::newRow(subject) << QByteArray(lines) << QString::fromLatin1(subject) << reason;
        };
        row("OPENNEBULA_IMAGE_ID=newest", "[iaas] OPENNEBULA_IMAGE_ID", Reason::Impossible);
        row("OPENNEBULA_NETWORK_ID=-4", "[iaas] OPENNEBULA_NETWORK_ID", Reason::Impossible);
        row("[onevm_agent_template]\nCPU=lots", "[onevm_agent_template] CPU", Reason::Impossible);
        row("[onevm_agent_template]\nCPU=inf", "[onevm_agent_template] CPU", Reason::Impossible);
        row("[onevm_agent_template]\nMEM_SIZE=0", "[onevm_agent_template] MEM_SIZE", Reason::Impossible);
        row("[manager]\npoll_agents_timer=99999", "[manager] poll_agents_timer", Reason::Impossible);
        row("OPENNEBULA_USER=%(name)s", "[iaas] OPENNEBULA_USER", Reason::Unresolved);
        row("OPENNEBULA_PASSWORD=$ONE_PASSWORD", "[iaas] OPENNEBULA_PASSWORD", Reason::Unresolved);
        row("OPENNEBULA_IMAGE_ID=${AGENT_IMAGE_ID}", "[iaas] OPENNEBULA_IMAGE_ID", Reason::Unresolved);
        row("what is this", "line 3", Reason::Malformed);
        row("[broken", "line 3", Reason::Malformed);
    }
    void impossibleValuesAreLeftOutAndNamed()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, subject);
        QFETCH(Reason, reason);
        const auto config = parseLegacyConfig(withUrl(lines));
        QVERIFY(config.has_value());
        QVERIFY(config->profile.creation == CreationDefaults());
        QCOMPARE(config->profile.pollInterval, Profile().pollInterval);
        QCOMPARE(subjects(*config, reason).last(), subject);
    }

    void fileIsOnlyRead()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("manager.cfg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kOriginal) == kOriginal.size());
        file.close();
        file.setPermissions(QFile::ReadOwner);
        QVERIFY(readLegacyConfig(path).has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kOriginal);
    }

    void unreadableFileIsAStorageError()
    {
        QTemporaryDir directory;
        for (const QString &path : {directory.filePath(QStringLiteral("none.cfg")), directory.path()}) {
            const auto config = readLegacyConfig(path);
            QVERIFY(!config);
            QCOMPARE(config.error().kind, ErrorKind::Storage);
        }
    }
};

MSM_TEST(TestLegacyConfig)
#include "tst_legacyconfig.moc"
