// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace msm {

class Database;
class Scheduler;

enum class EventKind {
    ManagerStarted,
    ManagerStopped,
    ConnectionLost,     ///< detail: why
    ConnectionRestored,
    CreateRequested,    ///< subject: node name
    VmMade,             ///< the cloud took it
    NodeReady,          ///< registered
    NodeAdopted,        ///< found running, registered
    CreateFailed,       ///< detail: why
    CreateCancelled,
    DeleteRequested,
    NodeDeleted,
    DeleteFailed,       ///< detail: why
    NodeGone,           ///< registered, but the cloud no longer has it: dropped
    AgentLost,          ///< an agent that answered does so no more
    AgentBack,
    DatabaseSetAside,   ///< detail: where the corrupt file is now
};

enum class Severity { Info, Warning, Error };

/// One line of the timeline. `subject` and `detail` are data (a name, a technical message); the sentence is
/// made by whoever shows it.
struct Event {
    QDateTime time; ///< UTC
    EventKind kind = EventKind::ManagerStarted;
    VmId vm;
    QString subject;
    QString detail;

    [[nodiscard]] Severity severity() const;
    bool operator==(const Event &) const = default;
};

/// The timeline of a profile, kept in the database. A line that cannot be stored is still emitted.
class EventLog final : public QObject {
    Q_OBJECT
public:
    EventLog(Database &database, const Scheduler &scheduler, QObject *parent = nullptr);

    void add(EventKind kind, VmId vm = {}, const QString &subject = {}, const QString &detail = {});
    /// The last `limit` events, oldest first.
    [[nodiscard]] Result<QList<Event>> recent(int limit) const;

Q_SIGNALS:
    void added(const msm::Event &event);

private:
    Database &m_database;
    const Scheduler &m_scheduler;
};

} // namespace msm

Q_DECLARE_METATYPE(msm::Event)
