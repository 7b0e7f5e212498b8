// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/machinetext.h"

#include "core/base/redact.h"
#include "ui/words/nodetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace msm {

namespace {

struct MachineText {
    Q_DECLARE_TR_FUNCTIONS(msm::MachineText)
};

QString shortTime(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : noValueText();
}

QString stayText(const HistoryRecord &stay)
{
    if (!stay.endTime.isValid())
        return MachineText::tr("%1, since %2", "host, time").arg(stay.host, shortTime(stay.startTime));
    const QString from = shortTime(stay.startTime);
    const QString to = shortTime(stay.endTime);
    if (stay.endedBy.isEmpty())
        return MachineText::tr("%1, %2 to %3", "host, times").arg(stay.host, from, to);
    return MachineText::tr("%1, %2 to %3: %4", "host, times, what ended it")
        .arg(stay.host, from, to, stay.endedBy);
}

/// On one line; the program must not choke on megabytes that somebody wrote into an attribute.
QString valueText(const QString &name, const QString &value)
{
    constexpr qsizetype longest = 1000;
    if (isSecretName(name))
        return MachineText::tr("(hidden)");
    QString text = redacted(value.size() > longest ? value.left(longest) : value);
    text.replace(u'\n', QStringLiteral("\u23ce "));
    if (value.size() > longest)
        text += MachineText::tr("\u2026 (%Ln characters)", nullptr, int(value.size()));
    return text;
}

} // namespace

QString placementText(const VirtualMachine &vm)
{
    QStringList lines;
    for (const HistoryRecord &stay : vm.history)
        lines.append(stayText(stay));
    return lines.join(u'\n');
}

QString protectionText(const VirtualMachine &vm)
{
    if (!vm.lock || !vm.lock->owner)
        return MachineText::tr("Locked at the cloud");
    return MachineText::tr("Locked at the cloud since %1, by account %2", "time, number")
        .arg(shortTime(vm.lock->since))
        .arg(*vm.lock->owner);
}

QString attributesText(const VirtualMachine &vm)
{
    QStringList lines;
    const auto add = [&lines](const QString &path, const QString &name, const QString &value) {
        lines.append(QStringLiteral("%1 = %2").arg(path, valueText(name, value)));
    };
    for (auto it = vm.userTemplate.cbegin(); it != vm.userTemplate.cend(); ++it)
        add(QStringLiteral("USER_TEMPLATE/") + it.key(), it.key(), *it);
    for (auto it = vm.attributes.cbegin(); it != vm.attributes.cend(); ++it)
        add(it.key(), it.key().section(u'/', -1), *it);
    return lines.join(u'\n');
}

} // namespace msm
