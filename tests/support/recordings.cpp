// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordings.h"

#include <QFile>
#include <QStringList>

namespace msm::test {

namespace {

QString pathOf(const QByteArray &file)
{
    return QStringLiteral(MSM_TEST_DATA "/opennebula/") + QString::fromLatin1(file);
}

QByteArray readData(const QByteArray &file)
{
    QFile data(pathOf(file));
    if (!data.open(QIODevice::ReadOnly))
        qFatal("recording %s is missing", file.constData());
    return data.readAll();
}

/// A field that holds a quote is quoted, and its quotes are doubled.
QString unquoted(QString field)
{
    if (field.size() < 2 || !field.startsWith(u'"') || !field.endsWith(u'"'))
        return field;
    return field.sliced(1, field.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

RecordedExchange exchangeOf(const QStringList &fields)
{
    using Outcome = RecordedExchange::Outcome;
    const QString &success = fields.at(6);
    return RecordedExchange{.name = fields.at(0).toLatin1(),
        .method = fields.at(1).toLatin1(),
        .httpStatus = fields.at(2).section(u' ', 1, 1).toInt(),
        .outcome = success == u"True" ? Outcome::Success
            : success == u"False"     ? Outcome::Failure
                                      : Outcome::FaultOrOther,
        .code = fields.at(7).toInt(),
        .valueType = fields.at(9).toLatin1(),
        .value = unquoted(fields.sliced(10).join(u'\t'))}; // it may hold tabs
}

QByteArray headSection(const QByteArray &name, const QByteArray &section)
{
    const QByteArray all = readData(name + ".headers.txt");
    const QByteArray mark = "# " + section + "\r\n";
    const qsizetype begin = all.indexOf(mark) + mark.size();
    const qsizetype end = all.indexOf("\r\n\r\n", begin);
    return all.mid(begin, end + 4 - begin);
}

} // namespace

QList<RecordedExchange> recordedExchanges()
{
    QList<RecordedExchange> exchanges;
    const auto lines =
        QString::fromUtf8(readData("INDEX.tsv")).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1))
        exchanges.append(exchangeOf(line.split(u'\t')));
    return exchanges;
}

QByteArray recordedRequest(const QByteArray &name)
{
    return readData(name + ".request.xml");
}

QByteArray recordedResponse(const QByteArray &name)
{
    const QByteArray compressed = name + ".response.xml.z";
    return QFile::exists(pathOf(compressed)) ? qUncompress(readData(compressed))
                                             : readData(name + ".response.xml");
}

QByteArray recordedRequestHead(const QByteArray &name)
{
    return headSection(name, "request");
}

QByteArray recordedResponseHead(const QByteArray &name)
{
    return headSection(name, "response");
}

} // namespace msm::test
