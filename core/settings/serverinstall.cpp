// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/serverinstall.h"

namespace msm {

QString serverInstallName(ServerInstall install)
{
    switch (install) {
    case ServerInstall::MariaDb:
        return QStringLiteral("mariadb");
    case ServerInstall::MySql:
        return QStringLiteral("mysql");
    case ServerInstall::Nothing:
        break;
    }
    return QStringLiteral("none");
}

std::optional<ServerInstall> serverInstallFromName(const QString &name)
{
    for (const ServerInstall install : serverInstalls) {
        if (name == serverInstallName(install))
            return install;
    }
    return std::nullopt;
}

} // namespace msm
