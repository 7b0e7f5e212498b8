// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/help.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace msm::cli {

namespace {

constexpr int kLongestTimeout = 7 * 24 * 3600;

const QString kProxy = QStringLiteral("proxy");
const QString kSsh = QStringLiteral("ssh");
const QString kAgentProxy = QStringLiteral("agent-proxy");
const QString kAgentSsh = QStringLiteral("agent-ssh");

QCommandLineOption flag(const QString &name)
{
    return QCommandLineOption(name);
}

QCommandLineOption valued(const QString &name)
{
    return QCommandLineOption(name, {}, QStringLiteral("VALUE"));
}

void addCommonOptions(QCommandLineParser &parser)
{
    for (const QString &name : {QStringLiteral("profile"), QStringLiteral("endpoint"), QStringLiteral("user"),
             QStringLiteral("service"), QStringLiteral("ca-file"), QStringLiteral("pin-sha256"),
             QStringLiteral("data-dir"), QStringLiteral("timeout"), kProxy, kSsh, kAgentProxy, kAgentSsh})
        parser.addOption(valued(name));
    for (const QString &name : {QStringLiteral("password-stdin"), QStringLiteral("login-token-stdin"),
             QStringLiteral("allow-plain-http"), QStringLiteral("json"), QStringLiteral("quiet")})
        parser.addOption(flag(name));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("v"), QStringLiteral("version")}));
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
        }
    }
    return row.last();
}

QString unknownCommand(const QString &word, const std::vector<std::unique_ptr<Command>> &commands)
{
    const auto distance = [&word](
                              const auto &command) { return editDistance(word.toLower(), command->name()); };
    const auto nearest = std::ranges::min_element(commands, {}, distance);
    const QString text = QStringLiteral("unknown command '%1'").arg(word);
    const bool prefix = word.size() >= 2 && (*nearest)->name().startsWith(word.toLower());
    return distance(*nearest) <= 2 || prefix
        ? QStringLiteral("%1; did you mean '%2'?").arg(text, (*nearest)->name())
        : text;
}

std::optional<QString> readTimeout(const QCommandLineParser &parser, Options &options)
{
    if (!parser.isSet(QStringLiteral("timeout")))
        return std::nullopt;
    const QString text = parser.value(QStringLiteral("timeout"));
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber)
        return QStringLiteral("--timeout takes a number of seconds, not '%1'").arg(text);
    if (seconds < 1 || seconds > kLongestTimeout) {
        return QStringLiteral("--timeout takes 1 to %1 seconds, not %2").arg(kLongestTimeout).arg(seconds);
    }
    options.timeout = std::chrono::seconds(seconds);
    return std::nullopt;
}

/// The way that one of two options says; nothing when neither was given, and what is wrong otherwise.
std::variant<std::optional<Reach>, QString> readReach(
    const QCommandLineParser &parser, const QString &proxy, const QString &ssh)
{
    if (parser.isSet(proxy) && parser.isSet(ssh))
        return QStringLiteral("--%1 and --%2 exclude each other").arg(proxy, ssh);
    if (!parser.isSet(proxy) && !parser.isSet(ssh))
        return std::optional<Reach>();
    const QString option = parser.isSet(ssh) ? ssh : proxy;
    const QString text = parser.value(option);
    const bool isBareBastion = option == ssh && !text.contains(QLatin1String("://"));
    const auto reach = isBareBastion ? parseReachHost(Reach::Kind::Ssh, text) : parseReach(text);
    if (!reach)
        return QStringLiteral("--%1: %2").arg(option, reach.error().detail);
    if (option == ssh && reach->kind != Reach::Kind::Ssh)
        return QStringLiteral("--%1 takes [USER@]HOST[:PORT]").arg(option);
    return std::optional(*reach);
}

std::optional<QString> readReaches(const QCommandLineParser &parser, Options &options)
{
    const auto cloud = readReach(parser, kProxy, kSsh);
    const auto agents = readReach(parser, kAgentProxy, kAgentSsh);
    for (const auto &read : {cloud, agents}) {
        if (const auto *wrong = std::get_if<QString>(&read))
            return *wrong;
    }
    options.reach = std::get<std::optional<Reach>>(cloud).value_or(Reach{});
    options.agentReach = std::get<std::optional<Reach>>(agents);
    return std::nullopt;
}

std::optional<QString> checkCombination(const QCommandLineParser &parser, const Options &options)
{
    for (const QString &name : {QStringLiteral("profile"), QStringLiteral("endpoint"), QStringLiteral("user"),
             QStringLiteral("data-dir"), QStringLiteral("service"), QStringLiteral("ca-file"),
             QStringLiteral("pin-sha256")}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return QStringLiteral("--%1 is empty").arg(name);
    }
    if (!options.profile.isEmpty() && !options.endpoint.isEmpty())
        return QStringLiteral("--profile and --endpoint exclude each other");
    if (!options.endpoint.isEmpty() && options.user.isEmpty())
        return QStringLiteral("--endpoint needs --user NAME");
    if (options.passwordFromStdin && options.tokenFromStdin)
        return QStringLiteral("--password-stdin and --login-token-stdin exclude each other");
    if (!options.endpoint.isEmpty())
        return std::nullopt;
    for (const QString &name : {QStringLiteral("user"), QStringLiteral("service"), QStringLiteral("ca-file"),
             QStringLiteral("pin-sha256"), kProxy, kSsh, kAgentProxy, kAgentSsh}) {
        if (parser.isSet(name))
            return QStringLiteral("--%1 goes with --endpoint; a profile has its own").arg(name);
    }
    return std::nullopt;
}

std::variant<Options, QString> readOptions(const QCommandLineParser &parser)
{
    Options options;
    options.profile = parser.value(QStringLiteral("profile"));
    options.endpoint = parser.value(QStringLiteral("endpoint"));
    options.user = parser.value(QStringLiteral("user"));
    options.service = parser.value(QStringLiteral("service"));
    options.caFile = parser.value(QStringLiteral("ca-file"));
    options.dataDir = parser.value(QStringLiteral("data-dir"));
    options.pin = parser.value(QStringLiteral("pin-sha256"));
    options.tokenFromStdin = parser.isSet(QStringLiteral("login-token-stdin"));
    options.passwordFromStdin = parser.isSet(QStringLiteral("password-stdin"));
    options.allowPlainHttp = parser.isSet(QStringLiteral("allow-plain-http"));
    options.json = parser.isSet(QStringLiteral("json"));
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    if (const auto wrong = readTimeout(parser, options))
        return *wrong;
    if (const auto wrong = readReaches(parser, options))
        return *wrong;
    if (const auto wrong = checkCombination(parser, options))
        return *wrong;
    return options;
}

std::variant<Invocation, Stop> readCommandLine(const QStringList &arguments, std::unique_ptr<Command> command)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    parser.addOptions(command->options());
    const auto mistake = [&command](const QString &text) {
        return Stop{.code = ExitCode::Usage, .text = text, .command = command->name()};
    };
    if (!parser.parse(arguments))
        return mistake(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return Stop{.code = ExitCode::Done, .text = commandHelp(*command), .command = {}};
    const auto options = readOptions(parser);
    if (const auto *wrong = std::get_if<QString>(&options))
        return mistake(*wrong);
    if (const auto wrong = command->read(parser, parser.positionalArguments().mid(1)))
        return mistake(*wrong);
    return Invocation{
        .arguments = arguments, .options = std::get<Options>(options), .command = std::move(command)};
}

} // namespace

std::variant<Invocation, Stop> readArguments(
    const QStringList &arguments, std::vector<std::unique_ptr<Command>> commands)
{
    // The command comes first, because it decides which options there are.
    QCommandLineParser finder;
    finder.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addCommonOptions(finder);
    const bool parsed = finder.parse(arguments);
    const QStringList words = finder.positionalArguments();
    if (finder.isSet(QStringLiteral("version")))
        return Stop{.code = ExitCode::Done, .text = QStringLiteral("msmctl " MSM_VERSION), .command = {}};
    if (!parsed && words.isEmpty())
        return Stop{.code = ExitCode::Usage, .text = finder.errorText(), .command = {}};
    if (words.isEmpty() && finder.isSet(QStringLiteral("help")))
        return Stop{.code = ExitCode::Done, .text = programHelp(commands), .command = {}};
    if (words.isEmpty())
        return Stop{.code = ExitCode::Usage, .text = QStringLiteral("no command given"), .command = {}};
    const auto named = std::ranges::find_if(
        commands, [&words](const auto &command) { return command->name() == words.first(); });
    if (named == commands.end()) {
        return Stop{.code = ExitCode::Usage, .text = unknownCommand(words.first(), commands), .command = {}};
    }
    return readCommandLine(arguments, std::move(*named));
}

std::variant<QList<VmId>, QString> readIds(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return QStringLiteral("give the id of at least one node (msmctl list shows them)");
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]+\\z"));
    QList<VmId> ids;
    for (const QString &text : arguments) {
        bool fits = false;
        const VmId id{text.toInt(&fits)};
        if (!fits || !digits.match(text).hasMatch())
            return QStringLiteral("'%1' is not the id of a node; ids are numbers").arg(text);
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace msm::cli
