// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/updates.h"

#include "core/base/scheduler.h"
#include "core/settings/appsettings.h"
#include "core/updates/updatecheck.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/mainwindow.h"

namespace msm {

namespace {

constexpr qint64 kDay = 24 * 60 * 60; // seconds

QVersionNumber installedVersion()
{
    return QVersionNumber::fromString(QLatin1String(MSM_VERSION));
}

bool isDue(qint64 last, qint64 now)
{
    return last > now || now - last >= kDay; // a clock that was set back is no reason to wait for years
}

bool reachedNobody(const Error &error)
{
    return error.kind == ErrorKind::Unreachable && !error.maybeApplied;
}

} // namespace

QUrl Updates::builtInAddress()
{
    return QUrl(QStringLiteral(MSM_RELEASES_URL));
}

Updates::Updates(
    Scheduler &scheduler, AppSettings &settings, Commands &commands, MainWindow &window, const QUrl &address)
    : m_scheduler(scheduler)
    , m_settings(settings)
    , m_window(window)
    , m_address(address)
{
    if (!isAvailable())
        commands.setUnavailable(
            UiCommand::CheckForUpdates, tr("this build does not know where new versions are announced"));
    connect(&window, &MainWindow::releaseRequested, this, &Updates::showFound);
}

Updates::~Updates() = default;

HttpClient &Updates::http()
{
    if (!m_http) {
        m_http = std::make_unique<HttpClient>(m_scheduler);
        m_http->setWayOut({.kind = WayOut::Kind::System});
    }
    return *m_http;
}

UpdateDialog *Updates::makeDialog()
{
    auto *dialog = new UpdateDialog(installedVersion(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void Updates::check()
{
    m_window.clearNotice(MainWindow::Topic::Update); // the answer says it again
    UpdateDialog *const dialog = makeDialog();
    dialog->open();
    askForRelease(
        http(), m_address, dialog, [dialog](const Result<Release> &answer) { dialog->showAnswer(answer); });
}

void Updates::checkAtStart()
{
    const qint64 last = m_settings.lastUpdateCheck.get();
    const qint64 now = m_scheduler.nowUtc().toSecsSinceEpoch();
    if (!isAvailable() || !m_settings.checkForUpdates.get() || !isDue(last, now))
        return;
    m_settings.lastUpdateCheck.set(now);
    askForRelease(http(), m_address, this, [this, last](const Result<Release> &answer) {
        if (answer)
            tell(*answer);
        else if (reachedNobody(answer.error()))
            m_settings.lastUpdateCheck.set(last); // the next start may have a network
    });
}

void Updates::tell(const Release &release)
{
    if (!isNewer(release, installedVersion()))
        return;
    m_found = release;
    m_window.showNotice(MainWindow::Topic::Update,
        tr("There is a newer version: %1").arg(release.version.toString()),
        tr("You have version %1.").arg(installedVersion().toString()));
}

void Updates::showFound()
{
    m_window.clearNotice(MainWindow::Topic::Update);
    UpdateDialog *const dialog = makeDialog();
    dialog->showAnswer(m_found);
    dialog->open();
}

} // namespace msm
