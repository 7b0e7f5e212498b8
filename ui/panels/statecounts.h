// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/nodetext.h"

#include <QWidget>

#include <array>

class QLabel;
class QToolButton;

namespace msm {

/// How many nodes are in each state, as buttons of which each lets the table show those nodes alone. In a
/// narrow place the buttons are a number beside the state's icon.
class StateCounts final : public QWidget {
    Q_OBJECT
public:
    explicit StateCounts(QWidget *parent = nullptr);

    /// `prefix` stands in front: "Last known:".
    void setCounts(const NodeCounts &counts, const QString &prefix = {});
    void clear();
    /// The states that the table is filtered by: their buttons are down, and shown also where they count
    /// nothing.
    void setFiltered(const QList<NodeState> &states);
    /// "Last known: 12 running · 1 failed".
    [[nodiscard]] QString text() const { return accessibleName(); }

    [[nodiscard]] QSize sizeHint() const override { return m_wide; }
    [[nodiscard]] QSize minimumSizeHint() const override { return m_narrow; }

Q_SIGNALS:
    /// The user wants these nodes in the table, or no longer.
    void toggled(msm::NodeState state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void setWide(bool wide);
    void paintIcons();
    [[nodiscard]] QToolButton *button(NodeState state) const { return m_buttons[size_t(state)]; }

    QLabel *m_prefix;
    QLabel *m_none;
    std::array<QToolButton *, kNodeStates> m_buttons{};
    NodeCounts m_counts;
    bool m_known = false;
    QSize m_wide;
    QSize m_narrow;
};

} // namespace msm
