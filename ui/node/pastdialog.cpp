// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/pastdialog.h"

#include "ui/node/historylist.h"
#include "ui/node/nodepast.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/messagepage.h"
#include "ui/words/detailtext.h"

#include <QBoxLayout>
#include <QDialogButtonBox>

namespace msm {

PastDialog::PastDialog(const Subject &subject, const EventLog &events, const OperationJournal *journal,
    const Commands &commands, QWidget *parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_events(events)
    , m_journal(journal)
    , m_list(new HistoryList(commands, this))
    , m_message(new MessagePage(QStringLiteral("pastMessage"), Icon::Events, this))
{
    setObjectName(QStringLiteral("PastDialog"));
    setWindowTitle(tr("What Was Done: %1", "name of a node").arg(subject.name));
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &HistoryList::olderWanted, this, [this] {
        ++m_slices;
        read();
    });
    auto *const column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_message, 1);
    column->addWidget(buttons);
    resize(720, 420);
    openFitted(*this);
    if (m_subject.vm.isValid())
        read();
    else
        readOperation();
    while (!m_subject.operation.isNull() && m_list->isVisibleTo(this) && !m_list->goTo(m_subject.operation)
        && m_list->hasOlder()) {
        ++m_slices;
        read();
    }
}

void PastDialog::read()
{
    const auto past = readPast(m_events, m_journal, m_subject.vm, m_slices);
    if (past)
        m_list->setLines(historyLines(*past, VirtualMachine{.id = m_subject.vm}), past->isWhole());
    showList(past.map([](const NodePast &) {}));
}

void PastDialog::readOperation()
{
    const auto found = m_journal ? m_journal->find(m_subject.operation)
                                 : Result<std::optional<JournalledOperation>>(std::nullopt);
    if (found && *found)
        m_list->setLines(historyLines({}, {**found}, {}), true);
    showList(found.map([](const std::optional<JournalledOperation> &) {}));
}

void PastDialog::showList(const Result<void> &read)
{
    const bool isEmpty = m_list->lines().isEmpty();
    m_list->setVisible(!isEmpty);
    m_message->setVisible(isEmpty);
    if (read)
        m_message->setTexts(tr("Nothing is known of it"), tr("It is so long ago that it was forgotten."));
    else
        m_message->setTexts(tr("The history cannot be read"), detailText(read.error()));
}

} // namespace msm
