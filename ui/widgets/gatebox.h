// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"
#include "core/settings/waitingrules.h"

#include <QComboBox>

namespace msm {

/// Chooses when a node is ready, among what goes with its function. The gate that was chosen stays chosen for
/// a function that does not offer it, and comes back with one that does.
class GateBox final : public QComboBox {
    Q_OBJECT
public:
    explicit GateBox(QWidget *parent = nullptr);

    void setGate(ReadinessGate gate);
    [[nodiscard]] ReadinessGate gate() const { return m_gate; }
    void setFunction(NodeFunction function);

private:
    void fill();

    ReadinessGate m_gate = ReadinessGate::MySqlRunning;
    NodeFunction m_function = NodeFunction::Agent;
};

} // namespace msm
