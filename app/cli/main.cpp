// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>
#include <QLoggingCategory>

int main(int argc, char *argv[])
{
    using namespace msm;
    using namespace msm::cli;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("msmctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MSM_VERSION));
    // What matters is said in a message; the rest is for QT_LOGGING_RULES=msm.*=true.
    QLoggingCategory::setFilterRules(QStringLiteral("msm.*=false"));

    auto read = readArguments(QCoreApplication::arguments(), makeCommands());
    if (const auto *stop = std::get_if<Stop>(&read)) {
        Console console;
        if (stop->code == ExitCode::Done)
            console.result(stop->text);
        else
            console.usageError(stop->text, stop->command);
        return int(stop->code);
    }
    auto &invocation = std::get<Invocation>(read);
    Console console(invocation.options.quiet);
    SystemScheduler scheduler;
    Program program(std::move(invocation), console, scheduler);
    QObject::connect(&program, &Program::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&program, &Program::start, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    if (code != int(ExitCode::Done) || !console.hasLostResults())
        return code;
    console.note(QStringLiteral("the results could not be written to the standard output"));
    return int(ExitCode::Failed);
}
