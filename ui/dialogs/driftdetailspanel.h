// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/drift.h"

#include <QMap>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QRadioButton;

namespace msm {

/// The evidence of the chosen findings, what can be done about them, and what that would do. Of several
/// findings it offers what can be done about each of them. Does nothing itself.
class DriftDetailsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DriftDetailsPanel(QWidget *parent = nullptr);

    void setFindings(const QList<DriftFinding> &findings);
    /// Why nothing can be applied now, in the user's language; empty: it can.
    void setObstacle(const QString &whyNot);

Q_SIGNALS:
    void fixRequested(const QList<msm::DriftFinding> &findings, msm::DriftFix fix);

private:
    QWidget *buildEvidence();
    QWidget *buildFixes();
    void showEvidence();
    void showFixes();
    void showPreview();
    [[nodiscard]] std::optional<DriftFix> chosenFix() const;

    QList<DriftFinding> m_findings;
    QString m_obstacle;
    QLabel *m_headline;
    QLabel *m_sentence;
    QWidget *m_evidence = nullptr;
    std::array<QLabel *, 3> m_truths{}; ///< manager, cloud, agent
    QMap<DriftFix, QRadioButton *> m_choices;
    QLabel *m_preview = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace msm
