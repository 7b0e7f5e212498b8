// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"
#include "core/manager/managerstate.h"
#include "core/nodes/servicenode.h"

#include <QColor>
#include <QIcon>

class QPalette;

namespace msm {

/// The program's own pictures (resources/icons): line drawings on a grid of 24.
enum class Icon {
    CreateNodes,
    DeleteNodes,
    FinishWaiting,
    Cancel,
    Refresh,
    Start,
    Stop,
    Restart,
    Snapshot,
    Find,
    Inspect,
    Copy,
    Terminal,
    Label,
    Connection,
    Preferences,
    Keyboard,
    About,
    Quit,
    Details,
    Operations,
    Events,
    Alarms,
    Sandbox,
    Cloud,
    Node,
    Database,
    Lock,
    Unlock,
    Success,
    Warning,
    Error,
    Info,
    Eye,
    EyeOff,
    Add,
    Remove,
    Close,
    StateRunning,
    StateCreating,
    StateDegraded,
    StatePoweredOff,
    StateFailed,
    StateDeleting,
    StateMissing,
    StateUnregistered,
    StateUnknown,
};
inline constexpr int kIconCount = int(Icon::StateUnknown) + 1;

/// Drawn in the text colour of the application's palette at the moment of painting, so it follows a change
/// between light and dark, and sharp at every scale factor.
[[nodiscard]] QIcon icon(Icon id);
/// The same in a colour of the caller's choice, e.g. that of a state.
[[nodiscard]] QIcon icon(Icon id, const QColor &color);
/// The program's own icon, in colours.
[[nodiscard]] QIcon applicationIcon();

/// Colour is never the only sign: a badge shows icon, word and colour. Every colour below has a contrast of
/// at least 4.5:1 against the Base, AlternateBase and Window colours of the palette (WCAG 2.1, AA).
[[nodiscard]] QColor stateColor(NodeState state, const QPalette &palette);
[[nodiscard]] QColor stateColor(ManagerState state, const QPalette &palette);
[[nodiscard]] QColor severityColor(Severity severity, const QPalette &palette);
[[nodiscard]] Icon stateIcon(NodeState state);
[[nodiscard]] Icon stateIcon(ManagerState state);
[[nodiscard]] Icon severityIcon(Severity severity);

/// Contrast ratio of two opaque colours by WCAG 2.1, between 1 and 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace msm
