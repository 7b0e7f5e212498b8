// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the create dialog says of what is in its fields: what is missing or wrong, and what will not fit.
#include "ui/dialogs/createnodesdialog.h"
#include "ui_createnodesdialog.h"

#include "core/lifecycle/provisioning.h"
#include "core/nodes/labelchange.h"
#include "core/nodes/namepattern.h"
#include "ui/dialogs/machineform.h"
#include "ui/words/capacitytext.h"
#include "ui/words/detailtext.h"
#include "ui/words/nodetext.h"

#include <QLocale>
#include <QPushButton>
#include <QTextDocument>

#include <algorithm>

namespace msm {

namespace {

using Tone = MessageLine::Tone;

constexpr int shownNames = 3;

/// "mysql-01, mysql-02, mysql-03, … mysql-20"
QString previewOf(const QStringList &names)
{
    if (names.size() <= shownNames + 1)
        return names.join(QStringLiteral(", "));
    return QStringLiteral("%1, … %2").arg(names.first(shownNames).join(QStringLiteral(", ")), names.last());
}

} // namespace

void CreateNodesDialog::validate()
{
    QPushButton *const ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    const int wanted = count();
    const auto names = expandNamePattern(m_ui->namePattern->text(), wanted, m_taken);
    m_ui->namePreview->setText(names ? previewOf(*names) : QString());
    m_ui->namePreview->setVisible(names.has_value());
    ok->setText(names ? tr("Create %n node(s)", nullptr, wanted) : tr("Create"));
    const bool failed = isFromImage() ? m_machine->state() == MachineForm::State::Failed
                                      : m_templates == Templates::Failed || m_templates == Templates::None;
    m_ui->retry->setVisible(failed);
    if (wanted < 0)
        m_ui->message->showMessage(Tone::Warning, tr("Enter how many nodes to create."));
    else if (!names)
        m_ui->message->showMessage(Tone::Warning, detailSentence(names.error()));
    const bool fits =
        names && showSourceProblem() && showLabelsProblem() && showContextProblem() && showInstallProblem();
    ok->setEnabled(fits);
    showCapacity();
    if (fits)
        showWarnings();
}

bool CreateNodesDialog::showSourceProblem()
{
    return isFromImage() ? showMachineProblem() : showTemplateProblem();
}

bool CreateNodesDialog::showTemplateProblem()
{
    switch (m_templates) {
    case Templates::Loading:
        m_ui->message->showMessage(Tone::Busy, tr("Loading the templates from the cloud…"));
        return false;
    case Templates::Failed:
        m_ui->message->showError(*m_templatesError);
        return false;
    case Templates::None:
        m_ui->message->showMessage(Tone::Warning, tr("Your account sees no template"),
            tr("Make one in OpenNebula, or ask for the right to use one; then try again."));
        return false;
    case Templates::Loaded:
        break;
    }
    const auto problem = m_ui->inputs->problem();
    if (problem)
        m_ui->message->showMessage(Tone::Info, detailSentence(*problem));
    return !problem;
}

bool CreateNodesDialog::showMachineProblem()
{
    switch (m_machine->state()) {
    case MachineForm::State::Empty:
    case MachineForm::State::Loading:
        m_ui->message->showMessage(Tone::Busy, tr("Loading images and networks from the cloud…"));
        return false;
    case MachineForm::State::Failed:
        m_ui->message->showError(m_machine->error());
        return false;
    case MachineForm::State::Loaded:
        break;
    }
    if (!m_machine->isComplete())
        m_ui->message->showMessage(Tone::Info, tr("Choose an image and a network."));
    return m_machine->isComplete();
}

bool CreateNodesDialog::showContextProblem()
{
    const QString problem = m_ui->addContext->isChecked() ? m_ui->context->problem() : QString();
    if (!problem.isEmpty())
        m_ui->message->showMessage(Tone::Info, problem);
    return problem.isEmpty();
}

bool CreateNodesDialog::showInstallProblem()
{
    const CreateRequest wanted = request();
    const auto problem =
        provisioningProblem(wanted.install, wanted.function, m_hasNodeSecret, wanted.options.context);
    if (problem)
        m_ui->message->showMessage(Tone::Info, detailSentence(*problem));
    return !problem;
}

bool CreateNodesDialog::showLabelsProblem()
{
    const bool isFine = std::ranges::all_of(labels(), isPersonalLabel);
    if (!isFine)
        m_ui->message->showMessage(Tone::Info, tr("A label of your own does not begin with msm/."));
    return isFine;
}

QStringList CreateNodesDialog::labels() const
{
    QStringList labels;
    for (const QString &label : m_ui->labels->text().split(u',')) {
        if (const QString name = label.simplified(); !name.isEmpty() && !labels.contains(name))
            labels.append(name);
    }
    return labels;
}

QString CreateNodesDialog::differenceText() const
{
    if (!m_like || m_like->machine || isFromImage())
        return {};
    const auto wanted = demand();
    const auto chosen = chosenTemplate();
    if (!chosen || chosen->id != m_like->templateId)
        return tr("%1 was made from another template.").arg(m_like->name);
    const bool isKnown = wanted && wanted->cpu && wanted->memoryMb && m_like->cpu > 0 && m_like->memoryMb > 0;
    if (!isKnown || (wanted->cpu == m_like->cpu && wanted->memoryMb == m_like->memoryMb))
        return {};
    return tr("%1 itself has another size: %2 CPU and %3 of memory.", "name, number, amount")
        .arg(m_like->name, QLocale().toString(m_like->cpu), memoryText(m_like->memoryMb));
}

std::optional<Demand> CreateNodesDialog::demand() const
{
    const Capacity capacity = m_capacity.value_or(Capacity());
    const int nodes = count();
    if (nodes < 1 || nodes > kMaxNodesPerRequest)
        return std::nullopt;
    if (isFromImage())
        return m_machine->isComplete() ? std::optional(demandOf(m_machine->machine(), nodes, capacity))
                                       : std::nullopt;
    const auto chosen = chosenTemplate();
    return chosen ? std::optional(demandOf(*chosen, m_ui->inputs->answers(), nodes, capacity)) : std::nullopt;
}

void CreateNodesDialog::showCapacity()
{
    QStringList lines;
    if (const auto wanted = demand()) {
        lines.append(demandText(*wanted));
        lines.append(m_capacity ? roomText(*wanted, *m_capacity) : tr("Free: being asked for…"));
    }
    const QString text = lines.join(u'\n');
    m_ui->capacity->setText(text);
    m_ui->capacity->setToolTip(text.isEmpty() ? QString() : Qt::convertFromPlainText(text));
}

void CreateNodesDialog::showWarnings()
{
    const auto wanted = demand();
    QStringList sentences;
    bool isRefused = false;
    if (wanted && m_capacity) {
        for (const Shortage &shortage : shortagesOf(*wanted, *m_capacity)) {
            sentences.append(shortageText(shortage));
            isRefused = isRefused || shortage.of != Shortage::Of::Hosts;
        }
    }
    if (sentences.isEmpty()) {
        if (const QString difference = differenceText(); !difference.isEmpty())
            m_ui->message->showMessage(Tone::Info, difference);
        else
            m_ui->message->clear();
        return;
    }
    if (isRefused)
        sentences.append(tr("The cloud refuses what it does not have when the nodes are asked for."));
    const QString headline = sentences.takeFirst();
    m_ui->message->showMessage(Tone::Warning, headline, sentences.join(u' '));
}

} // namespace msm
