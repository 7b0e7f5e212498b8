// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/virtualmachine.h"
#include "core/nodes/nodelist.h"
#include "ui/widgets/windowpart.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>
#include <QUuid>

#include <array>
#include <functional>
#include <memory>
#include <optional>

class QAction;
class QDockWidget;
class QLayout;
class QMenu;

namespace msm {

enum class UiCommand;
class Commands;
class ConnectionMenu;
class ConnectionNotice;
class FailedNodesNotice;
class NodesPanel;
class NodeTabs;
class NoticeBar;
class OperationsPanel;
class SelectedMachine;
class SnapshotsTab;
class StatusLabels;
class ViewMenu;
struct ShownTable;

/// The main window: header, node table, and docks for details, operations and events. Shows one session at
/// a time and can be pointed at another; owns nothing of it. Each part takes what it shows from the session
/// itself. What the user wants done goes out as signals for the composition root, which asks, confirms and
/// calls the manager.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// What is shown: lives until clear() or another setSession().
    using Session = ShownSession;
    /// As AppSettings keeps it. Empty parts are left as they are.
    struct Layout {
        QByteArray geometry;
        QByteArray state;
        QByteArray columns;
    };
    /// What the user wants to end.
    enum class Closing { Window, Program };
    /// Answers whether the window may close; may ask the user, or put it away instead.
    using CloseGuard = std::function<bool(Closing)>;

    /// `scheduler` tells the time and the seconds; it and `commands` must outlive the window.
    MainWindow(Scheduler &scheduler, Commands &commands, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setSession(const Session &session);
    /// Shows no session. `reason` says why there is none, in the user's language; `connecting` that one is
    /// being made.
    void clear(const QString &reason = {}, bool connecting = false);
    /// The session cannot sign in, because nobody has given the password: says `why`, and offers to do it,
    /// until a session is shown again, or none.
    void setPasswordMissing(const QString &why);
    void setCloseGuard(const CloseGuard &guard) { m_closeGuard = guard; }
    /// The connections that can be chosen by name; somebody has to say which there are.
    [[nodiscard]] ConnectionMenu &connections() { return *m_connections; }

    [[nodiscard]] Layout saveLayout() const;
    void restoreLayout(const Layout &layout);

    /// Shows the window in front of the others, also where it was put away.
    void comeToFront();
    /// Ends the program, if the guard consents.
    void quit();

    /// Selected nodes, by id; also those that the filter hides.
    [[nodiscard]] QList<VmId> selectedIds() const;
    [[nodiscard]] NodeList selectedNodes() const;
    /// Brings the operations to the front, without taking the focus.
    void showOperationsDock();
    /// What the node table shows, as words and as nodes: what the filter leaves, in the shown order.
    [[nodiscard]] ShownTable shownTable() const;
    [[nodiscard]] NodeList shownNodes() const;
    /// Whether the node has a row in the table: neither the filter nor a collapsed group hides it.
    [[nodiscard]] bool hasRow(VmId id) const;
    /// The snapshot of the selected node that is selected in the details; nothing while it is not seen there.
    [[nodiscard]] std::optional<VmSnapshot> selectedSnapshot() const;
    /// A VM in full, as detailsRequested() asked for it; passed over when it is no longer the one selected.
    void showMachine(const VirtualMachine &vm);
    /// Says something in the status bar for a few seconds.
    void showMessage(const QString &text);

    /// What a notice is about. One of each at a time; a later one takes the place of the earlier one.
    enum class Topic {
        Session,
        SignIn,
        Serving,
        Operations,
        FailedNodes,
        Connection,
        Duplicates,
        Missing,
        Update
    };
    /// Says something above the table until it is closed, without taking the focus. A notice about operations
    /// has a button that shows them, one about a newer version has one that shows what is new. Of
    /// Connection, FailedNodes, Duplicates and Missing the window speaks by itself.
    void showNotice(Topic topic, const QString &headline, const QString &text);
    void clearNotice(Topic topic);
    [[nodiscard]] bool hasNotice(Topic topic) const;
    /// Whether it asks, or has asked, what is to become of this node, and has said there why it failed.
    [[nodiscard]] bool asksAbout(VmId id) const;

Q_SIGNALS:
    /// A command that the window does not carry out itself. `nodes`: the selected ones, or those that a
    /// notice is about whose button it was.
    void invoked(msm::UiCommand command, const QList<msm::VmId> &nodes);
    /// Cancel these operations.
    void cancelRequested(const QList<QUuid> &operations);
    /// Inspect, but only where several VMs carry the key of one operation.
    void duplicatesRequested();
    /// The selected node's VM is wanted in full, for its history and attributes: once when it has been
    /// selected for a moment, and again when its state or host is another one or the user refreshes.
    void detailsRequested(msm::VmId id);
    /// The saved views of the profile that is shown are these now.
    void viewsChanged(const msm::SavedViews &views);
    /// The user wants to give the password that is missing.
    void passwordRequested();
    /// Start the manager again, which is in ERROR.
    void reconnectRequested();
    /// Show what is new in the version that a notice tells of.
    void releaseRequested();
    /// The window has been closed, with the guard's consent.
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildCentre();
    void buildNotices(QLayout *column);
    void buildDocks();
    void buildMenus();
    void addMenu(QMenu *menu, const QString &name, const QString &title,
        const std::function<void(QMenu *)> &fill, QAction *before = nullptr);
    void askForViewName(const QString &renamed);
    void showPast(VmId vm, const QString &name, const QUuid &operation = {});
    void buildToolBar();
    template <typename Part>
    Part *shown(Part *part)
    {
        m_parts.append(part);
        return part;
    }
    QDockWidget *addDock(
        const QString &name, const QString &title, QWidget *panel, UiCommand toggle, Qt::DockWidgetArea area);

    // cppcheck-suppress CastIntegerToAddressAtReturn ; it does not see the array of pointers
    [[nodiscard]] NoticeBar *notice(Topic topic) const { return m_notices[size_t(topic)]; }
    void showSelection();
    void carryOut(UiCommand command);
    void onTriggered(UiCommand command);
    void updateCommands();
    [[nodiscard]] QList<QUuid> cancelTargets() const;
    void copySelection();
    void raiseFloatingDocks();
    void runClock();
    void tick();

    Scheduler &m_scheduler;
    Commands &m_commands;
    CloseGuard m_closeGuard;
    Closing m_closing = Closing::Window;
    std::optional<Session> m_session;
    std::unique_ptr<QObject> m_context; ///< destroying it ends the connections to the session
    Scheduler::TimerHandle m_clock;
    QList<WindowPart *> m_parts;            ///< everything that shows something of the session
    std::array<NoticeBar *, 9> m_notices{}; ///< by Topic
    SelectedMachine *m_machine = nullptr;
    ConnectionNotice *m_connectionNotice = nullptr;
    FailedNodesNotice *m_failedNodes = nullptr;
    NodesPanel *m_nodes = nullptr;
    NodeTabs *m_tabs = nullptr;
    SnapshotsTab *m_snapshots = nullptr;
    OperationsPanel *m_operations = nullptr;
    StatusLabels *m_status = nullptr;
    ViewMenu *m_views = nullptr;
    ConnectionMenu *m_connections = nullptr;
    QPointer<QDialog> m_past; ///< while it is open: it reads from the session
};

} // namespace msm
