// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/access.h"
#include "core/base/result.h"
#include "core/journal/database.h"

#include <QString>

#include <memory>
#include <optional>

class QLockFile;
class QTemporaryDir;

namespace msm {

class Scheduler;

/// The files of one profile inside the data directory: the database, and the lock that keeps two processes
/// from both writing. Owned by the session; releases the lock when destroyed.
class ProfileStore final {
public:
    /// Makes the directory when it is not there, readable by its owner only. Errors: Storage (no right,
    /// disk full, made by a newer version), InUse (another process holds the lock; the detail says which, on
    /// which host, and since when). The lock of a process of this host that died is taken over, also when its
    /// number belongs to another process by now; that of another host never is.
    [[nodiscard]] static Result<std::unique_ptr<ProfileStore>> open(
        const QString &dataDir, const QString &profileName, Access access, const Scheduler &scheduler);
    ~ProfileStore();
    Q_DISABLE_COPY_MOVE(ProfileStore)

    [[nodiscard]] Database &database() { return *m_database; }
    /// What the user has to be told about the files, in one sentence; empty when all is well.
    [[nodiscard]] const QString &notice() const { return m_notice; }

    /// Where the process that holds the profile can be asked to do something. In the data directory, which is
    /// the owner's alone, unless that makes the path longer than a socket's may be.
    [[nodiscard]] static QString socketPath(const QString &dataDir, const QString &profileName);
    /// Who holds the profile, as open() would say; nothing when nobody does.
    [[nodiscard]] static std::optional<Error> holder(const QString &dataDir, const QString &profileName);
    /// The base name of a profile's files: safe on every file system, different for different names also
    /// where upper and lower case are the same.
    [[nodiscard]] static QString fileName(const QString &profileName);

private:
    ProfileStore();

    [[nodiscard]] Result<void> lock(const QString &path, const QString &profileName);
    [[nodiscard]] Result<void> openForWriting(const QString &path, const Scheduler &scheduler);
    [[nodiscard]] Result<void> openCopy(const QString &path, const Scheduler &scheduler);

    std::unique_ptr<QTemporaryDir> m_copy; ///< of a reader; outlives the database
    std::unique_ptr<QLockFile> m_lock;     ///< of a writer
    std::unique_ptr<Database> m_database;
    QString m_notice;
};

} // namespace msm
