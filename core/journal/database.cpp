// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"

#include "core/base/logging.h"
#include "core/base/scheduler.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace msm {

namespace {

const QString kDriver = QStringLiteral("QSQLITE");
// SQLite's result codes, https://sqlite.org/rescode.html
constexpr int kSqliteBusy = 5;
constexpr int kSqliteLocked = 6;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteIoError = 10;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteNotADatabase = 26;

/// Entry n brings the schema from version n to n + 1. Append only: old files are migrated forward.
const QList<QStringList> kMigrations{
    {
        QStringLiteral("CREATE TABLE service_node ("
                       "vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,"
                       "address TEXT NOT NULL, mysql_port INTEGER NOT NULL, operation TEXT NOT NULL,"
                       "registered_at TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE event ("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, kind INTEGER NOT NULL,"
                       "vm_id INTEGER NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
    },
    {
        // `number` is the order in which operations began.
        QStringLiteral("CREATE TABLE operation ("
                       "number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
                       "kind TEXT NOT NULL, name TEXT NOT NULL, parameters TEXT NOT NULL,"
                       "vm_id INTEGER NOT NULL, stage TEXT NOT NULL, started_at TEXT NOT NULL,"
                       "ended_at TEXT, succeeded INTEGER NOT NULL DEFAULT 0,"
                       "error TEXT NOT NULL DEFAULT '')"),
        QStringLiteral("CREATE INDEX unfinished_operation ON operation (number) WHERE ended_at IS NULL"),
        QStringLiteral("CREATE TABLE call ("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       "operation TEXT NOT NULL REFERENCES operation (id) ON DELETE CASCADE,"
                       "method TEXT NOT NULL, sent_at TEXT NOT NULL, ended_at TEXT,"
                       "outcome TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '')"),
        QStringLiteral("CREATE INDEX call_of_operation ON call (operation)"),
    },
    {
        // The last known view, for the start before the cloud has answered. What the cloud said is as old as
        // the property cloud_seen_at; a cloud_state of -1 means that it did not list the VM then.
        QStringLiteral("CREATE TABLE last_seen ("
                       "vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,"
                       "operation TEXT NOT NULL, cloud_state INTEGER NOT NULL, lcm_state INTEGER NOT NULL,"
                       "address TEXT NOT NULL, addresses TEXT NOT NULL, owner TEXT NOT NULL,"
                       "host TEXT NOT NULL, cpu REAL NOT NULL, memory_mb INTEGER NOT NULL, started_at TEXT,"
                       "message TEXT NOT NULL, agent TEXT NOT NULL, agent_seen_at TEXT,"
                       "mysql_state TEXT NOT NULL, mysql_port INTEGER NOT NULL)"),
    },
    {
        QStringLiteral("CREATE TABLE stage_passage ("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, stage TEXT NOT NULL,"
                       "template_id INTEGER NOT NULL, milliseconds INTEGER NOT NULL)"),
        // A create that failed half-way, and nobody has said yet what is to become of its VM.
        QStringLiteral("ALTER TABLE operation ADD COLUMN undecided INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("CREATE INDEX undecided_operation ON operation (number) WHERE undecided"),
    },
    {
        // A create that a person cancelled, and what was to become of its VM: 'leave' or 'delete'; '' for
        // others.
        QStringLiteral("ALTER TABLE operation ADD COLUMN cancelled TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE INDEX cancelled_operation ON operation (number) WHERE cancelled <> ''"),
        // Nodes that somebody else has ended, as they were registered, until a person has said something.
        QStringLiteral("CREATE TABLE missing_node ("
                       "vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,"
                       "address TEXT NOT NULL, mysql_port INTEGER NOT NULL, operation TEXT NOT NULL,"
                       "registered_at TEXT NOT NULL, template_id INTEGER NOT NULL, noticed_at TEXT NOT NULL,"
                       "cloud_word TEXT NOT NULL, ended_at TEXT NOT NULL)"),
    },
    {
        // Where the address is written, and for each line of `addresses` the same; empty: in a network
        // interface.
        QStringLiteral("ALTER TABLE service_node ADD COLUMN address_source TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE last_seen ADD COLUMN address_sources TEXT NOT NULL DEFAULT ''"),
    },
    {
        // What was known of who answered as the agent; empty: it spoke without TLS.
        QStringLiteral("ALTER TABLE last_seen ADD COLUMN agent_trust TEXT NOT NULL DEFAULT ''"),
    },
    {
        // For the history of one node.
        QStringLiteral("CREATE INDEX event_of_vm ON event (vm_id, id)"),
        QStringLiteral("CREATE INDEX operation_of_vm ON operation (vm_id)"),
    },
    {
        // Events that stand in the history of their node alone, because another one tells of many nodes.
        QStringLiteral("ALTER TABLE event ADD COLUMN in_batch INTEGER NOT NULL DEFAULT 0"),
    },
};

/// What a person can do something about, in words; SQLite's own words otherwise.
QString describe(const QSqlError &error)
{
    constexpr int kPrimaryCode = 0xff;
    constexpr int kWriteFailed = kSqliteIoError | (3 << 8);
    const int code = error.nativeErrorCode().toInt();
    if (code == kWriteFailed)
        return QStringLiteral("writing to it failed (a quota or a limit of the file's size, or a bad disk)");
    switch (code & kPrimaryCode) {
    case kSqliteBusy:
    case kSqliteLocked:
        return QStringLiteral("another program holds it");
    case kSqliteReadOnly:
        return QStringLiteral("it cannot be written to (read-only file, folder or disk)");
    case kSqliteFull:
        return QStringLiteral("the disk is full");
    default:
        return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    }
}

Error storageError(const QString &path, const QSqlError &error)
{
    return Error{.kind = ErrorKind::Storage,
        .detail = QStringLiteral("database %1: %2").arg(path, describe(error)),
        .apiCode = error.nativeErrorCode().toInt()};
}

bool isCorrupt(const Error &error)
{
    return error.kind == ErrorKind::Storage
        && (error.apiCode == kSqliteCorrupt || error.apiCode == kSqliteNotADatabase);
}

/// Moves the database and the files beside it away; answers where to.
Result<QString> moveAside(const QString &path, const Scheduler &scheduler)
{
    const QString stamp = scheduler.nowUtc().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    QString target = QStringLiteral("%1.corrupt-%2").arg(path, stamp);
    for (int n = 2; QFile::exists(target); ++n)
        target = QStringLiteral("%1.corrupt-%2-%3").arg(path, stamp).arg(n);
    if (!QFile::rename(path, target)) {
        return failure(ErrorKind::Storage,
            QStringLiteral("the database %1 is damaged and cannot be moved aside").arg(path));
    }
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(path + suffix, target + suffix);
    return target;
}

} // namespace

int Database::schemaVersion()
{
    return int(kMigrations.size());
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Scheduler &scheduler)
{
    auto database = openSound(path);
    if (database || !isCorrupt(database.error()) || !QFile::exists(path))
        return database;
    qCWarning(lcJournal) << "setting a damaged database aside:" << database.error().detail;
    const auto aside = moveAside(path, scheduler);
    if (!aside)
        return failure(aside.error());
    database = openSound(path);
    if (database)
        (*database)->m_setAside = *aside;
    return database;
}

Result<std::unique_ptr<Database>> Database::openSound(const QString &path)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(kDriver, database->m_connection);
        if (!connection.isValid()) {
            return failure(ErrorKind::Storage,
                QStringLiteral("Qt's SQLite driver is not installed (package libqt6sql6-sqlite)"));
        }
        connection.setDatabaseName(path);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=3000"));
        if (!connection.open()) {
            return failure(storageError(path, connection.lastError()));
        }
    }
    const auto ready = database->prepare();
    if (!ready)
        return failure(ready.error());
    return database;
}

Database::~Database()
{
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connection, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::prepare()
{
    for (const QString &pragma : {QStringLiteral("PRAGMA journal_mode=WAL"),
             QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA foreign_keys=ON")}) {
        if (const auto done = execute(pragma); !done)
            return done;
    }
    QString verdict;
    const auto checked = query(QStringLiteral("PRAGMA quick_check(1)"), {},
        [&verdict](const QSqlQuery &row) { verdict = row.value(0).toString(); });
    if (!checked)
        return checked;
    if (verdict != u"ok") {
        return failure(Error{.kind = ErrorKind::Storage,
            .detail = QStringLiteral("database %1: %2").arg(m_path, verdict),
            .apiCode = kSqliteCorrupt});
    }
    return migrate();
}

Result<void> Database::migrate()
{
    int version = 0;
    const auto read = query(QStringLiteral("PRAGMA user_version"), {},
        [&version](const QSqlQuery &row) { version = row.value(0).toInt(); });
    if (!read)
        return read;
    if (version > schemaVersion()) {
        return failure(ErrorKind::Storage,
            QStringLiteral("the database was made by a newer version of this program (schema %1, this one "
                           "knows %2); nothing was changed")
                .arg(version)
                .arg(schemaVersion()));
    }
    for (; version < schemaVersion(); ++version) {
        const auto migrated = transaction([this, version]() -> Result<void> {
            for (const QString &statement : kMigrations.at(version)) {
                if (const auto done = execute(statement); !done)
                    return done;
            }
            return execute(QStringLiteral("PRAGMA user_version=%1").arg(version + 1));
        });
        if (!migrated)
            return migrated;
    }
    return {};
}

Result<void> Database::execute(const QString &sql, const QVariantList &params)
{
    return query(sql, params, {});
}

Result<void> Database::query(
    const QString &sql, const QVariantList &params, const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(storageError(m_path, query.lastError()));
    for (const QVariant &param : params)
        query.addBindValue(param);
    if (!query.exec())
        return failure(storageError(m_path, query.lastError()));
    while (row && query.next())
        row(query);
    if (query.lastError().isValid())
        return failure(storageError(m_path, query.lastError()));
    return {};
}

Result<void> Database::executeEach(const QString &sql, const QList<QVariantList> &rows)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.prepare(sql))
        return failure(storageError(m_path, query.lastError()));
    for (const QVariantList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            query.bindValue(int(i), row.at(i));
        if (!query.exec())
            return failure(storageError(m_path, query.lastError()));
    }
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    if (const auto begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto result = work();
    if (result)
        result = execute(QStringLiteral("COMMIT"));
    if (!result)
        (void)execute(QStringLiteral("ROLLBACK"));
    return result;
}

} // namespace msm
