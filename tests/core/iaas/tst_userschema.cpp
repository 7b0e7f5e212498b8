// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Login tokens and quotas were never recorded: what is read of them is held against OpenNebula's own schema.
#include "core/iaas/opennebula/userdecoder.h"
#include "core/sandbox/catalog.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <pugixml.hpp>

#include <sstream>

using namespace msm;
using namespace msm::opennebula;

namespace {

const QString kData = QStringLiteral(MSM_TEST_DATA "/opennebula/");

QByteArray fileContents(const QString &name)
{
    QFile file(kData + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

QByteArray example()
{
    return fileContents(QStringLiteral("user_with_quota.xml"));
}

QStringList names(const char *spaced)
{
    return QString::fromLatin1(spaced).split(u' ');
}

/// What xmllint says against it; empty: it is valid.
QByteArray problemsOf(const QByteArray &xml)
{
    QProcess xmllint;
    xmllint.setProcessChannelMode(QProcess::MergedChannels);
    xmllint.start(QStringLiteral("xmllint"),
        {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
            kData + QStringLiteral("xsd/user.xsd"), QStringLiteral("-")});
    xmllint.write(xml);
    xmllint.closeWriteChannel();
    if (!xmllint.waitForFinished() || xmllint.exitStatus() != QProcess::NormalExit)
        return "xmllint did not end";
    return xmllint.exitCode() == 0 ? QByteArray() : xmllint.readAll();
}

pugi::xml_document parsed(const QByteArray &xml)
{
    pugi::xml_document document;
    if (!document.load_buffer(xml.constData(), std::size_t(xml.size())))
        qFatal("not XML");
    return document;
}

/// The names of the elements that the schema declares directly inside one of them, in its order.
QStringList declaredIn(const QString &schema, const char *xpath)
{
    const pugi::xml_document document = parsed(fileContents(schema));
    QStringList declared;
    for (const pugi::xpath_node &found : document.select_nodes(xpath)) {
        for (const pugi::xml_node element :
            found.node().child("xs:complexType").child("xs:sequence").children("xs:element"))
            declared.append(QString::fromUtf8(element.attribute("name").value()));
    }
    return declared;
}

/// The example, decoded after one of its elements was given another value.
Account decodedWith(const char *xpath, const char *value)
{
    const pugi::xml_document document = parsed(example());
    document.select_node(xpath).node().text().set(value);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw);
    const auto account = decodeAccount(QByteArray::fromStdString(out.str()));
    if (!account)
        qFatal("%s", qPrintable(account.error().detail));
    return *account;
}

bool isRead(const QByteArray &xpath)
{
    const Account before = *decodeAccount(example());
    const Account after = decodedWith(xpath.constData(), "77");
    return !(before.info == after.info && before.groupIds == after.groupIds && before.tokens == after.tokens);
}

} // namespace

class TestUserSchema final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exampleAndTheSandboxsAnswerAreValid_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("example") << example();
        const sandbox::Surroundings where{.userName = "oneadmin"};
        const QByteArray token = "<LOGIN_TOKEN><TOKEN>abc</TOKEN><EXPIRATION_TIME>1000</"
                                 "EXPIRATION_TIME><EGID>-1</EGID></LOGIN_TOKEN>";
        for (const int limit : {-1, 5}) {
            QTest::addRow("sandbox, limit %d", limit)
                << sandbox::userXml(where, token, {.vms = 1}, limit)
                       .replace("<USER>", "<USER xmlns=\"http://opennebula.org/XMLSchema\">");
        }
    }
    void exampleAndTheSandboxsAnswerAreValid()
    {
        QFETCH(QByteArray, xml);
        if (QStandardPaths::findExecutable(QStringLiteral("xmllint")).isEmpty())
            QSKIP("xmllint is not installed");
        QCOMPARE(problemsOf(xml), QByteArray());
        QVERIFY(!problemsOf(QByteArray(xml).replace("<ENABLED>", "<NO_SUCH/><ENABLED>")).isEmpty());
    }

    void exampleIsDecodedWithItsDefaultsAndEnds()
    {
        const auto account = decodeAccount(example());
        QVERIFY(account);
        QCOMPARE(account->info.user, QStringLiteral("bob"));
        QCOMPARE(account->groupIds, (QList<qint64>{1, 105}));
        QCOMPARE(account->info.quota.vms, (QuotaUse{3, 10}));
        QCOMPARE(account->info.quota.cpu, (QuotaUse{2.5, 8}));
        QCOMPARE(account->info.quota.memoryMb, (QuotaUse{4096, std::nullopt}));
        QCOMPARE(account->tokens.size(), 2);
        QCOMPARE(account->tokens.at(0).text, QStringLiteral("abc"));
        QCOMPARE(account->tokens.at(0).end, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        QCOMPARE(account->tokens.at(1).text, QStringLiteral("def"));
        QVERIFY(!account->tokens.at(1).end.isValid());
    }

    void eachElementOfTheSchemaIsReadOrPassedOverOnPurpose_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QByteArray>("declaration");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QStringList>("read");
        QTest::addColumn<QStringList>("passedOver");
        const QString user = QStringLiteral("xsd/user.xsd");
        // Of what is nested, the rows below say what is read; quotas of images and datastores are not ours,
        // and that of networks is empty here (tst_capacityreading has one).
        QTest::newRow("USER")
            << user << QByteArray("/xs:schema/xs:element[@name='USER']") << QByteArray("/USER/")
            << names("GID GROUPS GNAME NAME LOGIN_TOKEN VM_QUOTA DEFAULT_USER_QUOTAS")
            << names("ID PASSWORD AUTH_DRIVER ENABLED TEMPLATE DATASTORE_QUOTA NETWORK_QUOTA IMAGE_QUOTA");
        QTest::newRow("GROUPS") << user << QByteArray("//xs:element[@name='GROUPS']")
                                << QByteArray("/USER/GROUPS/") << names("ID") << QStringList();
        QTest::newRow("LOGIN_TOKEN") << user << QByteArray("//xs:element[@name='LOGIN_TOKEN']")
                                     << QByteArray("/USER/LOGIN_TOKEN/")
                                     << names("TOKEN EXPIRATION_TIME EGID") << QStringList();
        // No node of ours asks for PCI devices.
        const QStringList passedOver =
            names("PCI_DEV PCI_DEV_USED PCI_NIC PCI_NIC_USED RUNNING_PCI_DEV RUNNING_PCI_DEV_USED "
                  "RUNNING_PCI_NIC RUNNING_PCI_NIC_USED");
        const QStringList limits =
            names("CPU MEMORY VMS RUNNING_CPU RUNNING_MEMORY RUNNING_VMS SYSTEM_DISK_SIZE");
        const QStringList uses = names("CPU_USED MEMORY_USED VMS_USED RUNNING_CPU_USED RUNNING_MEMORY_USED "
                                       "RUNNING_VMS_USED SYSTEM_DISK_SIZE_USED");
        QTest::newRow("VM_QUOTA") << QStringLiteral("xsd/shared.xsd")
                                  << QByteArray("//xs:complexType[@name='VM_QUOTA']//xs:element[@name='VM']")
                                  << QByteArray("/USER/VM_QUOTA/VM/") << names("CLUSTER_IDS") + limits + uses
                                  << passedOver;
        QTest::newRow("default VM_QUOTA")
            << user << QByteArray("//xs:element[@name='VM_QUOTA']//xs:element[@name='VM']")
            << QByteArray("/USER/DEFAULT_USER_QUOTAS/VM_QUOTA/VM/") << limits << passedOver + uses;
    }
    void eachElementOfTheSchemaIsReadOrPassedOverOnPurpose()
    {
        QFETCH(QString, schema);
        QFETCH(QByteArray, declaration);
        QFETCH(QByteArray, path);
        QFETCH(QStringList, read);
        QFETCH(QStringList, passedOver);
        QStringList declared = declaredIn(schema, declaration.constData());
        QStringList known = read + passedOver;
        declared.sort();
        known.sort();
        QCOMPARE(declared, known);
        for (const QString &name : std::as_const(known)) {
            const QByteArray element = path + name.toLatin1();
            const pugi::xml_document document = parsed(example());
            const pugi::xml_node node = document.select_node(element.constData()).node();
            QVERIFY2(node, element.constData());
            if (!node.find_child(
                    [](const pugi::xml_node &inner) { return inner.type() == pugi::node_element; }))
                QVERIFY2(isRead(element) == read.contains(name), element.constData());
        }
    }
};

MSM_TEST(TestUserSchema)
#include "tst_userschema.moc"
