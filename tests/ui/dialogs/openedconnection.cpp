// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogs/openedconnection.h"

namespace msm::test {

void ConnectionDialogTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings.reset();
    m_file = std::make_unique<QSettings>(
        m_directory->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<AppSettings>(*m_file);
    m_secrets = std::make_unique<SessionSecretStore>();
}

QString ConnectionDialogTest::secret(const QString &profile)
{
    QString found;
    bool answered = false;
    m_secrets->read(passwordKey(profile), this, [&](const Result<std::optional<QString>> &secret) {
        found = secret->value_or(QString());
        answered = true;
    });
    [&] { QTRY_VERIFY(answered); }();
    return found;
}

void ConnectionDialogTest::saveProduction()
{
    QVERIFY(m_settings->saveProfile({.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")}));
    m_secrets->write(
        passwordKey(QStringLiteral("Production")), QStringLiteral("0ld"), this, [](const Result<void> &) {});
}

} // namespace msm::test
