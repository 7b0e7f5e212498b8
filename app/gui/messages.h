// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QMessageBox;

namespace msm {

class MainWindow;

/// For a box made by hand: names and messages of the cloud are not markup, and sentences need room.
void setPlainAndWide(const QMessageBox &box);

/// Tells the user what went well or wrong, without standing in the way: errors in one window that does not
/// block, ends of operations grouped into one message for a batch. Owned by the application.
class Messages final : public QObject {
    Q_OBJECT
public:
    /// Window and scheduler must outlive it.
    Messages(MainWindow &window, Scheduler &scheduler, QObject *parent = nullptr);

    /// Headline, advice, and the technical detail behind a button.
    void showError(const Error &error);
    /// The same in words of the caller.
    void showWarning(const QString &headline, const QString &text, const QString &detail);
    /// An operation has ended; said together with others that end soon.
    void addOutcome(const OperationView &operation);

private:
    void showOutcomes();

    MainWindow &m_window;
    Scheduler &m_scheduler;
    QPointer<QMessageBox> m_box; ///< one at a time; the last one counts
    QList<OperationView> m_outcomes;
    Scheduler::TimerHandle m_group;
};

} // namespace msm
