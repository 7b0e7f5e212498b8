// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statecounts.h"

#include "ui/widgets/plainlabel.h"
#include "ui/words/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace msm {

StateCounts::StateCounts(QWidget *parent)
    : QWidget(parent)
    , m_prefix(plainLabel(QStringLiteral("countsPrefix"), this))
    , m_none(plainLabel(QStringLiteral("noCounts"), this))
{
    setObjectName(QStringLiteral("nodeCounts"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_prefix);
    row->addWidget(m_none);
    for (const NodeState state : statesInOrder()) {
        auto *button = new QToolButton(this);
        m_buttons[size_t(state)] = button;
        button->setObjectName(QStringLiteral("count-%1").arg(int(state)));
        button->setAutoRaise(true);
        button->setCheckable(true);
        const int extent = fontMetrics().ascent() + 1;
        button->setIconSize(QSize(extent, extent));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, [this, state] { Q_EMIT toggled(state); });
        row->addWidget(button);
    }
    row->addStretch(1);
    paintIcons();
    clear();
}

void StateCounts::setCounts(const NodeCounts &counts, const QString &prefix)
{
    m_known = true;
    m_counts = counts;
    m_prefix->setText(prefix);
    m_none->setText(counts.total == 0 ? counts.text() : QString());
    setAccessibleName(prefix.isEmpty() ? counts.text() : prefix + u' ' + counts.text());
    arrange();
}

void StateCounts::clear()
{
    m_known = false;
    m_counts = {};
    m_prefix->clear();
    m_none->clear();
    setAccessibleName({});
    arrange();
}

void StateCounts::setFiltered(const QList<NodeState> &states)
{
    for (const NodeState state : statesInOrder())
        button(state)->setChecked(states.contains(state));
    arrange();
}

void StateCounts::arrange()
{
    m_prefix->setVisible(!m_prefix->text().isEmpty());
    m_none->setVisible(!m_none->text().isEmpty());
    for (const NodeState state : statesInOrder()) {
        const int count = m_counts.of(state);
        const QString text = m_counts.text(state);
        button(state)->setVisible(m_known && (count > 0 || button(state)->isChecked()));
        button(state)->setAccessibleName(text);
        button(state)->setToolTip(
            tr("%1. Click to see only these nodes, and again to see the others.", "how many are in a state")
                .arg(text));
    }
    // As high as a button, also without any: the table below does not move.
    const QSize least(0, button(NodeState::Running)->sizeHint().height());
    setWide(false);
    m_narrow = layout()->sizeHint().expandedTo(least);
    setWide(true);
    m_wide = layout()->sizeHint().expandedTo(least);
    setWide(width() >= m_wide.width());
    updateGeometry();
}

void StateCounts::setWide(bool wide)
{
    for (const NodeState state : statesInOrder()) {
        const int count = m_counts.of(state);
        button(state)->setText(wide ? m_counts.text(state) : QLocale().toString(count));
    }
    layout()->invalidate();
}

void StateCounts::paintIcons()
{
    for (const NodeState state : statesInOrder())
        button(state)->setIcon(icon(stateIcon(state), stateColor(state, palette())));
}

void StateCounts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setWide(width() >= m_wide.width());
}

void StateCounts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace msm
