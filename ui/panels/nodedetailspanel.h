// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/manager/diagnosis.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace msm {

class BadgeLabel;
enum class Command;
class Commands;
class DiagnosisBox;
class FittingLabel;
class MessagePage;

/// What is known of the selection: of one node everything, with the three truths (cloud, agent, MySQL) side
/// by side; of several a summary. All of it can be selected and copied.
class NodeDetailsPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the panel.
    NodeDetailsPanel(const Scheduler &clock, const Commands &commands, QWidget *parent = nullptr);

    /// The selected nodes, and when the cloud was last asked (UTC; invalid: never).
    void setNodes(const NodeList &nodes, const QDateTime &lastRefresh);
    /// Why the one selected node is stuck; nothing when it is not.
    void setDiagnosis(const std::optional<Diagnosis> &diagnosis);
    /// The VM of the one selected node in full; one without an id while it is not known.
    void setMachine(const VirtualMachine &vm);

public Q_SLOTS:
    void tick();

Q_SIGNALS:
    /// A next step of the diagnosis.
    void chosen(msm::Command command);

private:
    /// One of the three truths.
    struct Truth {
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
        Size,
        Started,
        Registered,
        Key,
        Message,
        Placement
    };
    static constexpr int kFactCount = Placement + 1;

    QWidget *buildOne();
    QWidget *buildSeveral();
    void buildTruths(QGridLayout *grid, QWidget *page);
    void buildFacts(QGridLayout *grid, QWidget *page);
    void buildAttributes(QWidget *page);
    void showOne(const NodeView &node);
    void showSeveral();
    void setFact(Fact fact, const QString &text);

    const Scheduler &m_clock;
    const Commands &m_commands;
    NodeList m_nodes;
    QDateTime m_lastRefresh;
    QStackedWidget *m_stack;
    MessagePage *m_nothing;
    QWidget *m_one = nullptr;
    QWidget *m_several = nullptr;
    FittingLabel *m_name = nullptr;
    BadgeLabel *m_state = nullptr;
    std::array<Truth, 3> m_truths; ///< cloud, agent, MySQL
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
