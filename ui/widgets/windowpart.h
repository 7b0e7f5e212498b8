// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/savedview.h"

#include <QString>
#include <QUrl>

class QObject;

namespace msm {

class AlarmWatch;
class EventLog;
class MySQLServerManager;
class OperationJournal;
class ZoneStatus;

/// What the window shows.
struct ShownSession {
    MySQLServerManager &manager;
    EventLog &events;
    QString profile;
    QUrl endpoint;
    bool sandbox = false;
    bool production = false;                   ///< see Profile
    ZoneStatus *zone = nullptr;                ///< how the cloud is used; null: nothing is shown of it
    AlarmWatch *alarms = nullptr;              ///< null: nothing is shown of alarms
    const OperationJournal *journal = nullptr; ///< null: nothing is shown of operations of earlier runs
    SavedViews views{};                        ///< of the profile
};

/// A part of the window that shows something of the session. It takes what it shows from the session itself,
/// so that the window need not know what that is.
class WindowPart {
public:
    WindowPart() = default;
    virtual ~WindowPart() = default;
    Q_DISABLE_COPY_MOVE(WindowPart)

    /// Shows what there is, and from then on what changes. Manager, events and zone live until clear(), and
    /// the context of the connections to them until just before. There is no other session at the time.
    virtual void setSession(const ShownSession &session, QObject *context) = 0;
    /// Shows no session.
    virtual void clear() = 0;
    /// A second has passed, while the window is seen.
    virtual void tick() { }
};

} // namespace msm
