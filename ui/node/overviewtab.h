// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "ui/node/nodetab.h"

#include <array>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace msm {

class BadgeLabel;
class Commands;
class DiagnosisBox;
class FittingLabel;
class MessagePage;
class SelectedMachine;

/// The first page, what is known of the selection: of one node everything, with the three truths (cloud,
/// agent, MySQL) side by side; of several a summary. All of it can be selected and copied.
class OverviewTab final : public NodeTab {
    Q_OBJECT
public:
    /// All must outlive the tab.
    OverviewTab(const Scheduler &clock, const Commands &commands, const SelectedMachine &machine,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Icon picture() const override { return Icon::Details; }
    void setNodes(const NodeList &nodes) override;

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

private:
    /// What one source says of the node, and how old that is.
    struct SourceRow {
        FittingLabel *value = nullptr;
        QLabel *age = nullptr;
    };
    enum Fact {
        Id,
        Addresses,
        Host,
        Owner,
        Function,
        MySqlPort,
        Disk,
        InReplication,
        Trust,
        Size,
        Started,
        Registered,
        Key,
        Message,
        Protection,
        Placement
    };
    static constexpr int kFactCount = Placement + 1;

    QWidget *buildOne();
    QWidget *buildSeveral();
    void buildTruths(QGridLayout *grid, QWidget *page);
    void buildFacts(QGridLayout *grid, QWidget *page);
    void buildAttributes(QWidget *page);
    void showOne(const NodeView &node);
    void showProtection();
    void showSeveral();
    void setFact(Fact fact, const QString &text);
    void showMachine();
    void showDiagnosis();
    void showAges();

    const Scheduler &m_clock;
    const Commands &m_commands;
    const SelectedMachine &m_machine;
    const MySQLServerManager *m_manager = nullptr;
    NodeList m_nodes;
    QStackedWidget *m_stack;
    MessagePage *m_nothing;
    QWidget *m_one = nullptr;
    QWidget *m_several = nullptr;
    FittingLabel *m_name = nullptr;
    BadgeLabel *m_state = nullptr;
    std::array<SourceRow, 3> m_truths; ///< cloud, agent, MySQL
    DiagnosisBox *m_diagnosis = nullptr;
    std::array<QLabel *, kFactCount> m_factNames{};
    std::array<FittingLabel *, kFactCount> m_facts{};
    QLabel *m_attributesTitle = nullptr;
    QPlainTextEdit *m_attributes = nullptr;
    FittingLabel *m_summary = nullptr;
    FittingLabel *m_summaryStates = nullptr;
    FittingLabel *m_summarySize = nullptr;
    FittingLabel *m_summaryNames = nullptr;
};

} // namespace msm
