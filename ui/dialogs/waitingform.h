// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/waitingrules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace msm {

class GateBox;

/// The fields of a connection that say how it waits for nodes: when one is ready, how long that must
/// hold, at which address one is tried first, what becomes of one whose creation fails, and how long each
/// stage may take, in minutes. A limit that is not a whole number of minutes stays as it is until its field
/// is edited.
class WaitingForm final : public QWidget {
    Q_OBJECT
public:
    explicit WaitingForm(QWidget *parent = nullptr);

    void setRules(const WaitingRules &rules);
    [[nodiscard]] WaitingRules rules() const;

Q_SIGNALS:
    void changed();

private:
    WaitingRules m_shown;
    GateBox *m_gate;
    QComboBox *m_onFailure;
    QSpinBox *m_settling;
    QCheckBox *m_asksServers;
    QComboBox *m_addresses;
    std::array<QSpinBox *, limitedStages.size()> m_limits{};
};

} // namespace msm
