// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

class QSqlQuery;

namespace msm {

class Scheduler;

/// The SQLite file of one profile: WAL, synchronous=FULL, foreign keys on, schema versions with forward
/// migration. Lives in one thread; owned by the composition root.
class Database final {
public:
    /// Opens or makes `path` (":memory:" for tests). A file that is not a sound database is moved aside
    /// with its -wal and -shm (see setAside()) and a new one begins; it is never overwritten. Errors:
    /// Storage (no right to write, disk full, locked by another, or made by a newer version).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const QString &path, const Scheduler &scheduler);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Where a corrupt file was moved to while opening; empty when there was none.
    [[nodiscard]] QString setAside() const { return m_setAside; }
    /// Version of the schema that this program writes.
    [[nodiscard]] static int schemaVersion();

    /// Runs one statement with positional parameters.
    [[nodiscard]] Result<void> execute(const QString &sql, const QVariantList &params = {});
    /// Runs one statement once for each row of positional parameters; quicker than one by one.
    [[nodiscard]] Result<void> executeEach(const QString &sql, const QList<QVariantList> &rows);
    /// Runs a query and calls `row` for every result row.
    [[nodiscard]] Result<void> query(
        const QString &sql, const QVariantList &params, const std::function<void(const QSqlQuery &)> &row);
    /// Runs `work` in a transaction: all of it or nothing.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);

private:
    Database() = default;

    static Result<std::unique_ptr<Database>> openSound(const QString &path);
    Result<void> prepare();
    Result<void> migrate();

    QString m_path;
    QString m_connection;
    QString m_setAside;
};

} // namespace msm
