// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/ui/dialogs/stubcloud.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"

#include <QDialog>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>

namespace msm::test {

/// What dialogs are about, with more of everything than there is room for.
struct DialogWorld {
    QTemporaryDir folder;
    QSettings file{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    AppSettings settings{file};
    SessionSecretStore secrets;
    StubCloud cloud;
    FakeService service;
    Commands commands;
};

/// One dialog of the program, full of what it shows.
struct DialogCase {
    const char *name;
    std::function<QDialog *(DialogWorld &world, QWidget *parent)> make;
};

[[nodiscard]] QList<DialogCase> everyDialog();

} // namespace msm::test
