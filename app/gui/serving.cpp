// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/serving.h"

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/session/session.h"
#include "core/secrets/secretstore.h"
#include "core/server/managerserver.h"
#include "core/settings/appsettings.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/mainwindow.h"
#include "ui/words/detailtext.h"

#include <QHostAddress>

namespace msm {

Serving::Serving(Connector &connector, AppSettings &settings, SecretStore &secrets, MainWindow &window,
    Messages &messages, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_window(window)
    , m_messages(messages)
{
    connect(&connector, &Connector::ending, this, &Serving::forget);
}

void Serving::forget()
{
    m_wanted = false;
    m_url.clear();
    m_window.clearNotice(MainWindow::Topic::Serving);
}

void Serving::apply()
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    session->stopServing();
    forget();
    if (!m_settings.serveEnabled.get() || !ManagerServer::isAvailable())
        return;
    m_wanted = true;
    m_secrets.read(kServerTokenKey, session, [this](const Result<std::optional<QString>> &token) {
        if (token && *token)
            serve((*token)->toLatin1());
        else if (!token)
            notServed(tr("Its token could not be read from the keychain. Unlock the keychain, then connect "
                         "again, or make a new token in the preferences."),
                detailText(token.error()));
        else
            notServed(tr("Its token is not in the keychain. Make a new one in the preferences."));
    });
}

void Serving::notServed(const QString &text, const QString &detail)
{
    // Said at every start while it is so: not worth more than a line in the window.
    m_messages.showNotice(MainWindow::Topic::Serving, tr("The wire interface is not served"), text, detail);
}

void Serving::serve(const QByteArray &token)
{
    const auto port = m_connector.session()->serve(
        QHostAddress(QHostAddress::LocalHost), m_settings.servePort.get(), token);
    if (port)
        m_url = QStringLiteral("http://127.0.0.1:%1/").arg(*port);
    else
        notServed(tr("Another program may use the port. Choose another one in the preferences."),
            detailText(port.error()));
}

} // namespace msm
