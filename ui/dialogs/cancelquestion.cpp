// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cancelquestion.h"

#include "core/lifecycle/transitions.h"

#include <QPushButton>

#include <algorithm>

namespace msm {

namespace {

bool mayHaveStored(const OperationView &create)
{
    return create.kind->effect == NodeEffect::Registers || create.stage.hasReached(CreateStage::MySql);
}

} // namespace

CancelQuestion::CancelQuestion(const QList<OperationView> &creates, QWidget *parent)
    : QMessageBox(QMessageBox::Question, parent ? parent->windowTitle() : QString(), questionFor(creates),
        QMessageBox::NoButton, parent)
{
    setObjectName(QStringLiteral("cancelQuestion"));
    setTextFormat(Qt::PlainText);
    setInformativeText(explanationFor(creates));
    const OperationView &first = creates.first();
    const int count = int(creates.size());
    const bool one = count == 1 && first.vm.isValid();
    auto *remove = addButton(
        one ? tr("&Delete VM %1").arg(first.vm.value) : tr("&Delete %Ln Machine(s)", nullptr, count),
        DestructiveRole);
    remove->setObjectName(QStringLiteral("deleteMachine"));
    auto *leave = addButton(count == 1 ? tr("&Leave It") : tr("&Leave Them"), AcceptRole);
    leave->setObjectName(QStringLiteral("leaveMachine"));
    auto *back = addButton(tr("&Go On Waiting"), RejectRole);
    back->setObjectName(QStringLiteral("goOnWaiting"));
    setDefaultButton(std::ranges::any_of(creates, mayHaveStored) ? leave : remove);
    setEscapeButton(back);
    connect(this, &QMessageBox::buttonClicked, this, [this, remove, leave](QAbstractButton *button) {
        if (button == remove)
            Q_EMIT chosen(CancelChoice::Delete);
        else if (button == leave)
            Q_EMIT chosen(CancelChoice::Leave);
    });
}

bool CancelQuestion::needsAsking(const OperationView &operation)
{
    return operation.kind->cancelling == Cancelling::LeavesVm && !operation.isFinished()
        && operation.state != Operation::State::Idle;
}

QString CancelQuestion::questionFor(const QList<OperationView> &creates)
{
    const OperationView &first = creates.first();
    if (creates.size() > 1)
        return tr("Cancel %Ln creation(s)?", nullptr, int(creates.size()));
    return first.vm.isValid() ? tr("Cancel the creation of %1 (VM %2)?").arg(first.name).arg(first.vm.value)
                              : tr("Cancel the creation of %1?").arg(first.name);
}

QString CancelQuestion::explanationFor(const QList<OperationView> &creates)
{
    QStringList sentences;
    if (std::ranges::any_of(creates, [](const OperationView &create) { return !create.vm.isValid(); }))
        sentences.append(
            tr("A request is on its way; what you choose is done with the machine that it makes."));
    if (std::ranges::any_of(creates, mayHaveStored))
        sentences.append(tr("MySQL may have stored something on it already."));
    else
        sentences.append(tr("Nothing has been stored on it yet."));
    sentences.append(
        tr("What is left stays in the list as cancelled and is not taken over; it can be waited for or "
           "deleted later."));
    return sentences.join(u' ');
}

} // namespace msm
