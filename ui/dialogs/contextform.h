// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLineEdit;

namespace msm {

/// Whether a value of this name is typed hidden: it looks like a password, a secret, a token or a key. A
/// public key does not, and neither does a script, which nobody could write unseen.
[[nodiscard]] bool isTypedHidden(const QString &name);

/// Further variables for the CONTEXT of new VMs, a row each: a name and a value, which is hidden where the
/// name looks like that of a secret. There is always an empty row at the end; empty rows do not count. A name
/// that is typed or pasted as NAME=VALUE is taken apart, several lines into several rows. Stores nothing.
class ContextForm final : public QWidget {
    Q_OBJECT
public:
    explicit ContextForm(QWidget *parent = nullptr);

    /// Puts these into the rows, in the place of what is there.
    void setVariables(const QMap<QString, QString> &variables);
    /// What the rows say; those that are wrong are left out.
    [[nodiscard]] QMap<QString, QString> variables() const;
    /// What is wrong with the first row that is, as a sentence; empty: nothing.
    [[nodiscard]] QString problem() const;

    [[nodiscard]] bool hasHidden() const;
    /// Whether hidden values are shown.
    void setRevealed(bool revealed);
    /// Where the keyboard leaves the form; until there is a further row.
    [[nodiscard]] QWidget *lastField() const;

Q_SIGNALS:
    void changed();
    /// There is a further row.
    void grown();

private:
    struct Row {
        QLineEdit *name;
        QLineEdit *value;

        /// NAME=VALUE; empty: nothing was typed.
        [[nodiscard]] QString text() const;
    };

    void addRow();
    void takeApart(int row);
    void onEdited(int row);
    void showOrHide(const Row &row) const;

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    bool m_revealed = false;
};

} // namespace msm
