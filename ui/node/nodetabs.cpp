// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/nodetabs.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace msm {

NodeTabs::NodeTabs(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("nodeTabs"));
    m_bar->setObjectName(QStringLiteral("nodeTabBar"));
    m_bar->setAccessibleName(tr("Pages about the selection"));
    m_bar->setAutoHide(true);
    m_bar->setExpanding(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, this, &NodeTabs::showNodes);
}

void NodeTabs::add(NodeTab *tab)
{
    m_tabs.append(tab);
    m_pages->addWidget(tab);
    connect(tab, &NodeTab::chosen, this, &NodeTabs::chosen);
    m_bar->addTab(icon(tab->picture()), tab->title());
}

NodeTab *NodeTabs::current() const
{
    return m_tabs.value(m_pages->currentIndex());
}

void NodeTabs::setNodes(const NodeList &nodes)
{
    m_nodes = nodes;
    showNodes();
}

void NodeTabs::showNodes()
{
    if (NodeTab *const tab = current(); tab != nullptr && tab->isActive())
        tab->setNodes(m_nodes);
}

void NodeTabs::setSession(const ShownSession &session, QObject *context)
{
    for (NodeTab *tab : std::as_const(m_tabs))
        tab->setSession(session, context);
}

void NodeTabs::clear()
{
    m_nodes.clear();
    for (NodeTab *tab : std::as_const(m_tabs))
        tab->clear();
}

void NodeTabs::tick()
{
    if (NodeTab *const tab = current(); tab != nullptr && tab->isActive())
        tab->tick();
}

void NodeTabs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showNodes();
}

} // namespace msm
