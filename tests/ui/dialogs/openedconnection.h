// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/opennebula/logintoken.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/messageline.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace msm::test {

/// Holds back the answer of a connection test until the test of the test gives it.
struct HeldProbe {
    ConnectionProbe face()
    {
        return [this](const ConnectionChoice &choice, QObject *asker, Reply<EndpointInfo> answer) {
            asked = choice.profile;
            password = choice.password;
            proxyPassword = choice.proxyPassword;
            context = asker;
            reply = std::move(answer);
        };
    }

    std::optional<Profile> asked;
    QString password;
    QString proxyPassword;
    QPointer<QObject> context;
    Reply<EndpointInfo> reply;
};

/// As the program reads a stored token.
inline std::optional<QString> tokenOf(const QString &secret)
{
    const auto token = tokenFromStoredForm(secret);
    return token ? std::optional(token->text) : std::nullopt;
}

/// The dialog as a user has it: fields to type into, buttons, and a message.
struct OpenedConnection {
    explicit OpenedConnection(AppSettings &settings, SecretStore &secrets, const QString &current = {})
        : dialog(settings, secrets, {.tokenOf = tokenOf}, probe.face(), current)
    {
        dialog.show();
        QTest::qWait(0); // the store answers later, never at once
    }
    template <typename Widget = QPushButton>
    Widget *find(const char *name) const
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void fill() const
    {
        type("name", QStringLiteral("Production"));
        type("endpoint", QStringLiteral("cloud.example.org"));
        type("user", QStringLiteral("dba"));
        type("password", QStringLiteral("s3cret"));
    }
    void click(const char *button) const { QTest::mouseClick(find(button), Qt::LeftButton); }
    QPushButton *saveButton() const
    {
        return find<QDialogButtonBox>("buttons")->button(QDialogButtonBox::Save);
    }
    QString message() const
    {
        const auto *line = find<MessageLine>("message");
        return line->isVisible() ? line->headline() + QLatin1Char('|') + line->text() : QString();
    }

    HeldProbe probe;
    ConnectionDialog dialog;
};

/// A test of the dialog: each test function has new settings and a new, empty keychain.
class ConnectionDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

protected:
    [[nodiscard]] QString secret(const QString &profile);
    /// The connection "Production" with the password "0ld".
    void saveProduction();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<SessionSecretStore> m_secrets;
};

} // namespace msm::test
