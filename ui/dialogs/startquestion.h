// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace msm {

enum class Confirmation;

/// Asks before operations begin on nodes, and names the nodes. Where it is Typed it wants the name of one
/// node, or the number of several. Cancel is the default until that is typed. Says so where no MySQL of the
/// service would run any more. Begins nothing itself.
class StartQuestion final : public QDialog {
    Q_OBJECT
public:
    /// `nodes` has at least one, `all` those of the whole service; `asks` is not None.
    StartQuestion(OperationKind kind, Confirmation asks, const NodeList &nodes, const NodeList &all,
        QWidget *parent = nullptr);

private:
    void validate();

    QString m_toType;
    QLabel *m_asked = nullptr;    ///< what is to be typed; null: nothing is
    QLineEdit *m_typed = nullptr; ///< null as well
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_begin = nullptr;
};

} // namespace msm
