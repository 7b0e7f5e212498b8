// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/manager/doubt.h"
#include "core/manager/managerstate.h"
#include "ui/delegates/badge.h"
#include "ui/widgets/windowpart.h"
#include "ui/words/nodetext.h"

#include <QStringList>
#include <QUrl>
#include <QWidget>

#include <optional>

class QLabel;

namespace msm {

class StateCounts;

/// Everything that the header shows.
struct HeaderFacts {
    ManagerState state = ManagerState::Init;
    QString profile;
    QUrl endpoint;
    NodeCounts counts;
    int wanted = 0;        ///< how many nodes are wanted; 0: nobody said
    QStringList missing{}; ///< names of nodes that somebody else has ended
    Doubt doubt = Doubt::None;
    QDateTime lastRefresh; ///< UTC; invalid when never
    bool readOnly = false;
    bool production = false; ///< see Profile
    bool sandbox = false;

    bool operator==(const HeaderFacts &) const = default;
};

/// The strip above the table: what is managed, how it is, how old that knowledge is, and how it is protected.
/// It is two lines high, whatever it shows. A production connection and a read-only one have a coloured edge
/// and a badge beside the name, each with its word.
class ManagerHeader final : public QWidget, public WindowPart {
    Q_OBJECT
public:
    explicit ManagerHeader(const Scheduler &clock, QWidget *parent = nullptr);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;
    /// The states that the node table is filtered by.
    void setFilteredStates(const QList<NodeState> &states);

Q_SIGNALS:
    /// The user wants the nodes in this state in the table, or no longer.
    void stateToggled(msm::NodeState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSession();
    void setFacts(const HeaderFacts &facts);
    void showAge();
    void buildFactsRow();
    void showManagerState();
    void showConnection();

    const Scheduler &m_clock;
    std::optional<ShownSession> m_session;
    NodeCounts m_counted; ///< of the manager's nodes
    HeaderFacts m_facts;
    bool m_hasFacts = false;
    BadgeLabel *m_state = nullptr;
    BadgeLabel *m_transport = nullptr;
    BadgeLabel *m_readOnly = nullptr;
    BadgeLabel *m_production = nullptr;
    QLabel *m_profile = nullptr;
    QLabel *m_endpoint = nullptr;
    StateCounts *m_counts = nullptr;
    QLabel *m_wanted = nullptr;
    QLabel *m_refreshed = nullptr;
};

} // namespace msm
