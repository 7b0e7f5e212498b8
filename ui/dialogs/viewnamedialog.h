// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace msm {

/// Asks for the name of a saved view. Says when another view has it, which is replaced then.
class ViewNameDialog final : public QDialog {
    Q_OBJECT
public:
    /// `name` is proposed; `taken` are the names of the other views.
    ViewNameDialog(
        const QString &title, const QString &name, const QStringList &taken, QWidget *parent = nullptr);

    /// Without blanks around it; never empty once accepted.
    [[nodiscard]] QString name() const;

private:
    void validate();

    QStringList m_taken;
    QLineEdit *m_name;
    QLabel *m_note;
    QPushButton *m_ok;
};

} // namespace msm
