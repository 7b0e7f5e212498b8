// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// VMs of the sandbox that are real database servers, with their agents: how long until the last of them takes
// logins, and how much memory they take. Prints "name value unit goal"; fails when a server does not start,
// and says nothing but why where there is no MariaDB.
#include "app/platform/endwithparent.h"
#include "app/platform/platform.h"
#include "core/base/scheduler.h"
#include "core/sandbox/cloud.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace msm;
using namespace msm::bench;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds kLimit{300000};

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Cost {
    double megabytes = 0; ///< memory that several share is divided among them
    double processor = 0; ///< seconds, of children that have ended, too
};

double numberIn(const QByteArray &line)
{
    return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble();
}

/// What the processes take that have this folder in their arguments.
Cost costOf(const QString &folder)
{
    Cost cost;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        const QString path = QStringLiteral("/proc/") + process;
        if (!textOf(path + QStringLiteral("/cmdline")).contains(folder.toLocal8Bit()))
            continue;
        const QList<QByteArray> memory = textOf(path + QStringLiteral("/smaps_rollup")).split('\n');
        for (const QByteArray &line : memory)
            cost.megabytes += line.startsWith("Pss:") ? numberIn(line) / 1024 : 0;
        const QByteArray stat = textOf(path + QStringLiteral("/stat"));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        for (qsizetype field = 11; field < 15 && field < fields.size(); ++field) // utime to cstime of proc(5)
            cost.processor += fields.at(field).toDouble() / 100;
    }
    return cost;
}

QString agentFolder()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../share/msm-sandbox/agent");
}

struct Measured {
    double seconds = 0;
    Cost cost;
    double secondsToEnd = 0;
};

Measured measure(int nodes, const QString &cache, int openFiles)
{
    SystemScheduler scheduler;
    sandbox::SandboxOptions options;
    options.pace = 0;
    options.nodes = nodes;
    options.password = "bench";
    options.openFiles = openFiles;
    options.databases.most = nodes;
    options.databases.cache = cache;
    options.databases.agentFolder = agentFolder();
    options.databases.prepare = endWithParent;
    auto cloud = std::make_unique<SandboxCloud>(options, scheduler);
    const milliseconds begin = scheduler.elapsed();
    if (!cloud->listen())
        abandon("the sandbox does not listen");
    (void)runUntil([&] { return cloud->databasesRunning() == nodes; }, kLimit);
    if (cloud->databasesRunning() != nodes)
        abandon("not every server has started");
    const milliseconds ready = scheduler.elapsed();
    Measured measured;
    measured.seconds = double((ready - begin).count()) / 1000;
    measured.cost = costOf(cache);
    measured.secondsToEnd = millisecondsOf([&] { cloud.reset(); }) / 1000;
    return measured;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int openFiles = raiseOpenFileLimit();
    const QTemporaryDir files;
    const QString cache = files.filePath(QStringLiteral("cache"));
    SystemScheduler scheduler;
    const sandbox::DatabaseKit kit(scheduler, agentFolder(), cache, endWithParent);
    if (const auto missing = kit.missing()) {
        qInfo("no real databases: %s", qUtf8Printable(*missing));
        return 0;
    }
    report("databases_first", measure(1, cache, openFiles).seconds,
        "s"); // makes the data directory that is copied
    report("databases_1", measure(1, cache, openFiles).seconds, "s");
    const Measured twenty = measure(20, cache, openFiles);
    report("databases_20", twenty.seconds, "s", "<=10");
    report("databases_20_end", twenty.secondsToEnd, "s");
    const Measured hundred = measure(100, cache, openFiles);
    report("databases_100", hundred.seconds, "s", "<=30");
    report("databases_100_processor", hundred.cost.processor, "s");
    report("databases_100_memory", hundred.cost.megabytes, "MB", "<=4096");
    report("databases_100_end", hundred.secondsToEnd, "s");
    return 0;
}
