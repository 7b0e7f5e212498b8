// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/closequestion.h"

#include "app/gui/messages.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace msm {

namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(msm::CloseQuestion)
};

bool mayLeaveDuring(int operations, const QString &leave, QWidget &window)
{
    QMessageBox box(QMessageBox::Question, window.windowTitle(),
        Wording::tr("%Ln operation(s) still run.", nullptr, operations), QMessageBox::Cancel, &window);
    box.setObjectName(QStringLiteral("operationsRun"));
    box.setInformativeText(
        Wording::tr("Nothing is lost: what the cloud has accepted goes on, and is found again when this "
                    "connection is opened next. What can still be undone is not begun."));
    setPlainAndWide(box);
    const QPushButton *const button = box.addButton(leave, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == button;
}

} // namespace

bool mayCloseDuring(int operations, QWidget &window)
{
    return mayLeaveDuring(operations, Wording::tr("&Close"), window);
}

bool maySwitchDuring(int operations, QWidget &window)
{
    return mayLeaveDuring(operations, Wording::tr("&Switch"), window);
}

} // namespace msm
