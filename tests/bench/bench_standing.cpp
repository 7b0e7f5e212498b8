// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program with ten thousand nodes on which nothing changes, its window in sight: what that costs of one
// processor, all threads together, and what it asks of the cloud, once everything is known; and the memory of
// fifty thousand, in a process of its own. The cloud is a sandbox in a process of its own, over the real
// wire. Takes fourteen minutes. Prints "name value unit goal". Another number of nodes may be the argument.
#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/session/datadir.h"
#include "app/session/sandboxprocess.h"
#include "app/session/session.h"
#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/bench/figures.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QEventLoop>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <ctime>

using namespace msm;
using namespace msm::bench;
using namespace std::chrono_literals;

namespace {

constexpr int kUsualNodes = 10000;
constexpr int kManyNodes = 50000;
constexpr auto kSettling = 300s; // forty agents are asked in a second
constexpr int kMinutes = 3;      // a whole listing does not come in each of them

/// Processor time of this process, in ms.
double processTime()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// As long as that, as the program waits: runFor() looks a thousand times a second whether there is something
/// to do, which cost a fifth of what was measured.
void stand(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Opens the window on a sandbox of so many nodes.
void measure(int nodes)
{
    SystemScheduler scheduler;
    SandboxProcess sandbox(
        scheduler, {.arguments = {QStringLiteral("--nodes"), QString::number(nodes)}, .startLimit = 1min});
    sandbox.start();
    (void)runUntil([&] { return !sandbox.url().isEmpty(); }, 1min);
    if (sandbox.url().isEmpty())
        abandon("the sandbox does not start");

    const QTemporaryDir folder;
    const auto settings = openSettings(folder.path());
    SessionSecretStore secrets;
    const Profile profile{
        .name = QStringLiteral("standing"), .endpoint = sandbox.url(), .user = SandboxProcess::user()};
    if (!AppSettings(*settings).saveProfile(profile))
        abandon("the profile cannot be saved");
    secrets.write(passwordKey(profile.name), sandbox.password(), qApp, [](const Result<void> &) {});
    Application application({.profile = profile.name, .dataDir = folder.path()}, *settings, secrets);
    if (!application.start())
        abandon("the window does not open");
    const Connector &connector = application.connector();
    (void)runUntil(
        [&] { return connector.session() && connector.session()->manager().nodes().size() == nodes; }, 1min);
    if (!connector.session() || connector.session()->manager().nodes().size() != nodes)
        abandon("the window does not see every node");
    stand(kSettling);

    if (nodes != kUsualNodes) {
        report(
            QByteArray("window_standing_" + QByteArray::number(nodes) + "_rss"), residentMb(), "MB", "<=200");
        application.window().close();
        return;
    }
    const double before = processTime();
    double megabytes = 0;
    for (int minute = 0; minute < kMinutes; ++minute) {
        stand(1min);
        megabytes += double(connector.session()->zone().traffic().bytesIn) / 1e6; // of the last minute
    }
    const double used = processTime() - before;
    constexpr double measured = kMinutes * 60'000;
    report("window_standing_10000_processor", used / measured * 100, "%", "<=3");
    report("window_standing_10000_from_the_cloud", megabytes / kMinutes, "MB/min", "<=30");
    report("window_standing_10000_rss", residentMb(), "MB");
    application.window().close();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const int nodes = argc > 1 ? QByteArray(argv[1]).toInt() : kUsualNodes;
    measure(nodes);
    return nodes == kUsualNodes
        ? QProcess::execute(QCoreApplication::applicationFilePath(), {QString::number(kManyNodes)})
        : 0;
}
