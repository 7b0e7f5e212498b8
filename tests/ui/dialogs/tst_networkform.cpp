// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/messageline.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

class TestNetworkForm final : public QObject {
    Q_OBJECT

    struct Opened {
        Opened(AppSettings &settings, SecretStore &secrets)
            : dialog(
                settings, secrets, {},
                [this](const ConnectionChoice &choice, QObject *, const Reply<EndpointInfo> &) {
                    probed = choice;
                },
                QStringLiteral("cloud"))
        {
            dialog.show();
            QTest::qWait(0); // the store answers later, never at once
        }

        void choose(const char *name, Reach::Kind kind)
        {
            auto *box = dialog.findChild<QComboBox *>(QLatin1String(name));
            box->setCurrentIndex(box->findData(int(kind)));
            Q_EMIT box->activated(box->currentIndex());
        }
        void type(const char *name, const QString &text)
        {
            auto *edit = dialog.findChild<QLineEdit *>(QLatin1String(name));
            edit->setText(text);
            Q_EMIT edit->textEdited(text);
        }
        [[nodiscard]] QPushButton *saveButton() const
        {
            return dialog.findChild<QDialogButtonBox *>(QStringLiteral("buttons"))
                ->button(QDialogButtonBox::Save);
        }

        ConnectionChoice probed;
        ConnectionDialog dialog;
    };

    std::optional<QString> stored(const QString &key)
    {
        std::optional<QString> found;
        m_secrets->read(key, this, [&found](const auto &secret) { found = *secret; });
        QTest::qWait(0);
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<SessionSecretStore> m_secrets;

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_file =
            std::make_unique<QSettings>(m_directory->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings = std::make_unique<AppSettings>(*m_file);
        m_secrets = std::make_unique<SessionSecretStore>();
        QVERIFY(m_settings->saveProfile({.name = QStringLiteral("cloud"),
            .endpoint = QUrl(QStringLiteral("https://cloud.example:2633/RPC2")),
            .user = QStringLiteral("dba")}));
        m_secrets->write(
            passwordKey(QStringLiteral("cloud")), QStringLiteral("pw"), this, [](const auto &) {});
    }

    void waysAreSavedAndTheirPasswordsGoToTheSecretStoreAlone()
    {
        Opened opened(*m_settings, *m_secrets);
        opened.choose("cloudReachKind", Reach::Kind::Socks5);
        QVERIFY(!opened.saveButton()->isEnabled()); // where?
        opened.type("cloudReachHost", QStringLiteral("proxy.example"));
        opened.type("cloudReachUser", QStringLiteral("anna"));
        opened.type("cloudReachPassword", QStringLiteral("pr0xy"));
        opened.choose("agentReachKind", Reach::Kind::Ssh);
        opened.type("agentReachHost", QStringLiteral("gate:2222"));
        QVERIFY(opened.saveButton()->isEnabled());
        QTest::mouseClick(opened.dialog.findChild<QPushButton *>(QStringLiteral("test")), Qt::LeftButton);
        QCOMPARE(opened.probed.proxyPassword, QStringLiteral("pr0xy"));
        QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
        const auto profile = m_settings->profile(QStringLiteral("cloud"));
        QCOMPARE(reachText(profile->reach), QStringLiteral("socks5://anna@proxy.example:1080"));
        QVERIFY(profile->agentReach);
        QCOMPARE(reachText(*profile->agentReach), QStringLiteral("ssh://gate:2222"));
        QCOMPARE(stored(proxyPasswordKey(profile->name)), QStringLiteral("pr0xy"));
        QVERIFY(opened.dialog.findChild<QLineEdit *>(QStringLiteral("cloudReachPassword"))->text().isEmpty());
        m_file->sync();
        QFile file(m_file->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("pr0xy"));
    }

    void renamingMovesThePasswordOfAProxyAndRemovingForgetsIt()
    {
        Profile profile = *m_settings->profile(QStringLiteral("cloud"));
        profile.reach = *parseReach(QStringLiteral("http://anna@proxy:3128"));
        QVERIFY(m_settings->saveProfile(profile));
        m_secrets->write(proxyPasswordKey(profile.name), QStringLiteral("pr0xy"), this, [](const auto &) {});
        Opened opened(*m_settings, *m_secrets);
        opened.type("name", QStringLiteral("renamed"));
        QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(stored(proxyPasswordKey(QStringLiteral("renamed"))), QStringLiteral("pr0xy"));
        QTRY_VERIFY(!stored(proxyPasswordKey(QStringLiteral("cloud"))));
    }

    void addressThatIsNoneIsNamedAndNotTakenForDirect()
    {
        Opened opened(*m_settings, *m_secrets);
        opened.choose("cloudReachKind", Reach::Kind::Http);
        opened.type("cloudReachHost", QStringLiteral("proxy"));
        QVERIFY(!opened.saveButton()->isEnabled());
        const auto *line = opened.dialog.findChild<MessageLine *>(QStringLiteral("message"));
        QCOMPARE(
            line->headline(), QStringLiteral("An HTTP proxy needs its port, such as proxy.example:3128."));
        opened.type("cloudReachHost", QStringLiteral("proxy:3128"));
        QVERIFY(opened.saveButton()->isEnabled());
    }

    void fieldsAreThereForTheWayThatIsChosen()
    {
        Opened opened(*m_settings, *m_secrets);
        const auto hidden = [&opened](const char *name) {
            return opened.dialog.findChild<QLineEdit *>(QLatin1String(name))->isHidden();
        };
        QVERIFY(hidden("cloudReachHost") && hidden("agentReachHost"));
        opened.choose("cloudReachKind", Reach::Kind::Ssh);
        QVERIFY(!hidden("cloudReachHost") && !hidden("cloudReachUser") && hidden("cloudReachPassword"));
        opened.choose("cloudReachKind", Reach::Kind::Http);
        QVERIFY(!hidden("cloudReachPassword"));
        opened.choose("cloudReachKind", Reach::Kind::System);
        QVERIFY(hidden("cloudReachHost"));
    }
};

MSM_GUI_TEST(TestNetworkForm)
#include "tst_networkform.moc"
