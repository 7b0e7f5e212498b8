// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspectiondialog.h"
#include "ui_inspectiondialog.h"

#include "ui/delegates/severitydelegate.h"
#include "ui/dialogs/deletenodesdialog.h"
#include "ui/models/driftmodel.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/focusframe.h"
#include "ui/widgets/messagepage.h"
#include "ui/words/detailtext.h"
#include "ui/words/drifttext.h"
#include "ui/words/errortext.h"
#include "ui/words/isolation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace msm {

namespace {

/// With a space behind it, where there is anything to say.
QString doubtSentence(Doubt doubt)
{
    const QString text = doubtText(doubt);
    return text.isEmpty() ? text : text + u' ';
}

} // namespace

InspectionDialog::InspectionDialog(MySQLServerManager &manager, QWidget *parent)
    : QDialog(parent)
    , m_manager(manager)
    , m_ui(std::make_unique<Ui::InspectionDialog>())
    , m_model(new DriftModel(this))
    , m_agreement(new MessagePage(QStringLiteral("agreement"), Icon::Success, this))
{
    m_ui->setupUi(this);
    m_ui->status->reserve(1);
    m_ui->outcome->reserve(1);
    m_ui->status->clear();
    m_ui->outcome->clear();
    m_ui->stack->addWidget(m_agreement);
    buildList();
    buildButtons();
    fillFilter();
    connect(m_ui->filter, &QComboBox::currentIndexChanged, this, &InspectionDialog::applyFilter);
    connect(m_ui->details, &DriftDetailsPanel::fixRequested, this, &InspectionDialog::choose);
    connect(&m_manager, &MySQLServerManager::stateChanged, this, &InspectionDialog::updateBusy);
    openFitted(*this);
    inspect();
}

InspectionDialog::~InspectionDialog() = default;

void InspectionDialog::buildList()
{
    QTreeView *const view = m_ui->findings;
    view->setModel(m_model);
    view->setItemDelegateForColumn(int(DriftModel::Column::Class), new SeverityDelegate(view));
    view->installEventFilter(this);
    frameFocus(view);
    const int character = fontMetrics().averageCharWidth();
    view->header()->resizeSection(int(DriftModel::Column::Class), 24 * character);
    view->header()->resizeSection(int(DriftModel::Column::Id), 10 * character);
    view->header()->resizeSection(int(DriftModel::Column::Name), 26 * character);
    view->header()->resizeSection(int(DriftModel::Column::Address), 20 * character);
    m_ui->splitter->setSizes({260, 300});
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &InspectionDialog::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InspectionDialog::showSelection);
}

void InspectionDialog::buildButtons()
{
    m_again = m_ui->buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_again->setObjectName(QStringLiteral("inspectAgain"));
    // Enter must begin nothing that was not asked for.
    for (QAbstractButton *button : m_ui->buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &InspectionDialog::inspectOrStop);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void InspectionDialog::fillFilter()
{
    using enum DriftClass;
    const QSignalBlocker blocker(m_ui->filter);
    const QVariant chosen = m_ui->filter->currentData();
    m_ui->filter->clear();
    m_ui->filter->addItem(tr("Everything"));
    for (const DriftClass kind :
        {Duplicate, Unregistered, Gone, Missing, Foreign, AddressChanged, Unreachable, Kept})
        m_ui->filter->addItem(tr("%1 (%L2)", "class and how many there are")
                                  .arg(driftClassText(kind))
                                  .arg(m_model->countOf(kind)),
            int(kind));
    m_ui->filter->setCurrentIndex(std::max(0, m_ui->filter->findData(chosen)));
}

void InspectionDialog::setConnection(const QString &name, bool isProduction)
{
    m_connection = name;
    m_isProduction = isProduction;
}

void InspectionDialog::showOnly(std::optional<DriftClass> kind)
{
    m_ui->filter->setCurrentIndex(kind ? m_ui->filter->findData(int(*kind)) : 0);
}

void InspectionDialog::applyFilter()
{
    const QVariant chosen = m_ui->filter->currentData();
    m_model->setFilter(chosen.isValid() ? std::optional(DriftClass(chosen.toInt())) : std::nullopt);
    showStack();
}

void InspectionDialog::inspectOrStop()
{
    if (m_inspection) {
        m_inspection->cancel();
    } else {
        m_ui->outcome->clear();
        inspect();
    }
}

void InspectionDialog::inspect()
{
    if (m_inspection)
        return;
    m_inspection = m_manager.inspect();
    connect(m_inspection.get(), &Inspection::progressed, this, &InspectionDialog::showProgress);
    connect(m_inspection.get(), &Operation::finished, this, &InspectionDialog::onInspected);
    m_inspection->start();
    showProgress();
    updateBusy();
}

void InspectionDialog::onInspected()
{
    Inspection *const ended = m_inspection.release(); // the sender of the signal that led here
    ended->deleteLater();
    if (ended->error()) {
        if (ended->error()->kind == ErrorKind::Cancelled)
            m_ui->status->showMessage(MessageLine::Tone::Info, tr("The inspection was stopped"));
        else
            m_ui->status->showError(*ended->error());
    } else {
        m_drift = ended->drift();
        m_model->apply(m_drift->findings);
        fillFilter();
        showResult();
        showSelection();
    }
    showStack();
    updateBusy();
}

void InspectionDialog::showProgress()
{
    if (!m_inspection)
        return;
    QString step;
    switch (m_inspection->step()) {
    case Inspection::Step::Listing:
        step = tr("The cloud is being listed.");
        break;
    case Inspection::Step::AskingAgents:
        step = tr("%L1 of %L2 agents asked.").arg(m_inspection->asked()).arg(m_inspection->toAsk());
        break;
    case Inspection::Step::ReadingAgain:
        step = tr("What seems wrong is read once more.");
        break;
    }
    m_ui->status->showMessage(MessageLine::Tone::Busy, tr("Inspecting…"), step);
}

/// What was not looked at, and why; empty when everything was.
QString InspectionDialog::unseenText() const
{
    QStringList sentences;
    if (const int unread = int(m_drift->unreadable.size() + m_drift->unidentified); unread > 0)
        sentences +=
            tr("What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded "
               "about them.",
                nullptr, unread);
    if (m_drift->notRunning > 0)
        sentences += tr("%Ln machine(s) do not run, so no agent was asked about them.", nullptr,
            int(m_drift->notRunning));
    return sentences.join(u' ');
}

void InspectionDialog::showResult()
{
    const int checked = int(m_drift->checked - m_drift->unread - m_drift->notRunning);
    const int found = int(m_drift->disagreements());
    const QString unseen = unseenText();
    if (found > 0)
        m_ui->status->showMessage(MessageLine::Tone::Warning,
            tr("%Ln disagreement(s) of manager, cloud and agents", nullptr, found),
            (doubtSentence(m_drift->doubt) + tr("%Ln node(s) checked. Nothing was changed.", nullptr, checked)
                + u' ' + unseen)
                .trimmed());
    else if (unseen.isEmpty())
        m_ui->status->showMessage(MessageLine::Tone::Success,
            tr("Manager, cloud and agents agree: %Ln node(s) checked", nullptr, checked), {});
    else
        m_ui->status->showMessage(MessageLine::Tone::Warning,
            tr("No disagreement found: %Ln node(s) checked", nullptr, checked), unseen);
}

void InspectionDialog::showStack()
{
    const bool nothing = m_model->rowCount() == 0;
    m_ui->stack->setCurrentIndex(nothing ? 1 : 0);
    if (!m_drift)
        m_agreement->setTexts(tr("Nothing inspected yet"), {});
    else if (!m_drift->findings.isEmpty())
        m_agreement->setTexts(tr("Nothing of this class"), {});
    else
        m_agreement->setTexts(
            unseenText().isEmpty() ? tr("Manager, cloud and agents agree") : tr("No disagreement found"),
            tr("%Ln node(s) checked.", nullptr,
                int(m_drift->checked - m_drift->unread - m_drift->notRunning)));
}

void InspectionDialog::showSelection()
{
    QModelIndexList rows = m_ui->findings->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<DriftFinding> chosen;
    chosen.reserve(rows.size());
    for (const QModelIndex &row : std::as_const(rows))
        chosen.append(m_model->at(row.row()));
    m_ui->details->setFindings(chosen);
}

void InspectionDialog::updateBusy()
{
    m_again->setText(m_inspection ? tr("S&top") : tr("Inspect A&gain"));
    m_again->setEnabled(!m_work);
    QString obstacle;
    if (m_manager.options().readOnly)
        obstacle = tr("This connection is read-only: nothing can be changed.");
    else if (m_work || m_inspection)
        obstacle = tr("Wait until the inspection is over.");
    m_ui->details->setObstacle(obstacle);
}

void InspectionDialog::choose(const QList<DriftFinding> &findings, DriftFix fix)
{
    if (m_work || m_inspection)
        return;
    if (fix == DriftFix::Remove)
        confirmRemoval(findings);
    else
        apply(findings, fix, KillMode::Terminate);
}

void InspectionDialog::confirmRemoval(const QList<DriftFinding> &findings)
{
    // What was inspected rather than what the manager has listed: that is what the user saw.
    const NodeList &all = m_manager.nodes();
    NodeList nodes;
    for (const DriftFinding &finding : findings) {
        nodes.append({.id = finding.vm,
            .name = finding.name,
            .function = finding.function,
            .state = finding.registered ? NodeState::Unknown : NodeState::Unregistered,
            .registered = finding.registered,
            .address = finding.address,
            .vmState = finding.vmState,
            .isProtected = std::ranges::any_of(all,
                [&finding](const NodeView &node) { return node.id == finding.vm && node.isProtected; })});
    }
    const DeletionScope scope{.all = all, .connection = m_connection, .isProduction = m_isProduction};
    auto *dialog = new DeleteNodesDialog(nodes, scope, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, findings] {
        const NodeList confirmed = dialog->nodes();
        QList<DriftFinding> removals = findings;
        removals.removeIf([&confirmed](const DriftFinding &finding) {
            return std::ranges::find(confirmed, finding.vm, &NodeView::id) == confirmed.cend();
        });
        apply(removals, DriftFix::Remove, dialog->mode());
    });
    dialog->open();
}

void InspectionDialog::apply(const QList<DriftFinding> &findings, DriftFix fix, KillMode mode)
{
    m_ui->outcome->clear();
    m_work = Work{.left = findings, .fix = fix, .mode = mode};
    updateBusy();
    applyNext();
}

void InspectionDialog::applyNext()
{
    if (m_work->left.isEmpty()) {
        showOutcome();
        m_work.reset();
        updateBusy();
        inspect();
        return;
    }
    const DriftFinding finding = m_work->left.takeFirst();
    m_ui->status->showMessage(MessageLine::Tone::Busy, tr("Carrying out what you chose…"),
        tr("%Ln left", nullptr, int(m_work->left.size()) + 1));
    m_manager.applyFix(
        finding, m_work->fix, this, [this](const Result<QUuid> &result) { onApplied(result); }, m_work->mode);
}

void InspectionDialog::onApplied(const Result<QUuid> &result)
{
    if (result)
        ++m_work->done;
    else
        m_work->errors.append(result.error());
    applyNext();
}

void InspectionDialog::showOutcome()
{
    if (m_work->errors.isEmpty()) {
        m_ui->outcome->showMessage(MessageLine::Tone::Success,
            beginsOperation(m_work->fix) ? tr("%Ln operation(s) begun", nullptr, m_work->done)
                                         : tr("%Ln line(s) done", nullptr, m_work->done),
            beginsOperation(m_work->fix) ? tr("The window's operations follow them, stage by stage.")
                                         : QString());
        return;
    }
    const Error &first = m_work->errors.first();
    const int failed = int(m_work->errors.size());
    if (failed == 1 && m_work->done == 0)
        m_ui->outcome->showError(first);
    else
        m_ui->outcome->showMessage(MessageLine::Tone::Error,
            tr("%L1 done, %L2 not done: %3", "two numbers and a reason")
                .arg(m_work->done)
                .arg(failed)
                .arg(errorText(first).headline),
            detailSentence(first));
}

void InspectionDialog::copySelection() const
{
    QModelIndexList rows = m_ui->findings->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(m_model->lineAt(row.row()));
    QGuiApplication::clipboard()->setText(withoutIsolation(lines.join(u'\n')));
}

bool InspectionDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->findings && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace msm
