// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/gui/announcer.h"
#include "app/gui/connectionwindow.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/gui/rememberingstore.h"
#include "app/gui/signin.h"
#include "app/session/networkwatch.h"
#include "core/base/scheduler.h"
#include "core/settings/appsettings.h"
#include "ui/mainwindow.h"
#include "ui/words/theme.h"

#include <QCoreApplication>

namespace msm {

/// In the order in which they need each other; they go in the opposite one.
struct Application::Parts {
    Parts(const GuiOptions &given, QSettings &stored, SecretStore &keychain)
        : options(given)
        , settings(stored)
        , theme(themeFromName(settings.theme.get()))
        , secrets(keychain)
        , announcer(settings, scheduler)
        , window({.options = options,
              .scheduler = scheduler,
              .stored = stored,
              .settings = settings,
              .secrets = secrets,
              .network = network,
              .announcer = announcer})
    {
    }

    GuiOptions options;
    SystemScheduler scheduler;
    AppSettings settings;
    ThemeSwitch theme;
    RememberingStore secrets;
    NetworkWatch network;
    Announcer announcer;
    ConnectionWindow window;
};

Application::Application(const GuiOptions &options, QSettings &settings, SecretStore &keychain)
    : m_parts(std::make_unique<Parts>(options, settings, keychain))
{
    connect(&m_parts->announcer, &Announcer::windowRequested, &window(), &MainWindow::comeToFront);
    connect(&m_parts->announcer, &Announcer::quitRequested, &window(), &MainWindow::quit);
    connect(&m_parts->window, &ConnectionWindow::settingsChanged, this, &Application::applySettings);
    connect(&m_parts->window, &ConnectionWindow::closed, this, &QCoreApplication::quit);
}

Application::~Application()
{
    if (window().isVisible()) // asked to end, by SIGTERM or the end of the desktop's session
        m_parts->window.keepLayout();
}

MainWindow &Application::window()
{
    return m_parts->window.window();
}

Connector &Application::connector()
{
    return m_parts->window.connector();
}

bool Application::carriesOut(UiCommand command) const
{
    return m_parts->window.carriesOut(command);
}

Result<void> Application::start()
{
    std::optional<Profile> profile;
    if (m_parts->options.sandbox) {
        profile = Connector::sandboxProfile();
    } else {
        const QString name = m_parts->options.profile.isEmpty() ? m_parts->settings.lastProfile.get()
                                                                : m_parts->options.profile;
        profile = m_parts->settings.profile(name);
        if (!profile && !m_parts->options.profile.isEmpty())
            return failure(ErrorKind::NotFound, QStringLiteral("there is no profile named '%1'").arg(name));
    }
    window().show();
    if (m_parts->options.newConnection)
        m_parts->window.signIn().askForNewConnection();
    else if (profile)
        m_parts->window.connectTo(*profile);
    else
        m_parts->window.signIn().askFirstTime();
    m_parts->window.checkForUpdates();
    return {};
}

void Application::applySettings()
{
    m_parts->theme.apply(themeFromName(m_parts->settings.theme.get()));
    m_parts->announcer.apply();
    m_parts->window.applySettings();
}

} // namespace msm
