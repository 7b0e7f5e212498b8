// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace msm {

class Application;

/// Makes the picture of the window at work: waits for the sandbox, creates three nodes through its manager,
/// waits until all of them run, and draws the window into a file. Owned by main().
class ScreenshotRun final : public QObject {
    Q_OBJECT
public:
    /// Exit codes: 0 done, 1 not written or not possible, 5 not ready in time. The message is for stderr.
    using Done = std::function<void(int exitCode, const QString &message)>;

    /// The application has been started on the sandbox; it must outlive this.
    ScreenshotRun(Application &application, const QString &file, Done done);

private:
    void onReady();
    void onManagerState();
    void create(const Result<QList<TemplateInfo>> &templates);
    void onNodes();
    void draw();
    void end(int exitCode, const QString &message);

    Application &m_application;
    QString m_file;
    Done m_done;
    SystemScheduler m_scheduler;
    QPointer<MySQLServerManager> m_manager;
    bool m_created = false;
    Scheduler::TimerHandle m_limit;
    Scheduler::TimerHandle m_settling;
};

} // namespace msm
