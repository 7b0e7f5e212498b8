// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentclient.h"

#include <array>
#include <utility>

namespace msm {

namespace {

const std::array<std::pair<ServerState, QString>, 5> kNames{{
    {ServerState::Init, QStringLiteral("INIT")},
    {ServerState::Starting, QStringLiteral("STARTING")},
    {ServerState::Running, QStringLiteral("RUNNING")},
    {ServerState::Stopping, QStringLiteral("STOPPING")},
    {ServerState::Stopped, QStringLiteral("STOPPED")},
}};

} // namespace

QString serverStateName(ServerState state)
{
    for (const auto &[value, name] : kNames) {
        if (value == state)
            return name;
    }
    return {};
}

ServerState serverStateFromName(const QString &name)
{
    for (const auto &[value, text] : kNames) {
        if (text.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return ServerState::Unknown;
}

} // namespace msm
