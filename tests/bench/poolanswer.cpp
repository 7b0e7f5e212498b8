// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/poolanswer.h"

#include "tests/bench/figures.h"

#include <QFile>
#include <QUuid>

namespace msm::bench {

namespace {

const QByteArray kVm = "&lt;VM&gt;";
const QByteArray kVmEnd = "&lt;/VM&gt;";
const QByteArray kRunning = "&lt;LCM_STATE&gt;3&lt;";

QByteArray recordedAnswer()
{
    QFile file(QStringLiteral(MSM_TEST_DATA "/opennebula/vmpool.info__5vms_all.response.xml"));
    if (!file.open(QIODevice::ReadOnly))
        abandon("the recorded answer is missing");
    return file.readAll();
}

QByteArray uuidOf(int id)
{
    return QUuid::createUuidV5(QUuid(), QByteArray::number(id)).toByteArray(QUuid::WithoutBraces);
}

/// Replaces what stands between the first `before` and the next `after`.
void put(QByteArray &xml, const QByteArray &before, const QByteArray &after, const QByteArray &value)
{
    const qsizetype start = xml.indexOf(before) + before.size();
    const qsizetype end = xml.indexOf(after, start);
    if (start < before.size() || end < 0)
        abandon("the recorded answer is not what it was");
    xml.replace(start, end - start, value);
}

void putElement(QByteArray &xml, const QByteArray &tag, const QByteArray &value)
{
    put(xml, "&lt;" + tag + "&gt;", "&lt;/" + tag + "&gt;", value);
}

QByteArray cdata(const QByteArray &value)
{
    return "&lt;![CDATA[" + value + "]]&gt;";
}

QByteArray vmOf(const QByteArray &recorded, int id, int round)
{
    const QByteArray number = QByteArray::number(id);
    const QByteArray address =
        "10.20." + QByteArray::number(id / 250) + '.' + QByteArray::number(id % 250 + 1);
    QByteArray vm = recorded;
    putElement(vm, "ID", number);
    putElement(vm, "NAME", "mysql-" + number.rightJustified(5, '0'));
    if (id % 10 == round % 10 && round > 0)
        putElement(vm, "LCM_STATE", "16");
    putElement(vm, "IP", cdata(address));
    putElement(vm, "LABELS", cdata("mysql,database,msm/mysql/" + uuidOf(id) + "/agent"));
    return vm;
}

} // namespace

QByteArray poolAnswer(int nodes, int round)
{
    const QByteArray answer = recordedAnswer();
    const qsizetype first = answer.indexOf(kVm);
    const qsizetype lastEnd = answer.lastIndexOf(kVmEnd) + kVmEnd.size();
    const qsizetype running = answer.lastIndexOf(kVm, answer.indexOf(kRunning));
    const QByteArray recorded =
        answer.mid(running, answer.indexOf(kVmEnd, running) + kVmEnd.size() - running);
    QByteArray out;
    out.reserve(answer.size() + (recorded.size() + 100) * nodes);
    out += answer.left(first);
    for (int id = nodes; id > 0; --id)
        out += vmOf(recorded, id, round);
    out += answer.mid(lastEnd);
    return out;
}

} // namespace msm::bench
