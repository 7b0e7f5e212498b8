// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/profilestore.h"

#include "core/base/localtime.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QUuid>

namespace msm {

namespace {

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

Result<void> makeDirectory(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists())
        return failure(ErrorKind::Storage, QStringLiteral("%1 is not a directory").arg(path));
    if (QDir().mkpath(info.absolutePath())
        && QDir().mkdir(info.absoluteFilePath(), kOwnerOnly | QFile::ExeOwner))
        return {};
    if (QFileInfo(path).isDir())
        return {}; // another process was faster
    return failure(ErrorKind::Storage, QStringLiteral("cannot make the directory %1").arg(path));
}

/// A consistent copy of a database that another process may be writing. SQLite's own way: a plain copy of
/// the file would miss what is still in the write-ahead log.
Result<void> copyDatabase(const QString &from, const QString &to)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<void> result;
    {
        QSqlDatabase source = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        source.setDatabaseName(from);
        source.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=3000"));
        QSqlQuery query(source);
        const bool done = source.open() && query.prepare(QStringLiteral("VACUUM INTO ?"))
            && (query.addBindValue(to), query.exec());
        if (!done) {
            const QSqlError error = source.isOpen() ? query.lastError() : source.lastError();
            result = failure(ErrorKind::Storage, error.databaseText());
        }
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

const QString kLockSuffix = QStringLiteral(".lock");

struct LockHolder {
    qint64 pid = 0;
    QString host;
    QString program;
};

std::optional<LockHolder> holderOf(const QLockFile &lock)
{
    LockHolder holder;
    const bool known = lock.getLockInfo(&holder.pid, &holder.host, &holder.program);
    return known ? std::optional(holder) : std::nullopt;
}

bool isOfThisHost(const QLockFile &lock)
{
    const auto holder = holderOf(lock);
    return holder && holder->host == QSysInfo::machineHostName();
}

QString heldBy(const QLockFile &lock)
{
    const auto holder = holderOf(lock);
    if (!holder)
        return QStringLiteral("in use by another process");
    const QString since = localTimeText(QFileInfo(lock.fileName()).lastModified());
    // The name of the program is what the system tells of a process, which is nothing without /proc.
    const QString program =
        holder->program.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(holder->program);
    const QString text = QStringLiteral("in use by process %1%2 on %3 since %4")
                             .arg(holder->pid)
                             .arg(program, holder->host, since);
    if (holder->host == QSysInfo::machineHostName())
        return text;
    return QStringLiteral("%1; if that is no more, remove %2").arg(text, lock.fileName());
}

} // namespace

ProfileStore::ProfileStore() = default;

ProfileStore::~ProfileStore()
{
    m_database.reset(); // before the lock goes
}

QString ProfileStore::fileName(const QString &profileName)
{
    QString readable;
    const QString start = profileName.toLower().left(32);
    for (const QChar c : start) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        readable += plain ? c : QChar(u'-');
    }
    const QByteArray hash =
        QCryptographicHash::hash(profileName.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1-%2.sqlite").arg(readable, QString::fromLatin1(hash.left(12)));
}

Result<std::unique_ptr<ProfileStore>> ProfileStore::open(
    const QString &dataDir, const QString &profileName, Access access, const Scheduler &scheduler)
{
    std::unique_ptr<ProfileStore> store(new ProfileStore);
    const QString path = QDir(dataDir).absoluteFilePath(fileName(profileName));
    Result<void> opened;
    if (access == Access::ReadOnly)
        opened = store->openCopy(path, scheduler);
    else if (opened = makeDirectory(dataDir); opened)
        opened = store->lock(path, profileName);
    if (opened && access == Access::ReadWrite)
        opened = store->openForWriting(path, scheduler);
    if (!opened)
        return failure(opened.error());
    return store;
}

Result<void> ProfileStore::lock(const QString &path, const QString &profileName)
{
    m_lock = std::make_unique<QLockFile>(path + kLockSuffix);
    m_lock->setStaleLockTime(0); // only the death of its process makes a lock stale, not its age
    if (m_lock->tryLock())
        return {};
    // Qt takes a process of the same number and program for the holder. Removing the lock fails while it is
    // really held, because the system keeps the file locked for as long as the holder lives; but only on this
    // host can that be relied on.
    if (m_lock->error() == QLockFile::LockFailedError && isOfThisHost(*m_lock)
        && m_lock->removeStaleLockFile() && m_lock->tryLock())
        return {};
    if (m_lock->error() != QLockFile::LockFailedError) {
        return failure(ErrorKind::Storage,
            QStringLiteral(
                "cannot make the lock file %1.lock; is the directory writable, and is there space?")
                .arg(path));
    }
    return failure(
        ErrorKind::InUse, QStringLiteral("profile \"%1\" is %2").arg(profileName, heldBy(*m_lock)));
}

QString ProfileStore::socketPath(const QString &dataDir, const QString &profileName)
{
    const QDir directory(dataDir);
    const QByteArray hash = QCryptographicHash::hash(
        directory.absoluteFilePath(fileName(profileName)).toUtf8(), QCryptographicHash::Sha256)
                                .toHex()
                                .left(16);
    const QString name = QStringLiteral("msm-%1.socket").arg(QString::fromLatin1(hash));
#ifdef Q_OS_WIN
    return name; // of a pipe
#else
    constexpr qsizetype kLongest = 90; // the shortest limit is macOS's 103 bytes; Qt needs some for a while
    const QString path = directory.absoluteFilePath(name);
    if (path.toLocal8Bit().size() <= kLongest)
        return path;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).absoluteFilePath(name);
#endif
}

std::optional<Error> ProfileStore::holder(const QString &dataDir, const QString &profileName)
{
    const QString path = QDir(dataDir).absoluteFilePath(fileName(profileName));
    if (!QFile::exists(path + kLockSuffix))
        return std::nullopt;
    ProfileStore attempt;
    return errorOf(attempt.lock(path, profileName));
}

Result<void> ProfileStore::openForWriting(const QString &path, const Scheduler &scheduler)
{
    auto database = Database::open(path, scheduler);
    if (!database)
        return failure(database.error());
    m_database = std::move(*database);
    QFile::setPermissions(path, kOwnerOnly);
    if (const QString aside = m_database->setAside(); !aside.isEmpty())
        m_notice =
            QStringLiteral("the database was damaged; it was kept as %1 and a new one begun").arg(aside);
    return {};
}

Result<void> ProfileStore::openCopy(const QString &path, const Scheduler &scheduler)
{
    QString copy = QStringLiteral(":memory:");
    if (QFile::exists(path)) {
        m_copy = std::make_unique<QTemporaryDir>();
        copy = m_copy->filePath(QStringLiteral("copy.sqlite"));
        if (const auto copied = copyDatabase(path, copy); !copied) {
            m_notice = QStringLiteral("the database %1 cannot be read (%2); it is left as it is")
                           .arg(path, copied.error().detail);
            copy = QStringLiteral(":memory:");
        }
    }
    auto database = Database::open(copy, scheduler);
    if (!database)
        return failure(database.error());
    m_database = std::move(*database);
    return {};
}

} // namespace msm
