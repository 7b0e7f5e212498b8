// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/zone.h"
#include "core/manager/mysqlservermanager.h"

#include <QMainWindow>
#include <QUrl>

#include <array>
#include <functional>
#include <memory>

class QDockWidget;
class QLabel;
class QMenu;

namespace msm {

enum class Command;
class Commands;
class EventLogPanel;
class FailedNodesNotice;
class ManagerHeader;
class MissingNodesNotice;
class NodeDetailsPanel;
class NodesPanel;
class NoticeBar;
class OperationsPanel;

/// The main window: header, node table, and docks for details, operations and events. Shows one session at
/// a time and can be pointed at another; owns nothing of it. What the user wants done goes out as signals
/// for the composition root, which asks, confirms and calls the manager.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// What is shown. Manager and events must live until clear() or another setSession().
    struct Session {
        MySQLServerManager &manager;
        EventLog &events;
        QString profile;
        QUrl endpoint;
        bool sandbox = false;
        Zone *zone = nullptr; ///< how the cloud is used; null: nothing is shown of it
    };
    /// As AppSettings keeps it. Empty parts are left as they are.
    struct Layout {
        QByteArray geometry;
        QByteArray state;
        QByteArray columns;
    };
    /// Answers whether the window may close; may ask the user.
    using CloseGuard = std::function<bool()>;

    /// `scheduler` tells the time and the seconds; it and `commands` must outlive the window.
    MainWindow(Scheduler &scheduler, Commands &commands, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setSession(const Session &session);
    /// Shows no session. `reason` says why there is none, in the user's language; `connecting` that one is
    /// being made.
    void clear(const QString &reason = {}, bool connecting = false);
    void setCloseGuard(const CloseGuard &guard) { m_closeGuard = guard; }

    [[nodiscard]] Layout saveLayout() const;
    void restoreLayout(const Layout &layout);

    /// Selected nodes, by id; also those that the filter hides.
    [[nodiscard]] QList<VmId> selectedIds() const;
    [[nodiscard]] NodeList selectedNodes() const;
    /// A VM in full, as detailsRequested() asked for it; passed over when it is no longer the one selected.
    void showMachine(const VirtualMachine &vm);
    /// Says something in the status bar for a few seconds.
    void showMessage(const QString &text);

    /// What a notice is about. One of each at a time; a later one takes the place of the earlier one.
    enum class Topic { Session, Serving, Operations, FailedNodes, Rest, Duplicates, Missing };
    /// Says something above the table until it is closed, without taking the focus. A notice about operations
    /// has a button that shows them, one about a cloud that is left alone has one that tries it now, one
    /// about duplicates has one that inspects.
    void showNotice(Topic topic, const QString &headline, const QString &text);
    void clearNotice(Topic topic);
    [[nodiscard]] bool hasNotice(Topic topic) const;
    /// Whether it asks, or has asked, what is to become of this node, and has said there why it failed.
    [[nodiscard]] bool asksAbout(VmId id) const;

Q_SIGNALS:
    /// A command that the window does not carry out itself. `nodes`: the selected ones, or those that a
    /// notice is about whose button it was.
    void invoked(msm::Command command, const QList<msm::VmId> &nodes);
    /// Cancel these operations.
    void cancelRequested(const QList<QUuid> &operations);
    /// Inspect, but only where several VMs carry the key of one operation.
    void duplicatesRequested();
    /// The selected node's VM is wanted in full, for its history and attributes: once when it has been
    /// selected for a moment, and again when its state or host is another one or the user refreshes.
    void detailsRequested(msm::VmId id);
    /// Start the manager again, which is in ERROR.
    void reconnectRequested();
    /// The window has been closed, with the guard's consent.
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildMenus();
    void addColumnMenu(QMenu *view);
    void buildToolBar();
    void buildStatusBar();
    QDockWidget *addDock(
        const QString &name, const QString &title, QWidget *panel, Command toggle, Qt::DockWidgetArea area);

    // cppcheck-suppress CastIntegerToAddressAtReturn ; it does not see the array of pointers
    [[nodiscard]] NoticeBar *notice(Topic topic) const { return m_notices[size_t(topic)]; }
    void showState();
    void showNodes();
    void showOperations();
    void showZone();
    void showRest();
    void showDuplicates();
    void showSelection();
    void showDetails();
    void showDiagnosis();
    void requestMachine(const NodeList &selected);
    void showOperationsDock();
    void carryOut(Command command);
    void onTriggered(Command command);
    [[nodiscard]] QString explanation(VmId id) const;
    [[nodiscard]] std::optional<Diagnosis> diagnosisOf(VmId id) const;
    void updateCommands();
    [[nodiscard]] QList<QUuid> cancelTargets() const;
    void copySelection();
    void runClock();
    void tick();

    Scheduler &m_scheduler;
    Commands &m_commands;
    CloseGuard m_closeGuard;
    struct Shown;
    std::unique_ptr<Shown> m_shown; ///< the session, and the context of the connections to it
    Scheduler::TimerHandle m_clock;
    VirtualMachine m_machine;   ///< the one selected, in full; without an id while it is not known
    QString m_requestedMachine; ///< id, state and host of the one last asked for
    Scheduler::TimerHandle m_requestTimer;
    ManagerHeader *m_header = nullptr;
    std::array<NoticeBar *, 7> m_notices{}; ///< by Topic
    FailedNodesNotice *m_failedNodes = nullptr;
    MissingNodesNotice *m_missingNodes = nullptr;
    NodesPanel *m_nodes = nullptr;
    NodeDetailsPanel *m_details = nullptr;
    OperationsPanel *m_operations = nullptr;
    EventLogPanel *m_events = nullptr;
    QLabel *m_selectionLabel = nullptr;
    QLabel *m_operationsLabel = nullptr;
    QLabel *m_zoneLabel = nullptr;
};

} // namespace msm
