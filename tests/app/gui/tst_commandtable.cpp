// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/options.h"
#include "app/session/datadir.h"
#include "core/secrets/sessionsecretstore.h"
#include "tests/support/suite.h"
#include "ui/commands/commandrow.h"

#include <QTemporaryDir>
#include <QTest>

using namespace msm;

class TestCommandTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommandIsCarriedOutByTheProgramOrByTheWindow()
    {
        using enum UiCommand;
        const QSet<UiCommand> byWindow{CopyCells, SelectAll, Find, CloseWindow, Quit, CancelOperation,
            ClearFinished, NextPane, PreviousPane, ShowDetails, ShowOperations, ShowEvents, ShowAlarms};
        const QTemporaryDir directory;
        const auto settings = openSettings(directory.path());
        SessionSecretStore secrets;
        const Application application({.dataDir = directory.path()}, *settings, secrets);
        const Commands commands;
        for (const CommandRow &row : commands.rows())
            QVERIFY2(application.carriesOut(row.id) != byWindow.contains(row.id), row.name);
    }
};

MSM_GUI_TEST(TestCommandTable)
#include "tst_commandtable.moc"
