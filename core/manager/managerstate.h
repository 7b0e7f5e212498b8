// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace msm {

/// The manager's states (the original's S_INIT … S_ERROR).
enum class ManagerState {
    Init,     ///< constructed
    Starting, ///< S_PROLOGUE: connecting, discovering nodes that already run
    Running,  ///< true to the cloud, nothing in flight
    Adapting, ///< at least one operation in flight
    Epilogue, ///< stopping
    Stopped,
    Error, ///< cannot reach the cloud or sign in; leaves by reconnecting
};

enum class ManagerEvent {
    Start,            ///< start() was called
    Connected,        ///< the cloud answered a listing; discovery follows
    ConnectFailed,    ///< the cloud refused or could not be reached
    OperationStarted, ///< the first operation in flight
    OperationsEnded,  ///< none in flight any more
    Stop,             ///< stop() was called
    Drained,          ///< everything is put away after Stop
};

/// The original's strings: INIT, STARTING, RUNNING, ADAPTING, EPILOGUE, STOPPED, ERROR.
[[nodiscard]] QString managerStateName(ManagerState state);

/// The transition table. Nothing when the event is illegal in that state: the caller answers with a
/// Conflict error and the state stays.
[[nodiscard]] std::optional<ManagerState> nextManagerState(ManagerState state, ManagerEvent event);

} // namespace msm
