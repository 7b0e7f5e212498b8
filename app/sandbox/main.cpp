// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/endwithparent.h"
#include "app/platform/platform.h"
#include "app/sandbox/arguments.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace {

constexpr std::chrono::seconds kParentCheck{1};

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
    std::fflush(stream);
}

void setUpDatabases(msm::sandbox::DatabaseOptions &databases)
{
    // The same place beside the program in a build, in an archive and on the system.
    databases.agentFolder = QDir(QCoreApplication::applicationDirPath())
                                .absoluteFilePath(QStringLiteral("../share/msm-sandbox/agent"));
    databases.cache = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation))
                          .absoluteFilePath(QStringLiteral("mysql-server-manager/sandbox"));
    databases.prepare = msm::endWithParent;
}

int run(int argc, char *argv[])
{
    msm::useConsole();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("msm-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MSM_VERSION));
    const auto read =
        msm::readArguments(QCoreApplication::arguments(), qEnvironmentVariable("MSM_SANDBOX_PASSWORD"));
    if (const auto *stop = std::get_if<msm::ArgumentsStop>(&read)) {
        print(stop->exitCode == 0 ? stdout : stderr, stop->text);
        return stop->exitCode;
    }
    msm::SandboxArguments arguments = std::get<msm::SandboxArguments>(read);
    arguments.options.openFiles = msm::raiseOpenFileLimit();
    setUpDatabases(arguments.options.databases);

    msm::SystemScheduler scheduler;
    msm::SandboxCloud cloud(arguments.options, scheduler);
    for (const QString &fault : arguments.faults) {
        if (const auto set = cloud.setFault(fault); !set)
            qFatal("%s", qUtf8Printable(set.error().detail)); // readArguments() has refused it already
    }
    const auto termination = msm::watchTermination([] { QCoreApplication::quit(); });
    const auto url = cloud.listen();
    if (!url) {
        print(stderr, QStringLiteral("msm-sandbox: %1\n").arg(url.error().detail));
        return 1;
    }
    print(stdout, url->toString() + QLatin1Char('\n'));

    msm::Scheduler::TimerHandle parentCheck;
    if (arguments.parentPid > 0) {
        parentCheck = scheduler.callEvery(kParentCheck, [pid = arguments.parentPid] {
            if (!msm::processExists(pid))
                QCoreApplication::quit();
        });
        msm::watchEndOfInput([] { QCoreApplication::quit(); });
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    return msm::endedWith(run(argc, argv));
}
