// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/diagnosisbox.h"

#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/commands/steptext.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/diagnosistext.h"
#include "ui/words/icons.h"
#include "ui/words/statetext.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

namespace msm {

DiagnosisBox::DiagnosisBox(const Commands &commands, QWidget *parent)
    : QFrame(parent)
    , m_commands(commands)
    , m_icon(plainLabel(QStringLiteral("diagnosisIcon"), this))
    , m_sentence(new FittingLabel(QStringLiteral("diagnosisSentence"), this))
{
    setObjectName(QStringLiteral("diagnosis"));
    setAccessibleName(tr("Why it is stuck"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sentence->setAccessibleName(accessibleName());
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_sentence, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addLayout(head);
    paintIcon();
    hide();
}

void DiagnosisBox::setDiagnosis(const std::optional<Diagnosis> &diagnosis, const QDateTime &now)
{
    // What somebody has selected to copy it stays, although its seconds go on.
    const bool same = diagnosis && diagnosis == m_diagnosis && m_sentence->hasSelectedText();
    if (diagnosis && !same)
        m_sentence->setFullText(diagnosisText(*diagnosis, now));
    if (diagnosis && (!m_diagnosis || diagnosis->steps != m_diagnosis->steps)) {
        m_sentence->setMinimumHeight(0);
        setSteps(diagnosis->steps);
    }
    keepRoom();
    m_diagnosis = diagnosis;
    setVisible(diagnosis.has_value());
}

/// A sentence whose seconds go on may come to a line less: the buttons below stay where they are.
void DiagnosisBox::keepRoom()
{
    if (m_sentence->isVisible())
        m_sentence->setMinimumHeight(
            std::max(m_sentence->minimumHeight(), m_sentence->heightForWidth(m_sentence->width())));
}

void DiagnosisBox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    m_sentence->setMinimumHeight(0);
    keepRoom();
}

void DiagnosisBox::setSteps(const QList<NextStep> &steps)
{
    delete m_stepBox;
    m_stepBox = new QWidget(this);
    auto *column = new QVBoxLayout(m_stepBox);
    column->setContentsMargins(0, 0, 0, 0);
    layout()->addWidget(m_stepBox);
    for (int i = 0; i < int(steps.size()); ++i)
        addStep(steps.at(i), i);
}

void DiagnosisBox::addStep(NextStep step, int row)
{
    const StepText text = stepText(step);
    auto *column = qobject_cast<QVBoxLayout *>(m_stepBox->layout());
    if (text.command) {
        QPushButton *const button = commandButton(m_commands, *text.command, m_stepBox);
        button->setObjectName(QStringLiteral("step%1").arg(row));
        button->setAccessibleDescription(text.effect);
        // Later: what is done may change the steps, and with them this button.
        connect(
            button, &QPushButton::clicked, this, [this, command = *text.command] { Q_EMIT chosen(command); },
            Qt::QueuedConnection);
        column->addWidget(button, 0, Qt::AlignLeft);
    } else {
        auto *what = new FittingLabel(QStringLiteral("stepName%1").arg(row), m_stepBox);
        QFont bold = what->font();
        bold.setBold(true);
        what->setFont(bold);
        what->setFullText(text.what);
        column->addWidget(what);
    }
    auto *effect = new FittingLabel(QStringLiteral("stepEffect%1").arg(row), m_stepBox);
    effect->setFullText(text.effect);
    column->addWidget(effect);
}

void DiagnosisBox::paintIcon()
{
    m_icon->setPixmap(icon(Icon::Warning, stateColor(NodeState::Degraded, palette()))
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
}

void DiagnosisBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace msm
