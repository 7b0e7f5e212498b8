// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gatebox.h"

#include "ui/words/gatetext.h"

#include <QSignalBlocker>

namespace msm {

GateBox::GateBox(QWidget *parent)
    : QComboBox(parent)
{
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_gate = ReadinessGate(itemData(index).toInt());
        setToolTip(gateHint(m_gate));
    });
    fill();
}

void GateBox::setGate(ReadinessGate gate)
{
    m_gate = gate;
    fill();
}

void GateBox::setFunction(NodeFunction function)
{
    m_function = function;
    fill();
}

/// Where there is no agent, one entry stands for both gates that need one; where another manager has only to
/// answer, for all.
void GateBox::fill()
{
    const QSignalBlocker still(this);
    clear();
    const ReadinessGate usual = needsNoAgent(m_gate) ? ReadinessGate::MySqlRunning : m_gate;
    for (const ReadinessGate gate : readinessGates) {
        const QString text = gateText(gate, m_function);
        const int known = findText(text);
        if (known < 0)
            addItem(text, int(gate));
        else if (gate == m_gate || gate == usual)
            setItemData(known, int(gate));
    }
    setCurrentIndex(findText(gateText(m_gate, m_function)));
    setEnabled(count() > 1);
    setToolTip(m_function == NodeFunction::Manager ? QString() : gateHint(m_gate));
}

} // namespace msm
