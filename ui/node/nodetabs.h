// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node/nodetab.h"

#include <QList>

class QStackedWidget;
class QTabBar;

namespace msm {

/// The pages about the selected nodes, one of them seen at a time. A single page needs no tab.
class NodeTabs final : public QWidget, public WindowPart {
    Q_OBJECT
public:
    explicit NodeTabs(QWidget *parent = nullptr);

    /// Puts a page behind the others, and owns it.
    void add(NodeTab *tab);
    void setNodes(const NodeList &nodes);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

Q_SIGNALS:
    /// As the page says.
    void chosen(msm::UiCommand command);

private:
    [[nodiscard]] NodeTab *current() const;
    void showNodes();
    void showEvent(QShowEvent *event) override;

    QList<NodeTab *> m_tabs;
    NodeList m_nodes;
    QTabBar *m_bar;
    QStackedWidget *m_pages;
};

} // namespace msm
