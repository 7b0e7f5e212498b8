// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"
#include "tests/support/suite.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/words/errortext.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSslCertificate>
#include <QTest>

using namespace msm;

namespace {

Error untrusted(TlsFault fault)
{
    const auto certificate =
        QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/selfsigned.pem")).value(0);
    return {.kind = ErrorKind::Tls, .tlsFault = fault, .certificate = certificate.toDer()};
}

} // namespace

class TestCertificateDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatThereIsToCompare()
    {
        const Error error = untrusted(TlsFault::SelfSigned);
        const CertificateDialog dialog(QStringLiteral("cloud.example:2633"), error);
        const auto text = [&dialog](const char *name) {
            return dialog.findChild<QLabel *>(QLatin1String(name))->text();
        };
        QCOMPARE(text("server"), QStringLiteral("cloud.example:2633"));
        QCOMPARE(text("subject"), QStringLiteral("cloud.example"));
        QCOMPARE(text("issuer"), QStringLiteral("cloud.example"));
        QVERIFY(text("validity").contains(QStringLiteral("2126")));
        QCOMPARE(text("headline"), errorText(error).headline);
        QCOMPARE(text("fingerprint").remove(QLatin1Char('\n')), dialog.fingerprint());
        const QSslCertificate certificate(error.certificate, QSsl::Der);
        QCOMPARE(parseFingerprint(dialog.fingerprint()),
            std::optional(certificate.digest(QCryptographicHash::Sha256)));
    }

    void nothingIsTrustedBeforeItWasCompared()
    {
        CertificateDialog dialog(QStringLiteral("cloud.example:2633"), untrusted(TlsFault::Changed));
        dialog.show();
        auto *pin = dialog.findChild<QPushButton *>(QStringLiteral("pinButton"));
        QVERIFY(!pin->isEnabled());
        dialog.findChild<QCheckBox *>(QStringLiteral("compared"))->click();
        QVERIFY(pin->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Return); // Cancel all the same
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        dialog.show();
        QTest::mouseClick(pin, Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void expiredCertificateIsNotOffered_data()
    {
        QTest::addColumn<TlsFault>("fault");
        QTest::addColumn<bool>("offered");
        QTest::newRow("no certificate's") << TlsFault::None << false;
        QTest::newRow("self-signed") << TlsFault::SelfSigned << true;
        QTest::newRow("unknown authority") << TlsFault::UnknownAuthority << true;
        QTest::newRow("another host") << TlsFault::WrongHost << true;
        QTest::newRow("expired") << TlsFault::Expired << false;
        QTest::newRow("not yet valid") << TlsFault::NotYetValid << false;
        QTest::newRow("changed") << TlsFault::Changed << true;
        QTest::newRow("other") << TlsFault::Other << false;
    }
    void expiredCertificateIsNotOffered()
    {
        QFETCH(TlsFault, fault);
        QFETCH(bool, offered);
        QCOMPARE(CertificateDialog::canMend(untrusted(fault)), offered);
        QVERIFY(!CertificateDialog::canMend({.kind = ErrorKind::Tls, .tlsFault = fault}));
    }

    void everyFaultHasAHeadlineOfItsOwn()
    {
        QStringList headlines;
        for (int fault = int(TlsFault::SelfSigned); fault <= int(TlsFault::Other); ++fault)
            headlines.append(errorText({.kind = ErrorKind::Tls, .tlsFault = TlsFault(fault)}).headline);
        QCOMPARE(headlines.removeDuplicates(), 0);
    }
};

MSM_GUI_TEST(TestCertificateDialog)
#include "tst_certificatedialog.moc"
