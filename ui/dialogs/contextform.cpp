// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/contextform.h"

#include "core/iaas/contextvariable.h"
#include "ui/words/detailtext.h"

#include <QLocale>

namespace msm {

ContextForm::ContextForm(QWidget *parent)
    : QPlainTextEdit(parent)
{
    constexpr int lines = 4;
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    const QMargins margins = contentsMargins();
    setFixedHeight(fontMetrics().lineSpacing() * lines + int(2 * document()->documentMargin()) + margins.top()
        + margins.bottom());
    setPlaceholderText(tr("NAME=VALUE, one a line"));
}

QMap<QString, QString> ContextForm::variables() const
{
    QMap<QString, QString> variables;
    for (const QString &line : toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (const auto variable = parseContextVariable(line))
            variables.insert(variable->name, variable->value);
    }
    return variables;
}

QString ContextForm::problem() const
{
    QMap<QString, int> lineOf;
    int number = 0;
    for (const QString &line : toPlainText().split(u'\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        const auto variable = parseContextVariable(line);
        if (!variable)
            return tr("Line %1: %2", "what is wrong with it")
                .arg(QLocale().toString(number))
                .arg(detailSentence(variable.error()));
        if (const int before = lineOf.value(variable->name); before > 0)
            return tr("Lines %1 and %2 both give %3.")
                .arg(QLocale().toString(before), QLocale().toString(number), variable->name);
        lineOf.insert(variable->name, number);
    }
    return {};
}

} // namespace msm
