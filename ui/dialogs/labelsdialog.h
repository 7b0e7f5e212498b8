// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/labelchange.h"
#include "core/nodes/nodelist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace msm {

/// Which labels some nodes have: all of them, some, or none. A click gives a label to all or takes it from
/// all; a new one is typed. Labels of this program are neither shown nor taken.
class LabelsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `all` are the service's nodes, whose labels are offered.
    LabelsDialog(const NodeList &nodes, const NodeList &all, QWidget *parent = nullptr);

    /// What has to change; a label that some of the nodes have stays so unless it was clicked.
    [[nodiscard]] LabelChange change() const;

private:
    void offer(const NodeList &nodes, const NodeList &all);
    void addLabel(const QString &label, Qt::CheckState state);
    void addTyped();
    void validate();

    QListWidget *m_labels;
    QLineEdit *m_typed;
    QPushButton *m_add = nullptr;
    QPushButton *m_apply = nullptr;
    QLabel *m_note;
};

} // namespace msm
