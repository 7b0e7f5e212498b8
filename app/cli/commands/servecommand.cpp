// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/servecommand.h"

#include "app/cli/arguments.h"
#include "app/cli/connection.h"
#include "app/session/datadir.h"
#include "app/session/session.h"
#include "core/alarms/alarmevents.h"
#include "core/alarms/alarmjson.h"
#include "core/base/randomtoken.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/server/managerserver.h"
#include "core/settings/profile.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>
#include <functional>

namespace msm::cli {

namespace {

const QString kListen = QStringLiteral("listen");
const QString kUsualTemplate = QStringLiteral("template");
const QString kTokenStdin = QStringLiteral("token-stdin");
const QString kWebhook = QStringLiteral("webhook");
const QString kAlarm = QStringLiteral("alarm");
const QString kDiskPercent = QStringLiteral("disk-percent");
const QString kCertificateDays = QStringLiteral("certificate-days");
const QString kQuiet = QStringLiteral("quiet-time");

/// The number of an option that may be missing, from `least` to `most`; or what is wrong with it.
std::optional<QString> readNumber(const QCommandLineParser &parser, const QString &option, int least,
    int most, const std::function<void(int)> &take)
{
    if (!parser.isSet(option))
        return std::nullopt;
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        return QStringLiteral("--%1 takes a number from %2 to %3, not '%4'")
            .arg(option)
            .arg(least)
            .arg(most)
            .arg(parser.value(option));
    }
    take(number);
    return std::nullopt;
}

/// Every kind of alarm with the seconds after which it begins, as lines of the help.
QString alarmKindsHelp()
{
    constexpr qsizetype width = 100;
    const QString indent(23, u' ');
    const AlarmRules rules;
    QStringList lines{indent + QStringLiteral("when a kind of alarm begins:")};
    QString separator;
    for (const AlarmKind kind : allAlarmKinds()) {
        const auto text =
            QStringLiteral("%1 (%2)").arg(alarmKindName(kind)).arg(rules.of(kind).after.count());
        lines.last() += separator;
        if (lines.last().size() + 1 + text.size() < width)
            lines.last() += u' ' + text;
        else
            lines.append(indent + text);
        separator = QStringLiteral(",");
    }
    return lines.join(u'\n');
}

} // namespace

QString ServeCommand::help() const
{
    return QStringLiteral(R"(serve [--listen ADDR:PORT] [--template ID|NAME] [--token-stdin]
       [--webhook URL [--alarm KIND=SECONDS|off]… [--disk-percent N] [--certificate-days N] [--quiet-time SECONDS]]
       [WAITING]

Runs the manager and offers listServiceNodes, createServiceNode, deleteServiceNode and
getMySQLServerManagerState as JSON-RPC over HTTP. Prints the URL, and runs until Ctrl+C or SIGTERM. It holds
the profile as a window does: what another msmctl is to change is done by it.

  --listen ADDR:PORT   where to answer; port 0 takes any free one (default 127.0.0.1:0). An address other
                       than loopback needs --allow-plain-http: the token travels readable
  --template ID|NAME   the VM template of a createServiceNode that names none (default: the profile's, or the
                       one with the lowest id)
  --token-stdin        the bearer token is a line of the standard input, after the password's if that is
                       read from there, too; at least 16 characters
  --webhook URL        where to POST what alarms begin and end and how operations end, as JSON, at most once a
                       minute. What is not taken is sent again. Better in MSM_WEBHOOK than in the arguments,
                       where everybody on this computer can read it
  --alarm KIND=SECONDS|off
%1
  --disk-percent N     disk-fills: where less than this is free (default %2)
  --certificate-days N certificate-ends: so many days before its end (default %3)
  --quiet-time SECONDS an alarm that comes again so soon after its end is not sent again (default %4)

%5
Without --token-stdin the token of a profile is kept in the system's keychain and made when there is none.
With --endpoint or --data-dir, or without a keychain, a new one is made for this run and printed on stderr.

  curl -H 'Authorization: Bearer TOKEN' -H 'Content-Type: application/json' \
       'http://127.0.0.1:PORT/?method=listServiceNodes&id=1'
)")
        .arg(alarmKindsHelp())
        .arg(AlarmRules().diskPercent)
        .arg(AlarmRules().certificateDays)
        .arg(AlarmRules().quiet.count())
        .arg(WaitingArguments::help());
}

QList<QCommandLineOption> ServeCommand::options() const
{
    return QList<QCommandLineOption>{{kListen, {}, QStringLiteral("VALUE")},
               {kUsualTemplate, {}, QStringLiteral("VALUE")}, QCommandLineOption(kTokenStdin),
               {kWebhook, {}, QStringLiteral("VALUE")}, {kAlarm, {}, QStringLiteral("VALUE")},
               {kDiskPercent, {}, QStringLiteral("VALUE")}, {kCertificateDays, {}, QStringLiteral("VALUE")},
               {kQuiet, {}, QStringLiteral("VALUE")}}
    + WaitingArguments::options();
}

std::optional<QString> ServeCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (!ManagerServer::isAvailable())
        return QStringLiteral("this msmctl has no wire interface: it was built without Qt's HTTP server");
    if (!arguments.isEmpty())
        return QStringLiteral("serve takes no argument, but '%1' was given").arg(arguments.first());
    if (auto wrong = m_waiting.read(parser))
        return wrong;
    m_tokenFromStdin = parser.isSet(kTokenStdin);
    m_template = parser.value(kUsualTemplate);
    if (auto wrong = readAlarms(parser))
        return wrong;
    if (!parser.isSet(kListen))
        return std::nullopt;
    const QString text = parser.value(kListen);
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    m_port = text.mid(colon + 1).toUShort(&isPort);
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (host == u"localhost")
        host = QStringLiteral("127.0.0.1");
    if (colon < 1 || !isPort || !m_address.setAddress(host)) {
        return QStringLiteral(
            "--listen takes ADDR:PORT with an IP address and a port from 0 to 65535, not '%1'")
            .arg(text);
    }
    if (!m_address.isLoopback() && !parser.isSet(QStringLiteral("allow-plain-http"))) {
        return QStringLiteral(
            "--listen %1 would send the token readable over the network; --allow-plain-http "
            "accepts that")
            .arg(text);
    }
    return std::nullopt;
}

std::optional<QString> ServeCommand::readAlarms(const QCommandLineParser &parser)
{
    QString webhook = parser.value(kWebhook);
    if (webhook.isEmpty())
        webhook = qEnvironmentVariable("MSM_WEBHOOK");
    if (!webhook.isEmpty()) {
        const auto url = webhookUrl(webhook, parser.isSet(QStringLiteral("allow-plain-http")));
        if (!url)
            return url.error().detail;
        m_webhookUrl = *url;
    }
    for (const QString &option : {kAlarm, kDiskPercent, kCertificateDays, kQuiet}) {
        if (parser.isSet(option) && m_webhookUrl.isEmpty())
            return QStringLiteral("--%1 needs --webhook: nobody else is told of alarms").arg(option);
    }
    const auto disk = [this](int percent) { m_alarmRules.diskPercent = percent; };
    const auto certificate = [this](int days) { m_alarmRules.certificateDays = days; };
    const auto quiet = [this](int time) { m_alarmRules.quiet = std::chrono::seconds(time); };
    if (auto wrong = readNumber(parser, kDiskPercent, 1, maxDiskPercent, disk))
        return wrong;
    if (auto wrong = readNumber(parser, kCertificateDays, 1, maxCertificateDays, certificate))
        return wrong;
    if (auto wrong = readNumber(parser, kQuiet, 0, int(maxAlarmDelay.count()), quiet))
        return wrong;
    const QStringList alarms = parser.values(kAlarm);
    for (const QString &text : alarms) {
        const auto kind = alarmKindFromName(text.section(u'=', 0, 0));
        const QString after = text.section(u'=', 1);
        bool isNumber = false;
        const std::chrono::seconds time(after.toInt(&isNumber));
        const bool isOff = after == u"off";
        if (!kind || (!isOff && (!isNumber || time < std::chrono::seconds(0) || time > maxAlarmDelay))) {
            return QStringLiteral(
                "--alarm takes KIND=SECONDS or KIND=off, with a kind that the help names, not '%1'")
                .arg(text);
        }
        m_alarmRules.of(*kind) = {.on = !isOff, .after = time};
    }
    return std::nullopt;
}

void ServeCommand::prepare(Profile &profile) const
{
    if (!m_template.isEmpty())
        profile.defaultTemplate = m_template;
    m_waiting.apply(profile.waiting);
}

void ServeCommand::run(Context &context)
{
    if (m_tokenFromStdin) {
        QFile input;
        (void)input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
        const auto token = readSecretLine(input, QStringLiteral("token"));
        if (!token) {
            context.console.usageError(token.error().detail, name());
            context.finish(ExitCode::Usage);
            return;
        }
        listen(context, token->toUtf8(), {});
    } else if (context.options.endpoint.isEmpty() && context.options.dataDir.isEmpty()) {
        useStoredToken(context);
    } else {
        const QByteArray token = randomToken();
        listen(context, token, QStringLiteral("token of this run: %1").arg(QString::fromLatin1(token)));
    }
}

void ServeCommand::useStoredToken(Context &context)
{
    const QString key = QStringLiteral("profile/%1/server-token").arg(context.session->profile().name);
    m_keychain = std::make_unique<KeychainSecretStore>(kKeychainService);
    m_keychain->read(key, &context, [this, &context, key](const Result<std::optional<QString>> &stored) {
        const QString place =
            QStringLiteral("the token is in the keychain: \"%1\", \"%2\"").arg(kKeychainService, key);
        if (stored && *stored) {
            listen(context, (*stored)->toUtf8(), place);
            return;
        }
        const QByteArray token = randomToken();
        const QString shown = QStringLiteral("the keychain cannot be used; token of this run: %1")
                                  .arg(QString::fromLatin1(token));
        if (!stored) {
            listen(context, token, shown);
            return;
        }
        m_keychain->write(key, QString::fromLatin1(token), &context,
            [this, &context, token, place, shown](
                const Result<void> &written) { listen(context, token, written ? place : shown); });
    });
}

void ServeCommand::listen(Context &context, const QByteArray &token, const QString &aboutToken)
{
    const auto port = context.session->serve(m_address, m_port, token);
    if (!port) {
        context.console.note(port.error().detail);
        context.finish(port.error().kind == ErrorKind::Rejected ? ExitCode::Usage : ExitCode::Failed);
        return;
    }
    if (!aboutToken.isEmpty())
        context.console.note(aboutToken);
    const bool isV6 = m_address.protocol() == QAbstractSocket::IPv6Protocol;
    watchAlarms(context);
    context.console.result((isV6 ? QStringLiteral("http://[%1]:%2/") : QStringLiteral("http://%1:%2/"))
                               .arg(m_address.toString())
                               .arg(*port));
}

void ServeCommand::watchAlarms(Context &context)
{
    m_alarms = std::make_unique<AlarmWatch>(
        context.session->manager(), context.session->zone(), context.scheduler, m_alarmRules);
    recordAlarms(*m_alarms, context.session->events());
    if (m_webhookUrl.isEmpty())
        return;
    m_webhook = std::make_unique<Webhook>(
        m_webhookUrl, context.scheduler, [&context](const QString &text) { context.console.note(text); });
    const QString place = context.session->profile().name;
    QObject::connect(m_alarms.get(), &AlarmWatch::announced, m_webhook.get(),
        [this, place, &scheduler = context.scheduler](const Announcement &news) {
            m_webhook->post(announcementJson(news, place, QUuid::createUuid(), scheduler.nowUtc()));
        });
}

} // namespace msm::cli
