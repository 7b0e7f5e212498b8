// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/gui/announcer.h"
#include "app/gui/connectionwindow.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/gui/rememberingstore.h"
#include "app/gui/serving.h"
#include "app/gui/signin.h"
#include "app/session/networkwatch.h"
#include "core/base/scheduler.h"
#include "core/settings/appsettings.h"
#include "ui/widgets/fitwindow.h"
#include "ui/words/theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <vector>

namespace msm {

namespace {

constexpr QPoint kStep(32, 32); // from one window to the next, so that none covers another

} // namespace

/// In the order in which they need each other; they go in the opposite one.
struct Application::Parts {
    Parts(const GuiOptions &given, QSettings &kept, SecretStore &keychain)
        : options(given)
        , stored(kept)
        , settings(kept)
        , theme(themeFromName(settings.theme.get()))
        , secrets(keychain)
        , announcer(settings, scheduler)
    {
    }

    GuiOptions options;
    SystemScheduler scheduler;
    QSettings &stored;
    AppSettings settings;
    ThemeSwitch theme;
    RememberingStore secrets;
    NetworkWatch network;
    Announcer announcer;
    std::vector<std::unique_ptr<ConnectionWindow>> windows;
    std::vector<std::unique_ptr<ConnectionWindow>> gone; ///< closed, and perhaps still in a call of their own
    /// Has the wire interface before the others that were opened again with it, as long as it is connected.
    ConnectionWindow *servesFirst = nullptr;
    bool mayQuit = false; ///< the user has been asked about all windows
    bool ending = false;
};

Application::Application(const GuiOptions &options, QSettings &settings, SecretStore &keychain)
    : m_parts(std::make_unique<Parts>(options, settings, keychain))
{
    addWindow();
    connect(&m_parts->announcer, &Announcer::windowRequested, this, &Application::show);
    connect(&m_parts->announcer, &Announcer::quitRequested, this, [this] { window().quit(); });
}

Application::~Application()
{
    // Asked to end, by SIGTERM or the end of the desktop's session.
    const auto isVisible = [](const auto &one) { return one->window().isVisible(); };
    if (std::ranges::any_of(m_parts->windows, isVisible))
        keepOpenProfiles();
    for (const auto &one : m_parts->windows) {
        if (isVisible(one))
            one->keepLayout();
    }
}

QList<ConnectionWindow *> Application::windows() const
{
    QList<ConnectionWindow *> windows;
    for (const auto &one : m_parts->windows)
        windows.append(one.get());
    return windows;
}

MainWindow &Application::window() const
{
    return m_parts->windows.front()->window();
}

Connector &Application::connector() const
{
    return m_parts->windows.front()->connector();
}

bool Application::carriesOut(UiCommand command) const
{
    return m_parts->windows.front()->carriesOut(command);
}

ConnectionWindow &Application::addWindow()
{
    auto made = std::make_unique<ConnectionWindow>(SharedParts{.options = m_parts->options,
        .scheduler = m_parts->scheduler,
        .stored = m_parts->stored,
        .settings = m_parts->settings,
        .secrets = m_parts->secrets,
        .network = m_parts->network,
        .announcer = m_parts->announcer,
        .host = *this});
    ConnectionWindow &added = *made;
    connect(&added, &ConnectionWindow::settingsChanged, this, &Application::applySettings);
    connect(&added, &ConnectionWindow::closed, this, [this, &added] { onClosed(added); });
    m_parts->windows.push_back(std::move(made));
    return added;
}

ConnectionWindow &Application::openWindow(ConnectionWindow &like)
{
    ConnectionWindow &opened = addWindow();
    MainWindow &window = opened.window();
    window.restoreLayout(like.window().saveLayout());
    if (!window.isMaximized() && !window.isFullScreen()) {
        window.move(window.pos() + kStep);
        bringOntoScreen(window);
    }
    window.show();
    return opened;
}

bool Application::showOther(const ConnectionWindow &asking, const QString &profile)
{
    for (const auto &one : m_parts->windows) {
        const Connector &connector = one->connector();
        if (one.get() == &asking || !connector.isConnecting() || connector.profile().name != profile)
            continue;
        one->window().comeToFront();
        return true;
    }
    return false;
}

void Application::keepConnections(const ConnectionWindow &latest)
{
    keepOpenProfiles();
    for (const auto &one : m_parts->windows) {
        if (one.get() == &latest)
            m_parts->settings.lastProfile.set(one->connector().profile().name);
    }
}

/// Also at the end: another process may have kept its own meanwhile.
void Application::keepOpenProfiles()
{
    QStringList names;
    for (const auto &one : m_parts->windows) {
        const QString name = one->connector().profile().name;
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    m_parts->settings.openProfiles.set(names);
}

void Application::show(const QWidget *window)
{
    for (const auto &one : m_parts->windows) {
        if (!window || &one->window() == window)
            one->window().comeToFront();
    }
}

bool Application::mayClose(ConnectionWindow &asking, MainWindow::Closing closing)
{
    if (m_parts->mayQuit)
        return true;
    if (closing == MainWindow::Closing::Program) {
        m_parts->mayQuit =
            std::ranges::all_of(m_parts->windows, [](const auto &one) { return one->mayClose(); });
        return m_parts->mayQuit;
    }
    const bool isLast = m_parts->windows.size() == 1;
    if (isLast && !qGuiApp->isSavingSession() && m_parts->announcer.putAway(asking.window())) {
        asking.keepLayout(); // it may end while nobody sees it
        return false;
    }
    return asking.mayClose();
}

void Application::onClosed(ConnectionWindow &closed)
{
    if (m_parts->ending)
        return; // with the one that was closed first
    closed.keepLayout();
    if (!m_parts->mayQuit && m_parts->windows.size() > 1) {
        letGo(closed);
        return;
    }
    m_parts->ending = true;
    keepOpenProfiles();
    for (const auto &one : m_parts->windows) {
        if (one.get() != &closed)
            one->window().close();
    }
    QCoreApplication::quit();
}

void Application::letGo(const ConnectionWindow &closed)
{
    const auto found =
        std::ranges::find_if(m_parts->windows, [&closed](const auto &one) { return one.get() == &closed; });
    m_parts->gone.push_back(std::move(*found));
    m_parts->windows.erase(found);
    keepOpenProfiles();
    if (m_parts->servesFirst == &closed)
        m_parts->servesFirst = nullptr;
    QMetaObject::invokeMethod(
        this, [this] { m_parts->gone.clear(); }, Qt::QueuedConnection);
}

bool Application::mayServe(const ConnectionWindow &asking) const
{
    ConnectionWindow *const first = m_parts->servesFirst;
    if (first && first != &asking && first->connector().isConnecting())
        return false;
    return std::ranges::none_of(m_parts->windows,
        [&asking](const auto &one) { return one.get() != &asking && one->serving().isWanted(); });
}

QString Application::servedAt() const
{
    for (const auto &one : m_parts->windows) {
        if (const QString url = one->serving().url(); !url.isEmpty())
            return url;
    }
    return {};
}

Result<void> Application::start()
{
    const QString &wanted = m_parts->options.profile;
    if (!wanted.isEmpty() && !m_parts->settings.profile(wanted))
        return failure(ErrorKind::NotFound, QStringLiteral("there is no profile named '%1'").arg(wanted));
    window().show();
    connectFirst();
    m_parts->windows.front()->checkForUpdates();
    return {};
}

void Application::connectFirst()
{
    ConnectionWindow &first = *m_parts->windows.front();
    if (m_parts->options.newConnection) {
        first.signIn().askForNewConnection();
        return;
    }
    const QString latest = m_parts->settings.lastProfile.get();
    const QList<Profile> profiles = profilesOfLastTime();
    if (profiles.isEmpty()) {
        first.signIn().askFirstTime();
        return;
    }
    first.connectTo(profiles.first());
    for (const Profile &profile : profiles.sliced(1)) {
        m_parts->servesFirst = &first;
        openWindow(*m_parts->windows.back()).connectTo(profile);
    }
    for (const auto &one : m_parts->windows) {
        if (m_parts->windows.size() > 1 && one->connector().profile().name == latest) {
            keepConnections(*one);
            one->window().comeToFront();
        }
    }
}

/// Or the one that was asked for instead.
QList<Profile> Application::profilesOfLastTime() const
{
    if (m_parts->options.sandbox)
        return {Connector::sandboxProfile()};
    QStringList names{m_parts->options.profile};
    if (m_parts->options.profile.isEmpty()) {
        names = m_parts->settings.reopenWindows.get() ? m_parts->settings.openProfiles.get() : QStringList();
        // Before a program knew of it, and where nothing of it is left.
        if (std::ranges::none_of(
                names, [this](const QString &name) { return m_parts->settings.profile(name).has_value(); }))
            names = {m_parts->settings.lastProfile.get()};
    }
    names.removeDuplicates();
    QList<Profile> profiles;
    for (const QString &name : names) {
        if (const auto profile = m_parts->settings.profile(name)) // it may have been removed
            profiles.append(*profile);
    }
    return profiles;
}

void Application::applySettings()
{
    m_parts->theme.apply(themeFromName(m_parts->settings.theme.get()));
    m_parts->announcer.apply();
    for (const auto &one : m_parts->windows)
        one->applySettings();
}

} // namespace msm
