// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "core/nodes/nodelist.h"

#include <QHash>

namespace msm {

class Database;

/// What was last seen of the nodes, and when.
struct LastKnown {
    NodeList nodes; ///< by id, ascending
    QDateTime seen; ///< UTC, when the cloud last answered; invalid when it never did
};

/// The last known view of the nodes, kept in the database for the next start. Only what differs from what is
/// stored is written: a few seconds later, a few rows at a time. That an agent said the same once more is
/// worth a write every ten minutes, and while nothing changes but the time, nothing else is written. A
/// program that is killed loses a few seconds of it; one that ends stores it to the last second. Lives in one
/// thread; database and scheduler must outlive it.
class LastSeenStore final {
public:
    LastSeenStore(Database &database, Scheduler &scheduler);
    /// Stores what has not been stored yet.
    ~LastSeenStore();
    Q_DISABLE_COPY_MOVE(LastSeenStore)

    /// What an earlier run stored. `state` and `registered` are not: they follow from the rest, and from what
    /// is registered. Errors: Storage.
    [[nodiscard]] Result<LastKnown> load();
    /// Hands over what is seen now; costs next to nothing.
    void keep(const LastKnown &view);
    /// Stores everything that has not been stored yet.
    void store();

private:
    enum class Ages { Roughly, Exactly };

    void storeSome();
    void collect(Ages ages);
    void write(qsizetype count);

    Database &m_database;
    Scheduler &m_scheduler;
    LastKnown m_now;
    bool m_hasNews = false; ///< m_now has not been compared with m_stored yet
    bool m_loaded = false;  ///< m_stored and m_storedSeen are what the database holds
    /// A row, and the node that has in it what is written there but for the age.
    struct Row {
        NodePointer node;
        QDateTime agentSeen;
    };
    QHash<VmId, Row> m_stored;
    QDateTime m_storedSeen;
    NodeList m_unstored;      ///< rows to be written
    QList<VmId> m_gone;       ///< rows to be removed
    bool m_seenIsOld = false; ///< m_now.seen is to be written
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
