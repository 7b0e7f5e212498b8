// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/platform/platform.h"
#include "app/session/datadir.h"
#include "app/session/logging.h"

#include <QCoreApplication>

namespace {

int run(int argc, char *argv[])
{
    using namespace msm;
    using namespace msm::cli;
    growHeapInLargeSteps();
    useConsole();
    ignoreBrokenPipes();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("msmctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MSM_VERSION));
    auto read = readArguments(QCoreApplication::arguments(), makeCommands());
    if (const auto *stop = std::get_if<Stop>(&read)) {
        Console console;
        if (stop->code == ExitCode::Done)
            console.result(stop->text);
        else
            console.usageError(stop->text, stop->command);
        if (console.hasLostReader())
            endByBrokenPipe();
        return int(stop->code);
    }
    auto &invocation = std::get<Invocation>(read);
    Console console(invocation.options.quiet);
    const bool onlyReads = invocation.command->access() == Access::ReadOnly;
    if (onlyReads)
        useLargePages();
    const QString dataDir =
        invocation.options.dataDir.isEmpty() ? defaultDataDir() : invocation.options.dataDir;
    // What matters is said in a message; the rest is for the log file and for QT_LOGGING_RULES=msm.*=true.
    const Logging logging(dataDir, QCoreApplication::applicationName(), Logging::Echo::OnRequest);
    SystemScheduler scheduler;
    Program program(std::move(invocation), console, scheduler);
    QObject::connect(&program, &Program::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&program, &Program::start, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    if (console.hasLostReader() && onlyReads)
        endByBrokenPipe(); // as other tools; what has changed something ends with its own code
    if (code != int(ExitCode::Done) || !console.hasLostResults())
        return code;
    console.note(QStringLiteral("the results could not be written to the standard output"));
    return int(ExitCode::Failed);
}

} // namespace

int main(int argc, char *argv[])
{
    return msm::endedWith(run(argc, argv));
}
