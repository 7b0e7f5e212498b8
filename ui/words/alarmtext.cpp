// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/alarmtext.h"

#include "ui/words/detailtext.h"
#include "ui/words/outcometext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace msm {

namespace {

constexpr qsizetype kLines = 5; ///< more are not read in a notification

struct AlarmWording {
    Q_DECLARE_TR_FUNCTIONS(msm::AlarmText)
};

struct Row {
    AlarmKind kind;
    Severity severity;
    const char *choice;
    const char *sentence;
};

constexpr Row kRows[] = {
    {AlarmKind::CloudLost, Severity::Error, QT_TRANSLATE_NOOP("msm::AlarmText", "The cloud does not answer"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "The cloud does not answer")},
    {AlarmKind::NodeGone, Severity::Error,
        QT_TRANSLATE_NOOP("msm::AlarmText", "A node was ended by somebody else"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "Somebody else has ended the node")},
    {AlarmKind::NodeDown, Severity::Error,
        QT_TRANSLATE_NOOP("msm::AlarmText", "A machine is off or has failed"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "The machine is off or has failed")},
    {AlarmKind::AgentRefuted, Severity::Error,
        QT_TRANSLATE_NOOP("msm::AlarmText", "Something else answers in place of an agent"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "What answers is not the agent of this node")},
    {AlarmKind::ServerDown, Severity::Error, QT_TRANSLATE_NOOP("msm::AlarmText", "MySQL does not run"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "MySQL does not run")},
    {AlarmKind::DiskFills, Severity::Warning, QT_TRANSLATE_NOOP("msm::AlarmText", "The disk of a node fills"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "Little of its disk is free")},
    {AlarmKind::CertificateEnds, Severity::Warning,
        QT_TRANSLATE_NOOP("msm::AlarmText", "The cloud's certificate ends soon"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "The cloud's certificate has to be renewed")},
    {AlarmKind::SignInEnds, Severity::Warning,
        QT_TRANSLATE_NOOP("msm::AlarmText", "The login token ends, and the cloud makes no other one"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "The login token ends, and the cloud makes no other one")},
    {AlarmKind::Contradiction, Severity::Warning,
        QT_TRANSLATE_NOOP("msm::AlarmText", "Cloud, agent and MySQL contradict each other"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "Cloud, agent and MySQL contradict each other")},
    {AlarmKind::AgentSilent, Severity::Warning,
        QT_TRANSLATE_NOOP("msm::AlarmText", "An agent does not answer"),
        QT_TRANSLATE_NOOP("msm::AlarmText", "The agent does not answer")},
};
static_assert(std::size(kRows) == kAlarmKinds);

QString translated(const char *text)
{
    return QCoreApplication::translate("msm::AlarmText", text);
}

/// In local time.
QString endText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

QString named(const Condition &condition)
{
    const QString text = alarmText(condition);
    return condition.name.isEmpty()
        ? text
        : AlarmWording::tr("%1: %2", "node and what is wrong").arg(condition.name, text);
}

QString ended(const Condition &condition)
{
    const QString text = translated(kRows[size_t(condition.subject.kind)].sentence);
    return condition.name.isEmpty()
        ? AlarmWording::tr("Over: %1", "what was wrong").arg(text)
        : AlarmWording::tr("%1: over: %2", "node and what was wrong").arg(condition.name, text);
}

} // namespace

QString alarmKindText(AlarmKind kind)
{
    return translated(kRows[size_t(kind)].choice);
}

QString alarmText(const Condition &condition)
{
    const QString sentence = translated(kRows[size_t(condition.subject.kind)].sentence);
    const bool ends = condition.subject.kind == AlarmKind::CertificateEnds
        || condition.subject.kind == AlarmKind::SignInEnds;
    const QString detail = ends ? AlarmWording::tr("valid until %1")
                                      .arg(endText(QDateTime::fromString(condition.detail, Qt::ISODate)))
                                : detailText({.detail = condition.detail.simplified()});
    return detail.isEmpty()
        ? sentence
        : AlarmWording::tr("%1: %2", "what is wrong and the cloud's words").arg(sentence, detail);
}

Severity alarmSeverity(AlarmKind kind)
{
    return kRows[size_t(kind)].severity;
}

AnnouncementText announcementText(const Announcement &news, const QString &place)
{
    QStringList lines;
    std::ranges::transform(
        news.raised, std::back_inserter(lines), [](const Alarm &alarm) { return named(alarm.condition); });
    std::ranges::transform(
        news.ended, std::back_inserter(lines), [](const Alarm &alarm) { return ended(alarm.condition); });
    if (const QString outcomes = outcomesText(news.finished); !outcomes.isEmpty())
        lines.append(outcomes);
    AnnouncementText text;
    for (const Alarm &alarm : news.raised)
        text.severity = std::max(text.severity, alarmSeverity(alarm.condition.subject.kind));
    const QString what = !news.raised.isEmpty()
        ? AlarmWording::tr("%Ln new alarm(s)", nullptr, int(news.raised.size()))
        : !news.ended.isEmpty() ? AlarmWording::tr("%Ln alarm(s) over", nullptr, int(news.ended.size()))
                                : AlarmWording::tr("Operations have ended");
    text.title = AlarmWording::tr("%1: %2", "connection and news").arg(place, what);
    if (const qsizetype more = lines.size() - kLines; more > 0) {
        lines = lines.first(kLines);
        lines.append(AlarmWording::tr("… and %Ln more", nullptr, int(more)));
    }
    text.body = lines.join(u'\n');
    text.place = place;
    return text;
}

QString alarmCountText(const QList<Alarm> &alarms)
{
    const auto count = std::ranges::count(alarms, false, &Alarm::acknowledged);
    return count == 0 ? QString() : AlarmWording::tr("%Ln alarm(s)", nullptr, int(count));
}

} // namespace msm
