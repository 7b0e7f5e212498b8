// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/userinputsform.h"

#include "ui/dialogs/contextform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace msm {

namespace {

using Type = UserInput::Type;

constexpr int kLabelWidth = 190;
constexpr double kLargest = 1e9; ///< of a number field; for what is larger there is a text field
constexpr int kMostDecimals = 6;

int decimalsOf(double value)
{
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? 0 : int(text.size() - point - 1);
}

/// Whether limits and default fit into a field with arrows.
bool fitsNumberField(const UserInput &input)
{
    bool isNumber = true;
    const double initial = input.initial.isEmpty() ? 0 : input.initial.toDouble(&isNumber);
    const auto fits = [](double value) {
        return std::abs(value) <= kLargest && decimalsOf(value) <= kMostDecimals;
    };
    return isNumber && fits(initial) && fits(input.minimum.value_or(0)) && fits(input.maximum.value_or(0))
        && !checkAnswer(input, input.initial.isEmpty() ? QStringLiteral("0") : input.initial).has_value();
}

bool isNumeric(Type type)
{
    return type == Type::Number || type == Type::Range || type == Type::NumberFloat
        || type == Type::RangeFloat;
}

QString labelOf(const UserInput &input)
{
    return input.description.isEmpty() ? input.name : input.description;
}

} // namespace

UserInputsForm::UserInputsForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    setInputs({});
}

void UserInputsForm::setInputs(const QList<UserInput> &inputs)
{
    m_fields.clear();
    m_hidden.clear();
    delete m_content;
    auto *const content = new QWidget(this);
    m_content = content;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    for (const UserInput &input : inputs) {
        Field field = makeField(input);
        field.label = labelOf(input);
        field.widget->setObjectName(QStringLiteral("input_") + input.name);
        field.widget->setAccessibleName(field.label);
        field.widget->setToolTip(input.name);
        auto *label =
            new QLabel(input.required && input.type != Type::Fixed ? tr("%1 (required):").arg(field.label)
                                                                   : tr("%1:").arg(field.label),
                content);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(kLabelWidth);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignVCenter | Qt::AlignRight);
        grid->addWidget(field.widget, row, 1);
        m_fields.push_back(std::move(field));
    }
    grid->setRowStretch(grid->rowCount(), 1);
    layout()->addWidget(content);
}

void UserInputsForm::setRevealed(bool revealed)
{
    m_revealed = revealed;
    for (QLineEdit *edit : std::as_const(m_hidden))
        edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

void UserInputsForm::orderAfter(QWidget *previous)
{
    for (const Field &field : m_fields) {
        const QList<QCheckBox *> boxes = field.widget->findChildren<QCheckBox *>();
        for (QCheckBox *box : boxes) {
            setTabOrder(previous, box);
            previous = box;
        }
        if (boxes.isEmpty()) {
            setTabOrder(previous, field.widget);
            previous = field.widget;
        }
    }
}

QMap<QString, QString> UserInputsForm::answers() const
{
    QMap<QString, QString> answers;
    for (const Field &field : m_fields) {
        if (const QString answer = field.answer(); !answer.isEmpty())
            answers.insert(field.input.name, answer);
    }
    return answers;
}

std::optional<Error> UserInputsForm::problem() const
{
    for (const Field &field : m_fields) {
        UserInput input = field.input;
        input.name = tr("“%1”").arg(field.label);
        if (auto problem = checkAnswer(input, field.answer()))
            return problem;
    }
    return std::nullopt;
}

UserInputsForm::Field UserInputsForm::makeField(const UserInput &input)
{
    if (isNumeric(input.type) && fitsNumberField(input))
        return input.type == Type::Number || input.type == Type::Range ? wholeNumberField(input)
                                                                       : numberField(input);
    switch (input.type) {
    case Type::Text64:
        return longTextField(input);
    case Type::List:
        return choiceField(input);
    case Type::ListMultiple:
        return choicesField(input);
    case Type::Boolean:
        return switchField(input);
    default:
        return textField(input);
    }
}

UserInputsForm::Field UserInputsForm::textField(const UserInput &input)
{
    auto *edit = new QLineEdit(input.initial, this);
    const bool isQuestion = input.type != Type::Fixed;
    if (input.isSecret() || (isQuestion && isTypedHidden(input.name))) {
        m_hidden.append(edit);
        setRevealed(m_revealed);
    }
    if (!isQuestion) {
        edit->setReadOnly(true);
        edit->setEnabled(false);
    }
    connect(edit, &QLineEdit::textChanged, this, &UserInputsForm::changed);
    return {.input = input, .widget = edit, .answer = [edit] { return edit->text(); }};
}

UserInputsForm::Field UserInputsForm::longTextField(const UserInput &input)
{
    constexpr int lines = 3;
    auto *edit = new QPlainTextEdit(input.initial, this);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 2 * edit->frameWidth() + 8);
    connect(edit, &QPlainTextEdit::textChanged, this, &UserInputsForm::changed);
    return {.input = input, .widget = edit, .answer = [edit] { return edit->toPlainText(); }};
}

UserInputsForm::Field UserInputsForm::wholeNumberField(const UserInput &input)
{
    auto *box = new QSpinBox(this);
    const int least = int(std::ceil(input.minimum.value_or(-kLargest)));
    box->setRange(least, int(std::floor(input.maximum.value_or(kLargest))));
    if (input.initial.isEmpty()) {
        // Nobody has chosen a number yet: one below the least stands for that.
        box->setMinimum(least - 1);
        box->setSpecialValueText(tr("Not set"));
        box->setValue(least - 1);
    } else {
        box->setValue(input.initial.toInt());
    }
    connect(box, &QSpinBox::valueChanged, this, &UserInputsForm::changed);
    return {.input = input, .widget = box, .answer = [box] {
                const bool unset = !box->specialValueText().isEmpty() && box->value() == box->minimum();
                return unset ? QString() : QString::number(box->value());
            }};
}

UserInputsForm::Field UserInputsForm::numberField(const UserInput &input)
{
    auto *box = new QDoubleSpinBox(this);
    const double least = input.minimum.value_or(-kLargest);
    box->setDecimals(std::max({2, decimalsOf(input.initial.toDouble()), decimalsOf(input.minimum.value_or(0)),
        decimalsOf(input.maximum.value_or(0))}));
    box->setSingleStep(0.1);
    box->setRange(least, input.maximum.value_or(kLargest));
    if (input.initial.isEmpty()) {
        box->setMinimum(least - 1);
        box->setSpecialValueText(tr("Not set"));
        box->setValue(least - 1);
    } else {
        box->setValue(input.initial.toDouble());
    }
    connect(box, &QDoubleSpinBox::valueChanged, this, &UserInputsForm::changed);
    return {.input = input, .widget = box, .answer = [box] {
                const bool unset = !box->specialValueText().isEmpty() && box->value() <= box->minimum();
                return unset ? QString() : QString::number(box->value(), 'g', QLocale::FloatingPointShortest);
            }};
}

UserInputsForm::Field UserInputsForm::choiceField(const UserInput &input)
{
    auto *box = new QComboBox(this);
    box->setPlaceholderText(tr("Choose…"));
    if (!input.required)
        box->addItem(tr("None"));
    for (const QString &choice : input.choices)
        box->addItem(choice, choice);
    const bool chosen = !input.initial.isEmpty() || !input.required;
    box->setCurrentIndex(chosen ? std::max(0, box->findData(input.initial)) : -1);
    connect(box, &QComboBox::currentIndexChanged, this, &UserInputsForm::changed);
    return {.input = input, .widget = box, .answer = [box] { return box->currentData().toString(); }};
}

UserInputsForm::Field UserInputsForm::choicesField(const UserInput &input)
{
    auto *group = new QWidget(this);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins({});
    column->setSpacing(2);
    const QStringList initial = input.initial.split(u',');
    QList<QCheckBox *> boxes;
    for (const QString &choice : input.choices) {
        auto *box = new QCheckBox(QString(choice).replace(u'&', QStringLiteral("&&")), group);
        box->setProperty("choice", choice);
        box->setChecked(initial.contains(choice));
        connect(box, &QCheckBox::toggled, this, &UserInputsForm::changed);
        column->addWidget(box);
        boxes.append(box);
    }
    return {.input = input, .widget = group, .answer = [boxes] {
                QStringList chosen;
                for (const QCheckBox *box : boxes) {
                    if (box->isChecked())
                        chosen.append(box->property("choice").toString());
                }
                return chosen.join(u',');
            }};
}

UserInputsForm::Field UserInputsForm::switchField(const UserInput &input)
{
    auto *box = new QCheckBox(tr("Yes"), this);
    box->setChecked(input.initial == u"YES");
    connect(box, &QCheckBox::toggled, this, &UserInputsForm::changed);
    return {.input = input, .widget = box, .answer = [box] {
                return box->isChecked() ? QStringLiteral("YES") : QStringLiteral("NO");
            }};
}

} // namespace msm
