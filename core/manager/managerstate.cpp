// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/managerstate.h"

#include <array>

namespace msm {

namespace {

struct Transition {
    ManagerState from;
    ManagerEvent event;
    ManagerState to;
};

using S = ManagerState;
using E = ManagerEvent;

constexpr std::array kTransitions{
    Transition{S::Init, E::Start, S::Starting},
    Transition{S::Stopped, E::Start, S::Starting},
    Transition{S::Error, E::Start, S::Starting},
    Transition{S::Starting, E::Connected, S::Running},
    Transition{S::Starting, E::ConnectFailed, S::Error},
    Transition{S::Running, E::ConnectFailed, S::Error},
    Transition{S::Adapting, E::ConnectFailed, S::Error},
    // A listing that succeeds proves that the cloud is back.
    Transition{S::Error, E::Connected, S::Running},
    Transition{S::Running, E::OperationStarted, S::Adapting},
    Transition{S::Adapting, E::OperationsEnded, S::Running},
    Transition{S::Init, E::Stop, S::Epilogue},
    Transition{S::Starting, E::Stop, S::Epilogue},
    Transition{S::Running, E::Stop, S::Epilogue},
    Transition{S::Adapting, E::Stop, S::Epilogue},
    Transition{S::Error, E::Stop, S::Epilogue},
    Transition{S::Epilogue, E::Drained, S::Stopped},
};

} // namespace

QString managerStateName(ManagerState state)
{
    switch (state) {
    case S::Init:
        return QStringLiteral("INIT");
    case S::Starting:
        return QStringLiteral("STARTING");
    case S::Running:
        return QStringLiteral("RUNNING");
    case S::Adapting:
        return QStringLiteral("ADAPTING");
    case S::Epilogue:
        return QStringLiteral("EPILOGUE");
    case S::Stopped:
        return QStringLiteral("STOPPED");
    case S::Error:
        return QStringLiteral("ERROR");
    }
    return {};
}

std::optional<ManagerState> nextManagerState(ManagerState state, ManagerEvent event)
{
    for (const Transition &row : kTransitions) {
        if (row.from == state && row.event == event)
            return row.to;
    }
    return std::nullopt;
}

} // namespace msm
