// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedconnection.h"

#include <QCheckBox>
#include <QFile>
#include <QMessageBox>

using namespace msm;
using namespace msm::test;

/// The original's configuration file as a connection.
class TestConnectionImport final : public ConnectionDialogTest {
    Q_OBJECT
private Q_SLOTS:
    void importedFileBecomesAConnectionOnlyAfterLookingAndSaving();
    void fileThatIsNoConfigurationIsNamed();
};

void TestConnectionImport::importedFileBecomesAConnectionOnlyAfterLookingAndSaving()
{
    const QString path = m_directory->filePath(QStringLiteral("manager.cfg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[iaas]\nOPENNEBULA_URL= http://10.30.1.14:2633/RPC2\nOPENNEBULA_USER = oneadmin\n"
               "OPENNEBULA_PASSWORD=s3cret\nOPENNEBULA_IMAGE_ID = 221\nOPENNEBULA_SIZE_ID = 1\n");
    file.close();
    OpenedConnection opened(*m_settings, *m_secrets);
    opened.dialog.importFile(path);
    const auto *box = opened.dialog.findChild<QMessageBox *>();
    QVERIFY(box);
    const QString preview = box->informativeText();
    for (const char *part : {"http://10.30.1.14:2633/RPC2", "User: oneadmin", "Image: 221",
             "[iaas] OPENNEBULA_SIZE_ID", "readable to 10.30.1.14", "Remove it from the file"})
        QVERIFY2(preview.contains(QLatin1String(part)), qPrintable(preview));
    QVERIFY(!preview.contains(QStringLiteral("s3cret")));
    QTest::mouseClick(opened.find("yes"), Qt::LeftButton);
    QTest::qWait(0);
    QCOMPARE(opened.find<QLineEdit>("name")->text(), QStringLiteral("10.30.1.14"));
    QVERIFY(m_settings->profiles().isEmpty());
    QVERIFY(!opened.saveButton()->isEnabled()); // plain HTTP has not been consented to
    opened.find<QCheckBox>("allowPlainHttp")->click();
    QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
    const auto profile = m_settings->profile(QStringLiteral("10.30.1.14"));
    QVERIFY(profile && profile->allowPlainHttp);
    QCOMPARE(profile->creation.image, QStringLiteral("221"));
    QCOMPARE(secret(QStringLiteral("10.30.1.14")), QStringLiteral("s3cret"));
    QFile settings(m_file->fileName());
    m_file->sync();
    QVERIFY(settings.open(QIODevice::ReadOnly) && !settings.readAll().contains("s3cret"));
}

void TestConnectionImport::fileThatIsNoConfigurationIsNamed()
{
    OpenedConnection opened(*m_settings, *m_secrets);
    opened.dialog.importFile(m_directory->filePath(QStringLiteral("missing.cfg")));
    QVERIFY2(opened.message().contains(QStringLiteral("missing.cfg")), qPrintable(opened.message()));
    QVERIFY(!opened.dialog.findChild<QMessageBox *>());
}

MSM_GUI_TEST(TestConnectionImport)
#include "tst_connectionimport.moc"
