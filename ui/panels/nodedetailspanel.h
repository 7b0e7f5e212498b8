// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/nodes/servicenode.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace msm {

class BadgeLabel;
class FittingLabel;
class MessagePage;

/// What is known of the selection: of one node everything, with the three truths (cloud, agent, MySQL) side
/// by side; of several a summary. All of it can be selected and copied.
class NodeDetailsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit NodeDetailsPanel(const Scheduler &clock, QWidget *parent = nullptr);

    /// The selected nodes, and when the cloud was last asked (UTC; invalid: never).
    void setNodes(const NodeList &nodes, const QDateTime &lastRefresh);

public Q_SLOTS:
    void tick();

private:
    /// One of the three truths.
    struct Truth {
        FittingLabel *value = nullptr;
        QLabel *age = nullptr;
    };
    enum Fact { Id, Addresses, Host, Owner, Function, MySqlPort, Size, Started, Registered, Key, Message };
    static constexpr int kFactCount = Message + 1;

    QWidget *buildOne();
    QWidget *buildSeveral();
    void buildTruths(QGridLayout *grid, QWidget *page);
    void buildFacts(QGridLayout *grid, QWidget *page);
    void showOne(const NodeView &node);
    void showSeveral();
    void setFact(Fact fact, const QString &text);

    const Scheduler &m_clock;
    NodeList m_nodes;
    QDateTime m_lastRefresh;
    QStackedWidget *m_stack;
    MessagePage *m_nothing;
    QWidget *m_one = nullptr;
    QWidget *m_several = nullptr;
    FittingLabel *m_name = nullptr;
    BadgeLabel *m_state = nullptr;
    std::array<Truth, 3> m_truths; ///< cloud, agent, MySQL
    QWidget *m_hint = nullptr;
    QLabel *m_hintIcon = nullptr;
    FittingLabel *m_hintText = nullptr;
    std::array<QLabel *, kFactCount> m_factNames{};
    std::array<FittingLabel *, kFactCount> m_facts{};
    FittingLabel *m_summary = nullptr;
    FittingLabel *m_summaryStates = nullptr;
    FittingLabel *m_summarySize = nullptr;
    FittingLabel *m_summaryNames = nullptr;
};

} // namespace msm
