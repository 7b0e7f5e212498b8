// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/reach.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace msm {

/// The fields of one way out: which it is, and where the proxy or the bastion is. What is typed and is no
/// address is of kind Invalid, so that it is neither lost nor taken for another way. Owned by the page, whose
/// layout has the fields.
class ReachForm final : public QObject {
    Q_OBJECT
public:
    /// Adds its rows to the layout. `name`: begins the names of its fields. `label`: with a mnemonic.
    /// `inherited`: the text of a choice for "as elsewhere"; empty: there is none.
    ReachForm(const QString &name, const QString &label, const QString &inherited, QFormLayout &layout,
        QWidget &page);

    /// Nothing: as elsewhere.
    void setReach(const std::optional<Reach> &reach);
    [[nodiscard]] std::optional<Reach> reach() const;
    void setPassword(const QString &password);
    /// As typed; empty: the stored one.
    [[nodiscard]] QString password() const;
    /// What is wrong with the address.
    [[nodiscard]] std::optional<Error> problem() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int kindChosen() const;
    [[nodiscard]] Result<Reach> typed() const;
    void onEdited();
    void showFields();

    QFormLayout &m_layout;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_hint;
};

} // namespace msm
