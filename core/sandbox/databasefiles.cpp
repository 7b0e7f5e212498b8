// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/databasefiles.h"

#include "core/sandbox/processes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryDir>

namespace msm::sandbox {

namespace {

using std::chrono::milliseconds;

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr milliseconds kPatienceWithLeftovers{15000};
constexpr qsizetype kSocketPath = 107; // unix(7)
constexpr qsizetype kLongestNode = 12; // "/60000/s" and some room
const auto kRunPrefix = QStringLiteral("run-");
const auto kLockName = QStringLiteral("lock");
const auto kAgentFolder = QStringLiteral("/agent");

tl::unexpected<Error> storageError(const QString &what, const QString &why)
{
    return failure(ErrorKind::Storage, QStringLiteral("%1: %2").arg(what, why));
}

bool makeOwnFolder(const QString &path)
{
    return QDir().mkpath(path) && QFile::setPermissions(path, kOwnerOnly | QFile::ExeOwner);
}

QString recordIn(const QString &agentFolder, const char *name)
{
    return agentFolder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".pid");
}

/// Ends agent and server of one node, gently where its data is to be used again.
void endLeftovers(const QString &agentFolder, bool gently)
{
    for (const char *who : {"agent", "server"}) {
        const ProcessMark mark = readMark(recordIn(agentFolder, who));
        if (!isAlive(mark))
            continue;
        endProcess(mark, !gently);
        if (gently && !waitForEnd(mark, kPatienceWithLeftovers))
            endProcess(mark, true);
        (void)waitForEnd(mark, kPatienceWithLeftovers);
    }
}

/// Blocks of zeros become holes, which cost nothing on the disk: two thirds of a new data directory are
/// zeros.
Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return storageError(from, source.errorString());
    if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered, kOwnerOnly))
        return storageError(to, target.errorString());
    constexpr qsizetype block = 16 * 1024;
    const QByteArray zeros(block, '\0');
    bool isGood = true;
    for (QByteArray piece = source.read(block); isGood && !piece.isEmpty(); piece = source.read(block)) {
        const bool isHole = zeros.startsWith(piece);
        isGood =
            isHole ? target.seek(target.pos() + piece.size()) : target.write(piece) == qint64(piece.size());
    }
    if (!isGood || !target.resize(source.size()))
        return storageError(to, target.errorString());
    return {};
}

Result<void> copyFolder(const QString &from, const QString &to)
{
    if (!makeOwnFolder(to))
        return storageError(to, QStringLiteral("the folder cannot be made"));
    const auto entries =
        QDir(from).entryInfoList(QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = QDir(to).filePath(entry.fileName());
        const auto copied =
            entry.isDir() ? copyFolder(entry.filePath(), target) : copyFile(entry.filePath(), target);
        if (!copied)
            return copied;
    }
    return {};
}

Result<void> writeOwnFile(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly)
        || file.write(text) != qint64(text.size()) || !file.commit())
        return storageError(path, file.errorString());
    return {};
}

/// A copy has the last name only when it is whole.
Result<void> makeData(const QString &pattern, const QString &folder)
{
    if (QFile::exists(folder))
        return {};
    const QString part = folder + QStringLiteral(".part");
    QDir(part).removeRecursively();
    if (const auto copied = copyFolder(pattern, part); !copied)
        return copied;
    if (!QDir().rename(part, folder))
        return storageError(folder, QStringLiteral("the folder cannot be named so"));
    return {};
}

/// Whether a program can have the small disk, tried with one that does nothing.
Result<void> trySmallDisk(const DatabasePlaces &places)
{
    QProcess trial;
    trial.setProcessChannelMode(QProcess::MergedChannels);
    const QFileInfo data(places.data());
    trial.start(QStringLiteral("unshare"),
        smallDiskArguments(places, data.ownerId(), data.groupId()) + QStringList{QStringLiteral("true")});
    const bool ended = trial.waitForFinished(int(kPatienceWithLeftovers.count()));
    if (ended && trial.exitStatus() == QProcess::NormalExit && trial.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(trial.readAll()).simplified();
    return storageError(QStringLiteral("no small disk"), said.isEmpty() ? trial.errorString() : said);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

DatabaseFiles::DatabaseFiles(QString cache, QString kept)
    : m_cache(std::move(cache))
    , m_kept(std::move(kept))
{
}

DatabaseFiles::~DatabaseFiles()
{
    m_lock.reset();
    if (!m_run.isEmpty())
        QDir(m_run).removeRecursively();
}

Result<void> DatabaseFiles::begin()
{
    if (!makeOwnFolder(m_cache))
        return storageError(m_cache, QStringLiteral("the folder cannot be made"));
    // A folder without a lock yet may be cleaned up by a sandbox that starts at the same moment.
    constexpr int tries = 3;
    for (int i = 0; i < tries && m_run.isEmpty(); ++i) {
        QTemporaryDir folder(QDir(m_cache).filePath(kRunPrefix + QStringLiteral("XXXXXX")));
        auto lock = std::make_unique<QLockFile>(QDir(folder.path()).filePath(kLockName));
        lock->setStaleLockTime(0); // however long the sandbox runs
        if (!folder.isValid() || !lock->tryLock(0))
            continue;
        folder.setAutoRemove(false);
        m_run = folder.path();
        m_lock = std::move(lock);
    }
    if (m_run.isEmpty())
        return storageError(m_cache, QStringLiteral("no folder can be made in it"));
    if (QFile::encodeName(m_run).size() + kLongestNode > kSocketPath)
        return storageError(m_run, QStringLiteral("the name is too long for a socket's"));
    return {};
}

DatabasePlaces DatabaseFiles::placesOf(int vmId) const
{
    const auto folderIn = [vmId](const QString &parent) {
        return parent.isEmpty() ? QString() : parent + QLatin1Char('/') + QString::number(vmId);
    };
    return {folderIn(m_kept.isEmpty() ? m_run : m_kept), folderIn(m_run)};
}

bool hasLeftovers(const DatabasePlaces &places)
{
    const QString agent = places.agentState();
    return isAlive(readMark(recordIn(agent, "agent"))) || isAlive(readMark(recordIn(agent, "server")));
}

void sweepDatabases(const QString &cache)
{
    const auto runs = QDir(cache).entryInfoList({kRunPrefix + QLatin1Char('*')}, QDir::Dirs);
    for (const QFileInfo &run : runs) {
        QLockFile lock(QDir(run.filePath()).filePath(kLockName));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue; // of a sandbox that runs
        const auto nodes = QDir(run.filePath()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &node : nodes) {
            const QString agent = node.filePath() + kAgentFolder;
            endLeftovers(agent, QFileInfo(agent).isSymLink());
        }
        lock.unlock();
        QDir(run.filePath()).removeRecursively();
    }
}

Result<void> prepareDatabase(const QString &pattern, const DatabasePlaces &places, const DatabaseStart &start)
{
    const bool isKept = places.kept != places.passing;
    for (const QString &folder : {places.kept, places.agentState(), places.passing, places.temporary()}) {
        if (!makeOwnFolder(folder))
            return storageError(folder, QStringLiteral("the folder cannot be made"));
    }
    // So that whoever cleans up after a killed sandbox finds the records of its processes.
    if (isKept)
        QFile::link(places.agentState(), places.passing + kAgentFolder);
    endLeftovers(places.agentState(), true);
    if (const auto made = makeData(pattern, places.data()); !made)
        return made;
    if (start.smallDisk) {
        if (const auto tried = trySmallDisk(places); !tried)
            return tried;
    }
    if (!start.account.isEmpty()) {
        if (const auto written = writeOwnFile(places.accountFile(), start.account); !written)
            return written;
    }
    const bool asRoot = systemUser() == QStringLiteral("root");
    return writeOwnFile(
        places.optionFile(), optionFileText(contentOf(places.optionFile()), places, start, asRoot));
}

void fillDisk(qint64 agent, const DatabasePlaces &places, bool full)
{
    // Only the processes that have the disk see it under its name.
    QFile filler(QStringLiteral("/proc/%1/root%2/filler").arg(agent).arg(places.data()));
    if (!full) {
        filler.remove();
        return;
    }
    const QByteArray block(64 * 1024, '\xff');
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    while (filler.write(block) == block.size()) { }
}

void removeDatabase(const DatabasePlaces &places)
{
    for (const QString &folder : {places.passing, places.kept}) {
        if (!folder.isEmpty()) // an empty name is this process's own folder
            QDir(folder).removeRecursively();
    }
}

QString agentRecord(const DatabasePlaces &places)
{
    return recordIn(places.agentState(), "agent");
}

QString serverRecord(const DatabasePlaces &places)
{
    return recordIn(places.agentState(), "server");
}

} // namespace msm::sandbox
