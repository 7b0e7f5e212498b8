// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/diagnosis.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace msm {

enum class UiCommand;
class Commands;
class FittingLabel;

/// Says why a node is stuck and what can be done: one sentence, then the steps, each with its effect. A step
/// of this program is a button that stands for the command of that name, is off when that one is, and says
/// why. Hidden while nothing is wrong.
class DiagnosisBox final : public QFrame {
    Q_OBJECT
public:
    explicit DiagnosisBox(const Commands &commands, QWidget *parent = nullptr);

    /// `now` in UTC.
    void setDiagnosis(const std::optional<Diagnosis> &diagnosis, const QDateTime &now);

Q_SIGNALS:
    void chosen(msm::UiCommand command);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setSteps(const QList<NextStep> &steps);
    void addStep(NextStep step, int row);
    void paintIcon();
    void keepRoom();

    const Commands &m_commands;
    QLabel *m_icon;
    FittingLabel *m_sentence;
    QWidget *m_stepBox = nullptr; ///< made anew when the steps are others
    std::optional<Diagnosis> m_diagnosis;
};

} // namespace msm
