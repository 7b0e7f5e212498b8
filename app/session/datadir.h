// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>

#include <memory>

namespace msm {

/// The name space of this program's entries in the system's keychain.
inline const QString kKeychainService = QStringLiteral("MySQL Server Manager");

/// Where the nodes and events of every profile are kept unless the user says otherwise: the platform's place
/// for a program's data ("~/.local/share/mysql-server-manager" on Linux).
[[nodiscard]] QString defaultDataDir();

/// The settings that the window and the command line share: the platform's place for settings, or
/// "settings.ini" inside `dataDir` when the user named one. Never null.
[[nodiscard]] std::unique_ptr<QSettings> openSettings(const QString &dataDir);

} // namespace msm
