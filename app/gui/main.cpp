// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/options.h"
#include "app/gui/screenshotrun.h"
#include "app/gui/translations.h"
#include "app/platform/platform.h"
#include "app/session/datadir.h"
#include "app/session/logging.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "ui/widgets/menukey.h"
#include "ui/widgets/spokenlabel.h"
#include "ui/words/icons.h"
#include "ui/words/placeholder.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
    std::fflush(stream);
}

int report(int exitCode, const QString &message)
{
    if (!message.isEmpty())
        print(stderr, QStringLiteral("mysql-server-manager: %1\n").arg(message));
    return exitCode;
}

/// Answers before there is a display: --help has to work on a machine that has none.
std::variant<msm::GuiOptions, msm::OptionsStop> readOptions(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return msm::readOptions(arguments);
}

int run(int argc, char *argv[])
{
    msm::growHeapInLargeSteps();
    msm::useConsole();
    QCoreApplication::setApplicationName(QStringLiteral("mysql-server-manager"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MSM_VERSION));
    auto read = readOptions(argc, argv);
    // What Qt itself understands ("-platform offscreen") is not ours to refuse.
    if (std::holds_alternative<msm::OptionsStop>(read) && std::get<msm::OptionsStop>(read).exitCode == 0) {
        print(stdout, std::get<msm::OptionsStop>(read).text);
        return 0;
    }
    const QApplication qt(argc, argv);
    msm::speakLabelsWhole();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("MySQL Server Manager"));
    QGuiApplication::setDesktopFileName(QStringLiteral("mysql-server-manager"));
    QGuiApplication::setWindowIcon(msm::applicationIcon());
    QGuiApplication::setQuitOnLastWindowClosed(false); // the window may be away while a dialog closes
    const msm::ReadablePlaceholders placeholders;
    const msm::MenuKey menuKey;
    read = msm::readOptions(QCoreApplication::arguments());
    if (const auto *stop = std::get_if<msm::OptionsStop>(&read)) {
        print(stop->exitCode == 0 ? stdout : stderr, stop->text);
        return stop->exitCode;
    }
    auto options = std::get<msm::GuiOptions>(read);

    // A picture shows a fresh service, and leaves the user's own settings alone.
    std::optional<QTemporaryDir> passing;
    if (!options.screenshot.isEmpty() && options.dataDir.isEmpty())
        options.dataDir = passing.emplace().path();
    const msm::Logging logging(options.dataDir.isEmpty() ? msm::defaultDataDir() : options.dataDir,
        QCoreApplication::applicationName(), msm::Logging::Echo::All);
    const std::unique_ptr<QSettings> settings = msm::openSettings(options.dataDir);
    msm::installTranslations(*QCoreApplication::instance(), msm::AppSettings(*settings).language.get());
    msm::KeychainSecretStore keychain(msm::kKeychainService);
    msm::SessionSecretStore memory;
    msm::SecretStore *store = &keychain;
    if (!options.screenshot.isEmpty())
        store = &memory;

    msm::Application application(options, *settings, *store);
    std::unique_ptr<msm::ScreenshotRun> run;
    if (!options.screenshot.isEmpty())
        run = std::make_unique<msm::ScreenshotRun>(application, options.screenshot,
            [](int exitCode, const QString &message) { QCoreApplication::exit(report(exitCode, message)); });
    if (const auto started = application.start(); !started)
        return report(2, started.error().detail);
    // The end of the desktop's session, or Ctrl+C: as orderly as a closed window, without its question.
    const auto termination = msm::watchTermination([] { QCoreApplication::exit(0); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    return msm::endedWith(run(argc, argv));
}
