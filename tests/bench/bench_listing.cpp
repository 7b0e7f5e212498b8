// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing ten thousand nodes from the command line, as whole processes: msmctl against a Python script and
// against the bare transfer by curl, all from the same sandbox. Prints "name value unit goal".
#include "app/session/credentials.h"
#include "app/session/sandboxprocess.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/profile.h"
#include "core/xmlrpc/writer.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace msm;
using namespace msm::bench;

namespace {

constexpr int kNodes = 10000;
constexpr int kRounds = 3;
constexpr int kPairsPerRound = 10; // of what is short, and is compared most closely
constexpr int kLooks = 15;
constexpr int kLimit = 120000;

struct Program {
    const char *figure;
    QString path;
    QStringList arguments;
    std::vector<double> times{};
};

/// Runs it and gives what it wrote to `output`.
void measure(Program &program, const QString &password, const QString &output)
{
    QFile::remove(output); // or it would pay for the end of what the one before wrote
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MSM_PASSWORD"), password);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(output);
    program.times.push_back(millisecondsOf([&] {
        process.start(program.path, program.arguments);
        process.waitForFinished(kLimit);
    }));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        abandon(process.readAllStandardError().constData());
}

/// The request that both others send, in a file for curl.
QString writeRequest(const SandboxProcess &sandbox, const QDir &folder)
{
    using xmlrpc::Value;
    const xmlrpc::Array parameters{Value(SandboxProcess::user() + u':' + sandbox.password()), Value(-2),
        Value(-1), Value(-1), Value(-1)};
    QFile file(folder.filePath(QStringLiteral("request.xml")));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(xmlrpc::encodeCall({"one.vmpool.info", parameters})) < 0)
        abandon("the request could not be written");
    return file.fileName();
}

qsizetype count(const QString &file, const QByteArray &what)
{
    QFile output(file);
    return output.open(QIODevice::ReadOnly) ? output.readAll().count(what) : 0;
}

/// What a while costs this thread, in ms of processor time, with what `begin` begins in it.
double costOf(const std::function<void()> &begin)
{
    constexpr std::chrono::milliseconds kWhile{600};
    const double before = threadTime();
    begin();
    (void)runFor(kWhile);
    return threadTime() - before;
}

/// The same listing as a manager reads it every few seconds, over the same wire: what a look that brings
/// nothing new costs the thread of the manager and the window.
void measureQuietLooks(const SandboxProcess &sandbox, const QString &dataDir, Scheduler &scheduler)
{
    const Profile profile{.name = QStringLiteral("looks"),
        .endpoint = sandbox.url(),
        .user = SandboxProcess::user(),
        .pollInterval = std::chrono::hours(1), // it looks when it is told to
        .readOnly = true};
    auto session =
        Session::open(profile, {.password = sandbox.password()}, dataDir, scheduler, Access::ReadOnly);
    if (!session)
        abandon(qPrintable(session.error().detail));
    MySQLServerManager &manager = (*session)->manager();
    int looks = 0;
    QObject::connect(&manager, &MySQLServerManager::refreshed, &manager, [&looks] { ++looks; });
    (void)manager.start();
    (void)runUntil([&looks] { return looks == 1; }, std::chrono::minutes(1));
    (void)runFor(std::chrono::seconds(1));
    if (manager.nodes().size() != kNodes)
        abandon("the manager does not see every node");
    bool changed = false;
    QObject::connect(&manager, &MySQLServerManager::nodesChanged, &manager, [&changed] { changed = true; });
    std::vector<double> costs;
    for (int round = 0; round < kLooks; ++round) {
        const double without = costOf([] {});
        costs.push_back(costOf([&manager] { manager.refresh(); }) - without);
    }
    if (looks != kLooks + 1 || changed)
        abandon("a quiet look was not over in time, or it was not quiet");
    report("manager_quiet_look_10000_median", median(costs), "ms", "<=2");
    report("manager_quiet_look_10000_p90", percentile(costs, 0.9), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SystemScheduler scheduler;
    SandboxProcess sandbox(scheduler,
        {.arguments = {QStringLiteral("--nodes"), QString::number(kNodes)},
            .startLimit = std::chrono::minutes(1)});
    bool failed = false;
    QObject::connect(&sandbox, &SandboxProcess::failed, &app, [&failed] { failed = true; });
    sandbox.start();
    (void)runUntil([&] { return failed || !sandbox.url().isEmpty(); }, std::chrono::minutes(1));
    if (sandbox.url().isEmpty())
        abandon("the sandbox does not start");

    const QTemporaryDir files;
    const QDir folder(files.path());
    const QString url = sandbox.url().toString();
    const QString output = folder.filePath(QStringLiteral("output"));
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    const QString request = writeRequest(sandbox, folder);
    Program ours{"msmctl_list_10000",
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("msmctl")),
        {QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--endpoint"), url,
            QStringLiteral("--user"), SandboxProcess::user(), QStringLiteral("--data-dir"),
            folder.filePath(QStringLiteral("data"))}};
    Program python{"python_list_10000", QStringLiteral("python3"),
        {QStringLiteral(MSM_BENCH_SOURCES "/list_python.py"), url, SandboxProcess::user()}};
    Program transfer{"curl_transfer_10000", curl,
        {QStringLiteral("--silent"), QStringLiteral("--fail"), QStringLiteral("--data-binary"),
            u'@' + request, url}};
    // The sandbox renders its listing once and keeps it; nobody's first time is to pay for that.
    measure(python, sandbox.password(), output);
    python.times.clear();
    for (int round = 0; round < kRounds; ++round) {
        measure(python, sandbox.password(), output);
        for (int pair = 0; pair < kPairsPerRound; ++pair) {
            measure(ours, sandbox.password(), output);
            if (count(output, "\"name\"") != kNodes)
                abandon("msmctl did not list every node");
            if (!curl.isEmpty())
                measure(transfer, sandbox.password(), output);
        }
    }
    for (const Program *program : {&ours, &python, &transfer}) {
        if (!program->times.empty())
            report(program->figure, median(program->times), "ms");
    }
    report("msmctl_list_vs_python", median(python.times) / median(ours.times), "x", ">=5");
    if (curl.isEmpty())
        QTextStream(stderr) << "curl is not installed: the bare transfer was not measured\n";
    else
        report("msmctl_list_vs_transfer", median(ours.times) / median(transfer.times), "x", "<=1.9");
    measureQuietLooks(sandbox, folder.filePath(QStringLiteral("looks")), scheduler);
    return 0;
}
