// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/contextform.h"

#include "core/base/redact.h"
#include "core/iaas/contextvariable.h"
#include "ui/words/detailtext.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace msm {

bool isTypedHidden(const QString &name)
{
    const QString upper = name.toUpper();
    const auto has = [&upper](QLatin1String part) { return upper.contains(part); };
    if (has(QLatin1String("SCRIPT")) || has(QLatin1String("PUBLIC")) || has(QLatin1String("USERDATA")))
        return false;
    const QStringList words = upper.split(u'_');
    return isSecretName(name) || words.contains(u"KEY") || words.contains(u"KEYS");
}

QString ContextForm::Row::text() const
{
    return name->text().isEmpty() && value->text().isEmpty() ? QString()
                                                             : name->text() + u'=' + value->text();
}

ContextForm::ContextForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    addRow();
    setFocusProxy(m_rows.front().name);
}

QWidget *ContextForm::lastField() const
{
    return m_rows.back().value;
}

void ContextForm::addRow()
{
    const int row = int(m_rows.size());
    const QString number = QLocale().toString(row + 1);
    auto *name = new QLineEdit(this);
    name->setObjectName(QStringLiteral("contextName%1").arg(row));
    name->setAccessibleName(tr("Name of context variable %1").arg(number));
    name->setPlaceholderText(tr("NAME", "of a context variable"));
    auto *value = new QLineEdit(this);
    value->setObjectName(QStringLiteral("contextValue%1").arg(row));
    value->setAccessibleName(tr("Value of context variable %1").arg(number));
    value->setPlaceholderText(tr("Value", "of a context variable"));
    if (!m_rows.empty())
        setTabOrder(m_rows.back().value, name);
    setTabOrder(name, value);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(value, row, 1);
    m_rows.push_back({name, value});
    connect(name, &QLineEdit::textEdited, this, [this, row] { takeApart(row); });
    for (const QLineEdit *field : {name, value})
        connect(field, &QLineEdit::textChanged, this, [this, row] { onEdited(row); });
}

void ContextForm::takeApart(int row)
{
    const QStringList lines = m_rows[size_t(row)].name->text().split(u'\n');
    if (lines.size() == 1 && !lines.first().contains(u'='))
        return;
    bool isFirst = true;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        // The first line stands where it was typed, further ones in the empty row at the end.
        const Row into = isFirst ? m_rows[size_t(row)] : m_rows.back();
        isFirst = false;
        const qsizetype equals = line.indexOf(u'=');
        into.name->setText((equals < 0 ? line : line.left(equals)).trimmed());
        if (equals >= 0)
            into.value->setText(line.mid(equals + 1) + into.value->text());
        into.value->setFocus();
    }
}

void ContextForm::onEdited(int row)
{
    showOrHide(m_rows[size_t(row)]);
    if (!m_rows.back().text().isEmpty()) {
        addRow();
        Q_EMIT grown();
    }
    Q_EMIT changed();
}

void ContextForm::showOrHide(const Row &row) const
{
    const bool hidden = !m_revealed && isTypedHidden(row.name->text());
    row.value->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
}

void ContextForm::setVariables(const QMap<QString, QString> &variables)
{
    for (const Row &row : std::vector<Row>(m_rows)) {
        row.name->clear();
        row.value->clear();
    }
    size_t row = 0;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it, ++row) {
        const Row into = m_rows[row]; // there is always a further one
        into.name->setText(it.key());
        into.value->setText(it.value());
    }
}

QMap<QString, QString> ContextForm::variables() const
{
    QMap<QString, QString> variables;
    for (const Row &row : m_rows) {
        const QString text = row.text();
        if (const auto variable = parseContextVariable(text); variable && !text.isEmpty())
            variables.insert(variable->name, variable->value);
    }
    return variables;
}

QString ContextForm::problem() const
{
    QMap<QString, int> rowOf;
    int number = 0;
    for (const Row &row : m_rows) {
        ++number;
        const QString text = row.text();
        if (text.isEmpty())
            continue;
        const auto variable = parseContextVariable(text);
        if (!variable)
            return tr("Line %1: %2", "what is wrong with it")
                .arg(QLocale().toString(number))
                .arg(detailSentence(variable.error()));
        if (const int before = rowOf.value(variable->name); before > 0)
            return tr("Lines %1 and %2 both give %3.")
                .arg(QLocale().toString(before), QLocale().toString(number), variable->name);
        rowOf.insert(variable->name, number);
    }
    return {};
}

bool ContextForm::hasHidden() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return isTypedHidden(row.name->text()); });
}

void ContextForm::setRevealed(bool revealed)
{
    m_revealed = revealed;
    for (const Row &row : m_rows)
        showOrHide(row);
}

} // namespace msm
