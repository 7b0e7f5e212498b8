// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/eventtext.h"

#include "ui/words/alarmtext.h"
#include "ui/words/detailtext.h"
#include "ui/words/nodetext.h"
#include "ui/words/operationtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <optional>

namespace msm {

namespace {

class EventWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::EventText)
public:
    static QString sentence(EventKind kind)
    {
        switch (kind) {
        case EventKind::ManagerStarted:
            return tr("The manager runs");
        case EventKind::ManagerStopped:
            return tr("The manager stopped");
        case EventKind::ConnectionLost:
            return tr("No connection to the cloud");
        case EventKind::ConnectionRestored:
            return tr("The cloud answers again");
        case EventKind::CreateRequested:
            return tr("%1: creation requested");
        case EventKind::VmMade:
            return tr("%1: the cloud made the virtual machine");
        case EventKind::NodeReady:
            return tr("%1: ready");
        case EventKind::NodeAdopted:
            return tr("%1: found running and taken over");
        case EventKind::CreateFailed:
            return tr("%1: creation failed");
        case EventKind::CreateCancelled:
            return tr("%1: creation cancelled");
        case EventKind::DeleteRequested:
            return tr("%1: deletion requested");
        case EventKind::NodeDeleted:
            return tr("%1: deleted");
        case EventKind::DeleteFailed:
            return tr("%1: deletion failed");
        case EventKind::NodeGone:
            return tr("%1: the cloud no longer has it; somebody else ended it");
        case EventKind::AgentLost:
            return tr("%1: the agent no longer answers");
        case EventKind::AgentBack:
            return tr("%1: the agent answers again");
        case EventKind::DatabaseSetAside:
            return tr("The database was damaged and has been set aside; a new one was begun");
        case EventKind::OperationResumed:
            return tr("%1: an interrupted operation goes on");
        case EventKind::OperationInterrupted:
            return tr("%1: an interrupted operation was closed");
        case EventKind::DuplicatesFound:
            return tr("%1: several virtual machines carry the key of one operation");
        case EventKind::NodeForgotten:
            return tr("%1: removed from the list; the cloud was not touched");
        case EventKind::VmKept:
            return tr("%1: is left as it is, and reported no more");
        case EventKind::FailedNodeRemoved:
            return tr("%1: its creation failed, so it is removed, as the connection says");
        case EventKind::ClockDiffers:
            return tr("The clocks of the cloud and of this computer agree again");
        case EventKind::UnreadableVms:
            return tr("Virtual machines cannot be read: %1");
        case EventKind::CloudDoubtful:
            return tr("The cloud has none of the nodes any more (there were %1); nothing is dropped");
        case EventKind::NodeAcknowledged:
            return tr("%1: acknowledged to be gone");
        case EventKind::NodeBack:
            return tr("%1: was missing, and is there again");
        case EventKind::LabelsChanged:
            return tr("%1: labels changed");
        case EventKind::ActionRequested:
            return tr("%1: %2 requested", "node, kind of operation");
        case EventKind::ActionDone:
            return tr("%1: %2 done", "node, kind of operation");
        case EventKind::ActionFailed:
            return tr("%1: %2 failed", "node, kind of operation");
        case EventKind::ActionCancelled:
            return tr("%1: %2 cancelled", "node, kind of operation");
        case EventKind::AlarmBegan:
        case EventKind::AlarmEnded:
            break; // the kind of alarm has the words
        }
        return {};
    }

    /// Many nodes of one refresh are one event without a VM, whose subject is their number.
    static std::optional<QString> ofMany(const Event &event)
    {
        if (event.vm.isValid())
            return std::nullopt;
        bool isNumber = false;
        const int count = event.subject.toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
        if (event.kind == EventKind::NodeAdopted)
            return tr("%Ln node(s) were found running and taken over", nullptr, count);
        if (event.kind == EventKind::ClockDiffers && count != 0)
            return clockText(std::chrono::seconds(count));
        if (event.kind == EventKind::UnreadableVms)
            return tr("What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded "
                      "about them",
                nullptr, count);
        if (event.kind == EventKind::LabelsChanged)
            return tr("The labels of %Ln node(s) changed", nullptr, count);
        if (event.kind == EventKind::NodeGone)
            return tr("%Ln node(s) are no longer in the cloud; somebody else ended them", nullptr, count);
        return std::nullopt;
    }

    /// The name of a node, or its id where it has none.
    static QString subject(const Event &event)
    {
        if (!event.subject.isEmpty())
            return event.subject;
        return event.vm.isValid() ? tr("VM %1").arg(event.vm.value) : tr("A node");
    }

    static QString ofAction(const Event &event)
    {
        const ActionDetail detail = readActionDetail(event.detail);
        const auto kind = OperationKind::named(detail.operation);
        const QString text =
            sentence(event.kind).arg(subject(event), kind ? operationNoun(*kind) : detail.operation);
        return detail.why.isEmpty() ? text : withDetail(text, detail.why);
    }

    /// An alarm of a kind that a later version knows has no words here.
    static QString ofAlarm(const Event &event)
    {
        const ActionDetail detail = readActionDetail(event.detail);
        const auto kind = alarmKindFromName(detail.operation);
        const QString what =
            !kind ? detail.operation : alarmText({.subject = {*kind}, .name = {}, .detail = detail.why});
        const bool isOver = event.kind == EventKind::AlarmEnded;
        if (!event.vm.isValid() && event.subject.isEmpty())
            return isOver ? tr("Over: %1", "an alarm").arg(what) : what;
        const QString whose =
            event.vm.isValid() ? subject(event) : tr("%Ln node(s)", nullptr, event.subject.toInt());
        return isOver ? tr("%1: over: %2", "node, alarm").arg(whose, what)
                      : tr("%1: %2", "node, alarm").arg(whose, what);
    }

    static QString withDetail(const QString &sentence, const QString &detail)
    {
        return tr("%1: %2", "an event and its technical detail")
            .arg(sentence, detailText({.detail = detail}));
    }
};

} // namespace

QString eventText(const Event &event)
{
    if (isAction(event.kind))
        return EventWording::ofAction(event);
    if (event.kind == EventKind::AlarmBegan || event.kind == EventKind::AlarmEnded)
        return EventWording::ofAlarm(event);
    const auto many = EventWording::ofMany(event);
    QString text = many.value_or(EventWording::sentence(event.kind));
    if (!many && text.contains(QLatin1String("%1")))
        text = text.arg(EventWording::subject(event));
    return event.detail.isEmpty() ? text : EventWording::withDetail(text, event.detail);
}

QString eventTimeText(const QDateTime &utc)
{
    // The locale's short forms leave the seconds out, and an order of events without them says little.
    const QDateTime local = utc.toLocalTime();
    return EventWording::tr("%1 %2", "date and time")
        .arg(QLocale().toString(local.date(), QLocale::ShortFormat),
            local.time().toString(QStringLiteral("HH:mm:ss")));
}

QString eventTimeText(const QDateTime &utc, const QDateTime &before)
{
    const QDateTime local = utc.toLocalTime();
    return before.isValid() && before.toLocalTime().date() == local.date()
        ? local.time().toString(QStringLiteral("HH:mm:ss"))
        : eventTimeText(utc);
}

} // namespace msm
