// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/databaseplan.h"

#include <QString>

#include <memory>

class QLockFile;

namespace msm::sandbox {

/// The folders of the real nodes of one sandbox:
///
///     CACHE/template-KEY   a data directory to copy; it stays
///     CACHE/bytecode       the compiled agent; it stays
///     CACHE/run-XXXXXX     one for each sandbox that runs, held by a lock; a node's sockets and temporary
///     files,
///                          and all of its files when nothing is kept
///     KEPT/VM              the other files of a node, where they are to outlive the sandbox
///
/// Owned by DatabaseFleet. The functions that are not members take long and touch nothing else, so that they
/// can run in another thread.
class DatabaseFiles {
public:
    /// `kept` empty: nothing outlives this object.
    DatabaseFiles(QString cache, QString kept);
    /// Removes this run's folder. No process of a node may run any more.
    ~DatabaseFiles();
    Q_DISABLE_COPY_MOVE(DatabaseFiles)

    /// Makes this run's folder. Error: Storage, also when its name is too long for a socket's.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] bool areKept() const { return !m_kept.isEmpty(); }
    [[nodiscard]] const QString &cache() const { return m_cache; }
    [[nodiscard]] const QString &run() const { return m_run; }
    /// Without names before begin(), where nothing is kept.
    [[nodiscard]] DatabasePlaces placesOf(int vmId) const;

private:
    QString m_cache;
    QString m_kept;
    QString m_run;
    std::unique_ptr<QLockFile> m_lock;
};

/// Ends what sandboxes have left running that were killed, and removes their folders. A server whose files
/// are kept is asked to end first.
void sweepDatabases(const QString &cache);

/// Everything that a node's processes need to be there before they start: the copy of the data directory
/// unless there is one, the option file, the SQL of the account. What an earlier agent has left running is
/// ended. Error: Storage, also where this system lets nobody have a small disk.
[[nodiscard]] Result<void> prepareDatabase(
    const QString &pattern, const DatabasePlaces &places, const DatabaseStart &start);
/// Whether an agent or a server of this node still runs that a killed sandbox has left.
[[nodiscard]] bool hasLeftovers(const DatabasePlaces &places);
/// Fills what is left of the small disk that this agent has, or frees it again.
void fillDisk(qint64 agent, const DatabasePlaces &places, bool full);
/// Removes all files of a node.
void removeDatabase(const DatabasePlaces &places);

/// The agent of a node that was started last, and its server; pid 0 when there is none.
[[nodiscard]] QString agentRecord(const DatabasePlaces &places);
[[nodiscard]] QString serverRecord(const DatabasePlaces &places);

} // namespace msm::sandbox
