// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/datadir.h"

#include <QDir>
#include <QStandardPaths>

namespace msm {

namespace {

const QString kFolder = QStringLiteral("mysql-server-manager");

} // namespace

QString defaultDataDir()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(kFolder);
}

std::unique_ptr<QSettings> openSettings(const QString &dataDir)
{
    if (!dataDir.isEmpty()) {
        return std::make_unique<QSettings>(
            QDir(dataDir).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    }
    return std::make_unique<QSettings>(
        QSettings::IniFormat, QSettings::UserScope, kFolder, QStringLiteral("settings"));
}

} // namespace msm
