// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/signin.h"

#include "app/gui/connectionprobe.h"
#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "app/gui/rememberingstore.h"
#include "app/session/credentials.h"
#include "core/settings/appsettings.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/words/detailtext.h"

namespace msm {

SignIn::SignIn(Connector &connector, AppSettings &settings, RememberingStore &secrets, Scheduler &scheduler,
    MainWindow &window, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_scheduler(scheduler)
    , m_window(window)
    , m_messages(messages)
{
    const auto clearNotice = [this] { m_window.clearNotice(MainWindow::Topic::SignIn); };
    connect(&connector, &Connector::tokenStored, this, clearNotice);
    connect(&connector, &Connector::ending, this, clearNotice);
    connect(&connector, &Connector::ending, this, [this] { m_passwordRefused = false; });
    connect(&window, &MainWindow::passwordRequested, this, &SignIn::askAgain);
    connect(&connector, &Connector::tokenNotStored, this, [this](const Error &error) {
        m_messages.showNotice(MainWindow::Topic::SignIn,
            tr("The login token is kept only until the program ends"),
            tr("It could not be stored in the keychain."), detailText(error));
    });
    connect(&connector, &Connector::passwordNotForgotten, this, [this](const Error &error) {
        m_messages.showNotice(MainWindow::Topic::SignIn, tr("The password is still in the keychain"),
            tr("A login token has taken its place, but it could not be removed. Remove it in the system's "
               "keychain."),
            detailText(error));
    });
    connect(&connector, &Connector::secretsRefused, this, &SignIn::tellRefusals);
    // Once the window shows the session. No prompt: the keychain's own may be where somebody types.
    connect(
        &connector, &Connector::keychainSilent, this,
        [this] { m_window.setPasswordMissing(tr("The keychain has not answered yet")); },
        Qt::QueuedConnection);
    connect(&connector, &Connector::tokenRefused, this, [this](const Error &error) {
        m_messages.showNotice(MainWindow::Topic::SignIn, tr("The cloud makes no new login token"),
            tr("You stay signed in for as long as what you signed in with is good."), detailText(error));
    });
    window.connections().setSource([this] { return offered(); });
    connect(&window.connections(), &ConnectionMenu::chosen, this, [this](const QString &name) {
        if (const auto profile = offered(name))
            Q_EMIT chosen(*profile, {}, Access::ReadWrite);
    });
    connect(&window.connections(), &ConnectionMenu::chosenForNewWindow, this, [this](const QString &name) {
        if (const auto profile = offered(name))
            Q_EMIT chosenForNewWindow(*profile);
    });
}

void SignIn::tellRefusals(const std::optional<Error> &ofProxies, const std::optional<Error> &ofNodes)
{
    QStringList texts;
    QStringList details;
    if (ofProxies) {
        texts.append(
            tr("The password of the proxy could not be read, so the proxy may let nothing through."));
        details.append(detailText(*ofProxies));
    }
    if (ofNodes) {
        texts.append(tr("The secret of the nodes could not be read or stored, so their agents cannot be "
                        "checked."));
        details.append(detailText(*ofNodes));
    }
    details.removeDuplicates();
    texts.append(tr("Unlock the keychain, then connect again."));
    m_messages.showNotice(MainWindow::Topic::SignIn, tr("The keychain does not give every secret"),
        texts.join(u' '), details.join(u'\n'));
}

QList<OfferedConnection> SignIn::offered() const
{
    QList<OfferedConnection> offered;
    for (const Profile &profile : m_settings.profiles())
        offered.append({.name = profile.name,
            .isProduction = profile.production,
            .isReadOnly = profile.readOnly,
            .isCurrent = m_connector.isConnecting() && m_connector.profile().name == profile.name});
    return offered;
}

/// Nothing when it has been removed meanwhile.
std::optional<Profile> SignIn::offered(const QString &name) const
{
    const auto profile = m_settings.profile(name);
    return profile && profile->sandbox ? Connector::sandboxProfile() : profile;
}

void SignIn::askForPassword(const QString &reason, bool canRemember)
{
    if (m_passwordDialog || m_passwordRefused)
        return; // a token that ends and a call that it refuses ask for the same
    m_reason = reason;
    m_canRemember = canRemember;
    const Profile profile = m_connector.profile();
    auto *dialog =
        new PasswordDialog(profile.name, profile.user, profile.keptSecret, reason, canRemember, &m_window);
    m_passwordDialog = dialog;
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, profile] { onPassword(profile, dialog->password(), dialog->remember()); });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (!m_connector.session())
            return; // it has failed meanwhile
        m_passwordRefused = true;
        m_window.setPasswordMissing(tr("No password was given"));
    });
    opened(dialog);
}

void SignIn::askAgain()
{
    m_passwordRefused = false;
    askForPassword(m_reason, m_canRemember);
}

void SignIn::onPassword(const Profile &profile, const QString &password, bool remember)
{
    if (profile.keptSecret == StoredSecret::Token && remember) {
        Q_EMIT passwordGiven(
            profile, password, m_connector.access()); // the session makes the token that is kept
        return;
    }
    const QString key = passwordKey(profile.name);
    m_secrets.remember(key, password);
    if (profile.keptSecret == StoredSecret::Password && remember) {
        m_secrets.write(key, password, this, [this](const Result<void> &written) {
            if (!written)
                m_messages.showNotice(MainWindow::Topic::SignIn,
                    tr("The password is kept only until the program ends"),
                    tr("It could not be stored in the keychain."), detailText(written.error()));
        });
    }
    Profile withoutToken = profile;
    if (profile.keptSecret == StoredSecret::Token)
        withoutToken.keptSecret = StoredSecret::Nothing;
    Q_EMIT passwordGiven(withoutToken, password, m_connector.access());
}

void SignIn::askFirstTime()
{
    m_window.clear();
    auto *dialog = new FirstRunDialog(&m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->choice() == FirstRunDialog::Choice::Sandbox)
            Q_EMIT chosen(Connector::sandboxProfile(), {}, Access::ReadWrite);
        else
            showConnections();
    });
    opened(dialog);
}

void SignIn::askForNewConnection()
{
    m_window.clear();
    showConnections()->addProfile();
}

ConnectionDialog *SignIn::showConnections()
{
    auto *dialog = new ConnectionDialog(
        m_settings, m_secrets,
        {.isSessionOnly = [this](const QString &key) { return m_secrets.isOnlyRemembered(key); },
            .tokenOf = storedToken},
        [this](const ConnectionChoice &choice, QObject *context, Reply<EndpointInfo> reply) {
            probeConnection(choice, m_secrets, m_scheduler, context, std::move(reply));
        },
        m_connector.profile().name, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ConnectionChoice choice = dialog->choice();
        Q_EMIT chosen(choice.profile.sandbox ? Connector::sandboxProfile() : choice.profile, choice.password,
            Access::ReadWrite);
    });
    return opened(dialog);
}

} // namespace msm
