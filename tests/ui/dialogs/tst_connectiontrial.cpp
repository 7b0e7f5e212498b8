// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedconnection.h"
#include "ui/dialogs/certificatedialog.h"

#include <QCheckBox>
#include <QSslCertificate>

using namespace msm;
using namespace msm::test;

/// The dialog's test of a connection: its answer, its failure, and its end.
class TestConnectionTrial final : public ConnectionDialogTest {
    Q_OBJECT
private Q_SLOTS:
    void failedTestNamesTheFailure_data();
    void failedTestNamesTheFailure();
    void successfulTestSaysWhoAnswers();
    void untrustedCertificateIsPinnedOnceItWasCompared();
    void pinBelongsToOneEndpoint();
    void testCanBeCancelled();
    void changingAFieldEndsTheTest();
};

void TestConnectionTrial::failedTestNamesTheFailure_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, ErrorKind kind, const char *detail, const char *headline) {
        QTest::newRow(name) << Error{.kind = kind, .detail = QString::fromLatin1(detail)}
                            << QString::fromLatin1(headline) << QString::fromLatin1(detail);
    };
    row("name", ErrorKind::Unreachable, "the name cloud.example.org cannot be found", "Cannot be reached");
    row("refused", ErrorKind::Unreachable, "cloud.example.org:2633 refused the connection",
        "Cannot be reached");
    row("certificate", ErrorKind::Tls, "cloud.example.org:2633: self-signed",
        "The secure connection could not be established");
    row("password", ErrorKind::Unauthorized, "user couldn't be authenticated",
        "User or password not accepted");
    row("not a cloud", ErrorKind::Protocol, "a web page answered, not OpenNebula's XML-RPC interface",
        "The answer is not OpenNebula's");
    row("slow", ErrorKind::Timeout, "no answer from cloud.example.org:2633 within 30 s", "No answer in time");
}

void TestConnectionTrial::failedTestNamesTheFailure()
{
    QFETCH(Error, error);
    QFETCH(QString, headline);
    QFETCH(QString, detail);
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    QVERIFY(opened.message().contains(QStringLiteral("Testing the connection to cloud.example.org")));
    QVERIFY(!opened.find("test")->isEnabled());
    QCOMPARE(opened.probe.password, QStringLiteral("s3cret"));
    opened.probe.reply(failure(error));
    QVERIFY2(opened.message().startsWith(headline + QLatin1Char('|')), qPrintable(opened.message()));
    QVERIFY2(opened.message().endsWith(detail), qPrintable(opened.message()));
    QVERIFY(opened.find("test")->isEnabled());
}

void TestConnectionTrial::successfulTestSaysWhoAnswers()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    opened.probe.reply(EndpointInfo{.version = QStringLiteral("7.4.0"),
        .user = QStringLiteral("dba"),
        .groups = {QStringLiteral("users"), QStringLiteral("mysql")},
        .quota = {.known = true, .vms = {3, 10}, .cpu = {1.5, std::nullopt}, .memoryMb = {2048, 4096}}});
    QCOMPARE(opened.message(),
        QStringLiteral("The connection works.|OpenNebula 7.4.0, signed in as dba with a password; groups: "
                       "users, mysql\nUsed: 3 of 10 VMs, 1.5 CPU, 2.00 GiB of 4.00 GiB memory"));
}

void TestConnectionTrial::untrustedCertificateIsPinnedOnceItWasCompared()
{
    OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    const auto certificate =
        QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/selfsigned.pem")).value(0);
    opened.probe.reply(failure(
        Error{.kind = ErrorKind::Tls, .tlsFault = TlsFault::SelfSigned, .certificate = certificate.toDer()}));
    auto *dialog = opened.dialog.findChild<CertificateDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("server"))->text(),
        QStringLiteral("cloud.example.org:2633"));
    opened.probe.asked.reset();
    dialog->findChild<QCheckBox *>(QStringLiteral("compared"))->click();
    dialog->findChild<QPushButton *>(QStringLiteral("pinButton"))->click();
    const QString pin = fingerprintText(certificate.digest(QCryptographicHash::Sha256));
    QVERIFY(opened.probe.asked.has_value()); // tested again at once
    QCOMPARE(opened.probe.asked->pinnedCertificate, pin);
    QCOMPARE(opened.find<QLineEdit>("pinnedCertificate")->text(), pin);
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().profile.pinnedCertificate, pin);
    QCOMPARE(m_settings->profile(QStringLiteral("Production"))->pinnedCertificate, pin);
}

void TestConnectionTrial::pinBelongsToOneEndpoint()
{
    Profile profile{.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")};
    profile.pinnedCertificate = QString(64, QLatin1Char('a'));
    QVERIFY(m_settings->saveProfile(profile));
    const OpenedConnection opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    opened.type("password", QStringLiteral("s3cret"));
    opened.type("endpoint", QStringLiteral("other.example.org"));
    opened.click("test");
    QCOMPARE(opened.probe.asked->pinnedCertificate, QString());
}

void TestConnectionTrial::testCanBeCancelled()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    QVERIFY(!opened.find("cancelTest")->isVisible());
    opened.click("test");
    QVERIFY(opened.find("cancelTest")->isVisible());
    opened.click("cancelTest");
    QCOMPARE(opened.message(), QStringLiteral("The test was cancelled.|"));
    QTRY_VERIFY(opened.probe.context.isNull()); // which aborts the request
    QVERIFY(opened.find("test")->isEnabled());
}

void TestConnectionTrial::changingAFieldEndsTheTest()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    opened.type("user", QStringLiteral("other"));
    opened.probe.reply(EndpointInfo{.version = QStringLiteral("7.4.0")});
    QVERIFY(!opened.message().contains(QStringLiteral("works")));
    QVERIFY(opened.find("test")->isEnabled());
}

MSM_GUI_TEST(TestConnectionTrial)
#include "tst_connectiontrial.moc"
