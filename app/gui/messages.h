// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/toldfailures.h"
#include "core/base/error.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"
#include "ui/mainwindow.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QMessageBox;

namespace msm {

/// For a box made by hand: names and messages of the cloud are not markup, and sentences need room.
void setPlainAndWide(const QMessageBox &box);

/// Tells the user what went well or wrong, without standing in the way: in a window of its own what they have
/// just asked for and could not be begun; in the main window what happened on its own. Ends of operations are
/// grouped into one message for a batch. Owned by the application.
class Messages final : public QObject {
    Q_OBJECT
public:
    /// Window and scheduler must outlive it.
    Messages(MainWindow &window, Scheduler &scheduler, QObject *parent = nullptr);

    /// Headline, advice, and the technical detail behind a button.
    void showError(const Error &error);
    /// The same of several, each of which is told in the details; nothing when there is none.
    void showErrors(const QList<Error> &errors);
    /// The same in words of the caller.
    void showWarning(const QString &headline, const QString &text, const QString &detail);
    /// In the main window; takes the focus from nothing.
    void showNotice(
        MainWindow::Topic topic, const QString &headline, const QString &text, const QString &detail = {});
    /// An operation has ended; said together with others that end soon.
    void addOutcome(const OperationView &operation);
    /// The nodes as they stand: what failed on one that is gone is told no more.
    void setNodes(const NodeList &nodes);

private:
    void showOutcomes();
    void tellFailures();
    void showFailures();

    MainWindow &m_window;
    Scheduler &m_scheduler;
    QPointer<QMessageBox> m_box; ///< one at a time; the last one counts
    QList<OperationView> m_outcomes;
    ToldFailures m_failures; ///< those that the notice tells
    Scheduler::TimerHandle m_group;
};

} // namespace msm
