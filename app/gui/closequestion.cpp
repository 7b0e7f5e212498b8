// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/closequestion.h"

#include "app/gui/messages.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace msm {

namespace {

struct CloseWording {
    Q_DECLARE_TR_FUNCTIONS(msm::CloseQuestion)
};

/// With a button that leaves nothing.
void setUp(QMessageBox &box, int operations)
{
    box.setObjectName(QStringLiteral("operationsRun"));
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(box.parentWidget()->windowTitle());
    box.setText(CloseWording::tr("%Ln operation(s) still run.", nullptr, operations));
    box.setInformativeText(
        CloseWording::tr("Nothing is lost: what the cloud has accepted goes on, and is found again when this "
                         "connection is opened next. What can still be undone is not begun."));
    box.setStandardButtons(QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Cancel);
    setPlainAndWide(box);
}

} // namespace

bool mayCloseDuring(int operations, QWidget &window)
{
    QMessageBox box(&window);
    setUp(box, operations);
    const QPushButton *const close = box.addButton(CloseWording::tr("&Close"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == close;
}

SwitchAnswer askToSwitchDuring(int operations, bool canOpenWindow, QWidget &window)
{
    QMessageBox box(&window);
    setUp(box, operations);
    const QPushButton *const leave = box.addButton(CloseWording::tr("&Switch"), QMessageBox::AcceptRole);
    const QPushButton *const open = canOpenWindow
        ? box.addButton(CloseWording::tr("Open in &New Window"), QMessageBox::AcceptRole)
        : nullptr;
    box.exec();
    if (box.clickedButton() == leave)
        return SwitchAnswer::Switch;
    return open && box.clickedButton() == open ? SwitchAnswer::NewWindow : SwitchAnswer::Stay;
}

} // namespace msm
