// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/nodes/nodelist.h"
#include "ui/models/nodefilter.h"
#include "ui/widgets/windowpart.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace msm {

class Commands;
class MessagePage;
class NodeTableModel;
class NodeTableView;
struct ShownTable;

/// The middle of the window: the filter, the table of nodes, and what stands in the table's place when
/// there is nothing in it.
class NodesPanel final : public QWidget, public WindowPart {
    Q_OBJECT
public:
    /// How much of a cloud there is to show nodes of.
    enum class Connection { Offline, Connecting, Online };

    /// `clock` and `commands` must outlive the panel.
    NodesPanel(const Scheduler &clock, Commands &commands, QWidget *parent = nullptr);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

    void setNodes(const NodeList &nodes);
    /// `reason` says why there is no connection. Nodes that are known stay in the table
    /// meanwhile, faintly.
    void setConnection(Connection connection, const QString &reason = {});

    /// What says why a node is stuck, for the tool tip of its state.
    void setExplainer(const std::function<QString(VmId)> &explainer);

    /// Selected nodes, those hidden by the filter included, by id.
    [[nodiscard]] QList<VmId> selectedIds() const;
    [[nodiscard]] NodeList selectedNodes() const;
    [[nodiscard]] int hiddenSelected() const;
    /// "3 selected, 2 hidden"; empty when nothing is selected.
    [[nodiscard]] QString selectionText() const;
    /// What the table shows: the shown columns, in the shown order, of the selected rows or of all that the
    /// filter leaves, collapsed groups included.
    [[nodiscard]] ShownTable selectedTable() const;
    [[nodiscard]] ShownTable shownTable() const;
    /// The nodes that the filter leaves, in the shown order.
    [[nodiscard]] NodeList shownNodes() const;
    [[nodiscard]] bool hasRow(VmId id) const;

    [[nodiscard]] const NodeFilter &filter() const;
    /// Columns, order and grouping.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &saved);
    /// The same with the filter.
    [[nodiscard]] QByteArray saveView() const;
    bool restoreView(const QByteArray &saved);
    void fillColumnMenu(QMenu *menu);
    void fillGroupingMenu(QMenu *menu);
    /// Where the keyboard is at first, and where F6 goes. It is no focus proxy: Tab would skip the filter.
    [[nodiscard]] QWidget *table() const;
    /// Takes the end of the filter's row.
    void addBesideFilter(QWidget *widget);

public Q_SLOTS:
    /// Selects these nodes and no others; the filter is cleared if it hides one of them. Nodes that are not
    /// there are passed over, and without any the selection stays as it is.
    void selectNodes(const QList<msm::VmId> &ids);
    void selectAll();
    /// Filters by this state too, or no longer.
    void toggleState(msm::NodeState state);
    void focusFilter();
    void clearFilter();

Q_SIGNALS:
    void selectionChanged();
    /// Nodes were taken in: of the selected ones other things may be known.
    void nodesShown();
    /// Filter, columns, order or grouping are others.
    void arranged();

private:
    void showConnection(const MySQLServerManager &manager);
    void buildFilterRow();
    void applyFilter(const QString &text);
    void showContextMenu(const QPoint &position);
    void updatePage();
    void updateShownCount();
    bool eventFilter(QObject *watched, QEvent *event) override;

    Commands &m_commands;
    Connection m_connection = Connection::Offline;
    QString m_reason;
    NodeTableModel *m_model;
    QWidget *m_filterRow;
    QLineEdit *m_filter;
    QLabel *m_shown;
    NodeTableView *m_view; ///< made after the filter, so that Tab comes to it after that
    QStackedWidget *m_stack;
    MessagePage *m_noNodes;
    MessagePage *m_noMatch;
    MessagePage *m_offline;
    MessagePage *m_connecting;
};

} // namespace msm
