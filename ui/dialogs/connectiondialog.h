// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "ui/dialogs/connectionsecrets.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

class QPushButton;

namespace msm {

class AppSettings;

namespace Ui {
class ConnectionDialog;
}

/// What the user decided to connect to, or to test. The password is empty for the sandbox, those of proxies
/// where the stored ones are meant.
struct ConnectionChoice {
    Profile profile{};
    QString password{};
    QString proxyPassword{};
    QString agentProxyPassword{};
    QString storedName{}; ///< whose stored passwords these are: the profile's name before it was edited
};

/// Tries a connection and answers who is there; cancelled by destroying the context.
using ConnectionProbe =
    std::function<void(const ConnectionChoice &choice, QObject *context, Reply<EndpointInfo>)>;

/// Keeps the list of connections: add, change, remove, test, and choose the one to connect to. Profiles go to
/// the settings, passwords to the secret store; when that cannot be reached the dialog says so, and the
/// choice carries the password all the same. Settings, store and probe must outlive it.
class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    /// `current`: name of the profile to begin with; may be empty.
    ConnectionDialog(AppSettings &settings, SecretStore &secrets, SecretReading reading,
        ConnectionProbe probe, const QString &current, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    /// Begins a new profile, and lets the user name it.
    void addProfile();
    /// Valid once the dialog was accepted.
    [[nodiscard]] const ConnectionChoice &choice() const { return m_choice; }

    /// Shows what the original's configuration file says and, if the user agrees, puts it into a new row.
    /// Nothing is stored before that is saved.
    void importFile(const QString &path);

    void reject() override;

private:
    void addRow(ConnectionDraft draft);
    void askForImport();
    void askToRemove();
    void removeCurrent();
    void showRow(int row);
    void onEdited();
    void validate();
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] bool isSandboxRow() const;
    [[nodiscard]] std::shared_ptr<ConnectionDraft> current() const;

    [[nodiscard]] bool save();
    void connectToCurrent();
    void test();
    void endTest();
    void onTested(const Result<EndpointInfo> &answer);
    void offerPin(const Error &error);

    std::unique_ptr<Ui::ConnectionDialog> m_ui;
    AppSettings &m_settings;
    ConnectionSecrets m_secrets;
    ConnectionProbe m_probe;
    std::vector<std::shared_ptr<ConnectionDraft>> m_drafts; ///< row - 1: the sandbox is row 0 and has none
    QPushButton *m_connect = nullptr;
    std::unique_ptr<QObject> m_testContext; ///< while a test runs
    ConnectionChoice m_choice;
};

} // namespace msm
