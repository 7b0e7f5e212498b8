// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"

#include <QCommandLineParser>

namespace msm {

namespace {

const auto kProfile = QStringLiteral("profile");
const auto kSandbox = QStringLiteral("sandbox");
const auto kNewConnection = QStringLiteral("new-connection");
const auto kDataDir = QStringLiteral("data-dir");
const auto kScreenshot = QStringLiteral("screenshot");
const auto kHelp = QStringLiteral("help");
const auto kVersion = QStringLiteral("version");

/// Qt names the program by its path, or not at all before there is a QCoreApplication.
QString helpOf(const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    return QStringLiteral("Usage: mysql-server-manager [OPTION…]")
        + text.mid(text.indexOf(QLatin1Char('\n')));
}

OptionsStop usage(const QString &problem)
{
    return {QStringLiteral("mysql-server-manager: %1\nTry 'mysql-server-manager --help'.\n").arg(problem), 2};
}

} // namespace

std::variant<GuiOptions, OptionsStop> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Desktop administration of MySQL service nodes on OpenNebula."));
    parser.addOptions({
        {kProfile, QStringLiteral("Connect to this profile alone, instead of those of the last time."),
            QStringLiteral("NAME")},
        {kSandbox, QStringLiteral("Connect to the built-in sandbox cloud.")},
        {kNewConnection, QStringLiteral("Connect to nothing yet, and ask for a new connection.")},
        {kDataDir, QStringLiteral("Keep settings and nodes in DIR instead of the platform's places."),
            QStringLiteral("DIR")},
        {kScreenshot,
            QStringLiteral("Create nodes on the sandbox, draw the window into FILE and end. Exit codes: 0 "
                           "done, 1 not written, 5 the nodes were not ready in time."),
            QStringLiteral("FILE.png")},
        {{QStringLiteral("h"), kHelp}, QStringLiteral("Show this help.")},
        {{QStringLiteral("v"), kVersion}, QStringLiteral("Show the version.")},
    });
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(kHelp))
        return OptionsStop{helpOf(parser), 0};
    if (parser.isSet(kVersion))
        return OptionsStop{QStringLiteral("mysql-server-manager " MSM_VERSION "\n"), 0};
    if (!parser.positionalArguments().isEmpty())
        return usage(
            QStringLiteral("unexpected argument '%1'").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(kProfile) && (parser.isSet(kSandbox) || parser.isSet(kScreenshot)))
        return usage(QStringLiteral("--profile cannot be combined with --sandbox or --screenshot"));
    if (parser.isSet(kNewConnection)
        && (parser.isSet(kProfile) || parser.isSet(kSandbox) || parser.isSet(kScreenshot)))
        return usage(
            QStringLiteral("--new-connection cannot be combined with --profile, --sandbox or --screenshot"));
    for (const QString &name : {kProfile, kDataDir, kScreenshot}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return usage(QStringLiteral("--%1 needs a value").arg(name));
    }
    return GuiOptions{.profile = parser.value(kProfile),
        .sandbox = parser.isSet(kSandbox) || parser.isSet(kScreenshot),
        .newConnection = parser.isSet(kNewConnection),
        .dataDir = parser.value(kDataDir),
        .screenshot = parser.value(kScreenshot)};
}

} // namespace msm
