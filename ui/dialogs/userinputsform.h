// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/userinput.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;

namespace msm {

/// One field for each user input of a template, of the kind that its type wants; what is required is marked.
/// Stands in a form that scrolls. Sends and stores nothing.
class UserInputsForm final : public QWidget {
    Q_OBJECT
public:
    explicit UserInputsForm(QWidget *parent = nullptr);

    /// Begins anew, with the inputs' defaults.
    void setInputs(const QList<UserInput> &inputs);
    /// What stands in the fields, by the inputs' names, as answerInputs() takes it.
    [[nodiscard]] QMap<QString, QString> answers() const;
    /// The first thing that is wrong with the fields, or nothing; said with the field's label.
    [[nodiscard]] std::optional<Error> problem() const;

    /// Whether a field is typed hidden: that of a password, or of a text that looks like a secret by its
    /// name.
    [[nodiscard]] bool hasHidden() const { return !m_hidden.isEmpty(); }
    /// Whether what is typed hidden is shown.
    void setRevealed(bool revealed);

    /// Tab goes from `previous` through the fields from top to bottom.
    void orderAfter(QWidget *previous);

Q_SIGNALS:
    void changed();

private:
    struct Field {
        UserInput input;
        QString label;
        QWidget *widget = nullptr;
        std::function<QString()> answer;
    };

    [[nodiscard]] Field makeField(const UserInput &input);
    [[nodiscard]] Field textField(const UserInput &input);
    [[nodiscard]] Field longTextField(const UserInput &input);
    [[nodiscard]] Field wholeNumberField(const UserInput &input);
    [[nodiscard]] Field numberField(const UserInput &input);
    [[nodiscard]] Field choiceField(const UserInput &input);
    [[nodiscard]] Field choicesField(const UserInput &input);
    [[nodiscard]] Field switchField(const UserInput &input);

    QWidget *m_content = nullptr; ///< of all fields
    std::vector<Field> m_fields;
    QList<QLineEdit *> m_hidden; ///< among the fields
    bool m_revealed = false;
};

} // namespace msm
