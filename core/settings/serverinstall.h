// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace msm {

/// What the image of a new node lacks, and what the node thus installs when it first starts (docs/agent.md, A
/// stock image).
enum class ServerInstall {
    Nothing, ///< the image has a server and the agent
    MariaDb, ///< a stock image: MariaDB and the agent
    MySql,   ///< a stock image: MySQL and the agent
};
inline constexpr std::array serverInstalls{
    ServerInstall::Nothing, ServerInstall::MariaDb, ServerInstall::MySql};

/// In settings, in the journal and on the command line: "none", "mariadb", "mysql".
[[nodiscard]] QString serverInstallName(ServerInstall install);
[[nodiscard]] std::optional<ServerInstall> serverInstallFromName(const QString &name);

} // namespace msm
