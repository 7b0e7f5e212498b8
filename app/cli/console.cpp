// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/server/nodejson.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <numeric>

namespace msm::cli {

namespace {

Console::Written toTerminal(Console::Stream target, const QByteArray &utf8)
{
    std::FILE *const stream = target == Console::Stream::Result ? stdout : stderr;
    errno = 0;
    const bool written = std::fputs(utf8.constData(), stream) >= 0 && std::fputc('\n', stream) >= 0
        && std::fflush(stream) == 0;
    if (written)
        return Console::Written::Yes;
#ifdef Q_OS_WIN
    const bool nobodyReads = errno == EPIPE || errno == EINVAL; // which of them depends on the runtime
#else
    const bool nobodyReads = errno == EPIPE;
#endif
    return nobodyReads ? Console::Written::NobodyReads : Console::Written::No;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QStringList cellsOf(const NodeView &node)
{
    return {QString::number(node.id.value), orDash(node.name), nodeStateName(node.state),
        orDash(node.address), orDash(node.vmState.name()), agentStateName(node.agent),
        orDash(serverStateName(node.mysql)),
        node.mysqlPort == 0 ? QStringLiteral("-") : QString::number(node.mysqlPort),
        functionName(node.function), node.cpu > 0 ? QString::number(node.cpu) : QStringLiteral("-"),
        node.memoryMb > 0 ? QStringLiteral("%1 MB").arg(node.memoryMb) : QStringLiteral("-"),
        orDash(node.host)};
}

} // namespace

QString printable(const QString &text)
{
    const auto isWild = [](QChar c) {
        const auto category = c.category();
        return (category == QChar::Other_Control && c != u'\n') || category == QChar::Other_Format;
    };
    if (std::ranges::none_of(text, isWild))
        return text; // nearly always, and of thousands of nodes
    QString clean = text;
    std::ranges::replace_if(clean, isWild, u'?');
    return clean;
}

QString aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    constexpr qsizetype kGap = 2;
    const qsizetype length = std::accumulate(widths.cbegin(), widths.cend(), widths.size() * kGap);
    QString text;
    text.reserve(rows.size() * length);
    for (const QStringList &row : rows) {
        if (&row != &rows.first())
            text += u'\n';
        for (qsizetype i = 0; i < row.size(); ++i) {
            text += row[i];
            if (i + 1 < row.size())
                text.resize(text.size() + widths[i] - row[i].size() + kGap, u' ');
        }
    }
    return text;
}

QString nodeTable(const NodeList &nodes)
{
    QList<QStringList> rows{{QStringLiteral("ID"), QStringLiteral("NAME"), QStringLiteral("STATE"),
        QStringLiteral("ADDRESS"), QStringLiteral("CLOUD"), QStringLiteral("AGENT"), QStringLiteral("MYSQL"),
        QStringLiteral("PORT"), QStringLiteral("FUNCTION"), QStringLiteral("CPU"), QStringLiteral("MEMORY"),
        QStringLiteral("HOST")}};
    for (const NodeView &node : nodes) {
        QStringList cells = cellsOf(node);
        for (QString &cell : cells)
            cell = printable(cell).replace(u'\n', u'?');
        rows.append(cells);
    }
    return aligned(rows);
}

QString unreadableText(const UnreadableVms &unreadable)
{
    QStringList which;
    if (!unreadable.ids.isEmpty())
        which.append(idList(unreadable.ids));
    if (unreadable.unidentified > 0)
        which.append(QStringLiteral("%1 without an id").arg(unreadable.unidentified));
    return QStringLiteral(
        "VMs of which the cloud's words cannot be read: %1; nothing is concluded about them")
        .arg(which.join(QStringLiteral(", ")));
}

QString headlineOf(const Error &error)
{
    if (error.kind == ErrorKind::Protocol)
        return QStringLiteral("this is not an OpenNebula front end");
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Timeout:
        return QStringLiteral("timed out");
    case ErrorKind::Unreachable:
        return error.hop == Hop::Proxy  ? QStringLiteral("cannot get through the proxy")
            : error.hop == Hop::Bastion ? QStringLiteral("cannot get through the bastion")
                                        : QStringLiteral("cannot reach the cloud");
    case ErrorKind::Tls:
        return QStringLiteral("no secure connection");
    case ErrorKind::Unauthorized:
        return QStringLiteral("user or password not accepted");
    case ErrorKind::Forbidden:
        return QStringLiteral("not allowed");
    case ErrorKind::NotFound:
        return QStringLiteral("not found");
    case ErrorKind::Conflict:
        return QStringLiteral("not possible right now");
    case ErrorKind::Rejected:
        return QStringLiteral("refused");
    case ErrorKind::Storage:
        return QStringLiteral("cannot read or write local files");
    case ErrorKind::VmFailed:
        return QStringLiteral("the virtual machine failed");
    case ErrorKind::Offline:
        return QStringLiteral("no network");
    case ErrorKind::InUse:
        return QStringLiteral("in use");
    case ErrorKind::Protocol:
    case ErrorKind::Internal:
        break;
    }
    return error.httpStatus == 0 ? QStringLiteral("internal error")
                                 : QStringLiteral("the cloud's front end failed");
}

namespace {

QString adviceOnHop(const Error &error)
{
    if (error.hop == Hop::Proxy && error.httpStatus == 407)
        return QStringLiteral(
            "Name the user in the proxy's URL (http://USER@HOST:PORT), and give the password in "
            "MSM_PROXY_PASSWORD.");
    if (error.hop == Hop::Proxy)
        return QStringLiteral("Check the proxy's host and port, and that it lets you through.");
    if (error.detail.contains(QLatin1String("Host key verification failed")))
        return QStringLiteral("Connect once by hand with ssh, and compare the key of the host.");
    if (error.detail.contains(QLatin1String("Permission denied")))
        return QStringLiteral(
            "Load your key into the ssh agent (ssh-add), or name it in ssh's configuration; no password is "
            "asked for.");
    return QStringLiteral("Try to get to the bastion with ssh in a terminal.");
}

} // namespace

QString adviceOn(const Error &error)
{
    if (error.hop != Hop::End)
        return adviceOnHop(error);
    if (error.kind == ErrorKind::Protocol)
        return QStringLiteral("Check the endpoint; OpenNebula's is usually https://HOST:2633/RPC2.");
    switch (error.kind) {
    case ErrorKind::Timeout:
        return QStringLiteral("Try again, or give it more time with --timeout.");
    case ErrorKind::Unreachable:
        return QStringLiteral("Check the endpoint's host and port, and that the network lets you through.");
    case ErrorKind::Tls:
        return QStringLiteral(
            "Check the certificate; an authority of your own goes into the profile or --ca-file, the "
            "fingerprint of a certificate that you have compared into the profile or --pin-sha256.");
    case ErrorKind::Unauthorized:
        return QStringLiteral("Check --user and the password.");
    case ErrorKind::Forbidden:
        return QStringLiteral(
            "Ask the cloud's administrator for the right or the quota, or check whether the "
            "profile is read-only.");
    case ErrorKind::VmFailed:
        return QStringLiteral("It was kept. See the cloud's log; then recover it there, or delete it.");
    case ErrorKind::InUse:
        return QStringLiteral("Close the other program, or let it do the work.");
    case ErrorKind::Internal:
        return error.httpStatus == 0
            ? QString()
            : QStringLiteral("Check that OpenNebula answers at the endpoint, or try again later.");
    default:
        return {};
    }
}

Console::Console(bool quiet)
    : Console(quiet, toTerminal)
{
}

void Console::result(const QByteArray &utf8)
{
    const Written written = m_sink(Stream::Result, utf8);
    m_lostResults |= written == Written::No;
    m_lostReader |= written == Written::NobodyReads;
}

void Console::result(const QJsonDocument &document)
{
    result(document.toJson().trimmed());
}

void Console::progress(const QString &line)
{
    if (!m_quiet)
        message(printable(line));
}

void Console::note(const QString &line)
{
    message(QStringLiteral("msmctl: %1").arg(printable(line)));
}

void Console::details(const QString &lines)
{
    message(printable(lines));
}

void Console::error(const Error &error)
{
    note(QStringLiteral("%1: %2").arg(headlineOf(error), error.detail));
    if (const QString advice = adviceOn(error); !advice.isEmpty())
        message(QStringLiteral("  %1").arg(advice));
}

void Console::usageError(const QString &text, const QString &command)
{
    note(text);
    message(QStringLiteral("  Try 'msmctl %1--help'.").arg(command.isEmpty() ? QString() : command + u' '));
}

} // namespace msm::cli
