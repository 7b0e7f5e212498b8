// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/screenshotrun.h"

#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"
#include "core/settings/profile.h"
#include "ui/mainwindow.h"
#include "ui/words/errortext.h"

#include <QImageWriter>
#include <QPixmap>
#include <QTreeView>

#include <algorithm>

namespace msm {

namespace {

constexpr int nodeCount = 3;
constexpr QSize pictureSize(1280, 800);
constexpr std::chrono::seconds limit{90};
constexpr std::chrono::milliseconds settleTime{1500};

} // namespace

ScreenshotRun::ScreenshotRun(Application &application, const QString &file, Done done)
    : m_application(application)
    , m_file(file)
    , m_done(std::move(done))
{
    application.window().resize(pictureSize);
    connect(&application.connector(), &Connector::ready, this, &ScreenshotRun::onReady);
    connect(&application.connector(), &Connector::failed, this,
        [this](const Error &error) { end(1, QStringLiteral("no sandbox: %1").arg(error.detail)); });
    m_limit = m_scheduler.callAfter(
        limit, [this] { end(5, QStringLiteral("the nodes did not run within %1 s").arg(limit.count())); });
}

void ScreenshotRun::onReady()
{
    m_manager = &m_application.connector().session()->manager();
    connect(m_manager, &MySQLServerManager::stateChanged, this, &ScreenshotRun::onManagerState);
    connect(m_manager, &MySQLServerManager::nodesChanged, this, &ScreenshotRun::onNodes);
    onManagerState();
}

void ScreenshotRun::onManagerState()
{
    if (m_manager->state() == ManagerState::Error && m_manager->stateError())
        end(1, m_manager->stateError()->detail);
    if (m_manager->state() != ManagerState::Running || m_created)
        return;
    m_created = true;
    m_application.connector().session()->iaas().listTemplates(
        this, [this](const Result<QList<TemplateInfo>> &templates) { create(templates); });
}

void ScreenshotRun::create(const Result<QList<TemplateInfo>> &templates)
{
    if (!templates) {
        end(1, templates.error().detail);
        return;
    }
    const QString wanted = m_application.connector().profile().defaultTemplate;
    const auto found = std::find_if(templates->cbegin(), templates->cend(),
        [&wanted](const TemplateInfo &info) { return info.name == wanted; });
    if (found == templates->cend()) {
        end(1, QStringLiteral("the sandbox has no template named %1").arg(wanted));
        return;
    }
    const auto started = m_manager->createServiceNodes(
        {.count = nodeCount, .templateId = found->id, .function = NodeFunction::Agent});
    if (!started)
        end(1, started.error().detail);
}

void ScreenshotRun::onNodes()
{
    const NodeList nodes = m_manager->nodes();
    const bool allRun = nodes.size() >= nodeCount && m_manager->runningOperations() == 0
        && std::all_of(nodes.cbegin(), nodes.cend(),
            [](const NodeView &node) { return node.state == NodeState::Running; });
    if (!allRun || m_settling)
        return;
    if (auto *table = m_application.window().findChild<QTreeView *>(QStringLiteral("nodeTable")))
        table->setCurrentIndex(table->model()->index(0, 0));
    // A moment later, so that the header and the docks have caught up.
    m_settling = m_scheduler.callAfter(settleTime, [this] { draw(); });
}

void ScreenshotRun::draw()
{
    m_application.window().resize(pictureSize);
    const QPixmap picture = m_application.window().grab();
    QImageWriter writer(m_file, "png");
    if (writer.write(picture.toImage()))
        end(0, {});
    else
        end(1, QStringLiteral("cannot write %1: %2").arg(m_file, writer.errorString()));
}

void ScreenshotRun::end(int exitCode, const QString &message)
{
    m_limit.reset();
    if (m_done)
        std::exchange(m_done, nullptr)(exitCode, message);
}

} // namespace msm
