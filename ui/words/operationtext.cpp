// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/operationtext.h"

#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/protectionaction.h"
#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "core/lifecycle/transitions.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace msm {

namespace {

constexpr const char *kKindContext = "msm::OperationText";
constexpr const char *kStageContext = "msm::StageText";

struct StageWords {
    const char *label;
    const char *text;
};

// Of every operation that is one request (OperationTraits::request).
constexpr StageWords kChecks{
    QT_TRANSLATE_NOOP("msm::StageText", "Check"), QT_TRANSLATE_NOOP("msm::StageText", "Checking")};
constexpr StageWords kRequests{
    QT_TRANSLATE_NOOP("msm::StageText", "Request"), QT_TRANSLATE_NOOP("msm::StageText", "Requested")};
constexpr StageWords kWaitsForMachine{QT_TRANSLATE_NOOP("msm::StageText", "Machine"),
    QT_TRANSLATE_NOOP("msm::StageText", "Waiting for the machine")};
constexpr StageWords kWaitsForMySql{
    QT_TRANSLATE_NOOP("msm::StageText", "MySQL"), QT_TRANSLATE_NOOP("msm::StageText", "Waiting for MySQL")};
constexpr StageWords kWaitsForLock{QT_TRANSLATE_NOOP("msm::StageText", "Lock"),
    QT_TRANSLATE_NOOP("msm::StageText", "Waiting for the cloud")};
constexpr StageWords kDone{
    QT_TRANSLATE_NOOP("msm::StageText", "Done"), QT_TRANSLATE_NOOP("msm::StageText", "Done")};

struct KindWords {
    OperationKind kind;
    const char *title;              ///< %1: the node
    const char *noun;               ///< within a sentence
    const char *done;               ///< of %Ln nodes
    const char *failed;             ///< %1: the node
    const char *question = nullptr; ///< before it is begun on %Ln nodes; null: a dialog of its own asks
    const char *effect = nullptr;   ///< on those who use the nodes; goes with the question
    const char *begin = nullptr;    ///< on the button; goes with the question
    const StageWords &waits = kWaitsForMachine; ///< once the one request is taken
};

const KindWords *wordsOf(OperationKind kind)
{
    static const KindWords words[] = {
        {.kind = OperationKind::Create,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Create %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "creation"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) ready"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be created")},
        {.kind = OperationKind::Await,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Take over %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "take-over"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) taken over"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be taken over")},
        {.kind = OperationKind::Delete,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Delete %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "deletion"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) deleted"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be deleted")},
        {.kind = startServer.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Start MySQL on %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "start of MySQL"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln MySQL server(s) started"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "MySQL on %1 could not be started"),
            .waits = kWaitsForMySql},
        {.kind = stopServer.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Stop MySQL on %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "stop of MySQL"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln MySQL server(s) stopped"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "MySQL on %1 could not be stopped"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Stop MySQL on %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "Connections to it end, and what was not committed is lost. Applications get no connection "
                "until MySQL is started again."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Stop"),
            .waits = kWaitsForMySql},
        {.kind = restartServer.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Restart MySQL on %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "restart of MySQL"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln MySQL server(s) restarted"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "MySQL on %1 could not be restarted"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Restart MySQL on %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "Connections to it end, and what was not committed is lost. Applications have to connect "
                "again."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Restart"),
            .waits = kWaitsForMySql},
        {.kind = startMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Power on %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "power-on"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) powered on"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be powered on")},
        {.kind = shutDownMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Shut down %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "shutdown"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) shut down"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be shut down"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Shut %Ln node(s) down?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "The system of each ends its programs in order, and nobody reaches its MySQL until it is "
                "powered on again. Disks and addresses are kept."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Shut Down")},
        {.kind = turnOffMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Power off %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "power-off"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) powered off"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be powered off"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Power %Ln node(s) off?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "As if the plug were pulled: what MySQL has not yet written is recovered from its logs at "
                "the next start, and what they do not hold is lost. Disks and addresses are kept."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Power Off")},
        {.kind = suspendMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Suspend %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "suspend"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) suspended"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be suspended"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Suspend %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "The memory of each machine is saved, and nobody reaches its MySQL until it is powered on "
                "and "
                "goes on where it was. Connections may time out meanwhile, and a replica falls behind."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Suspend")},
        {.kind = rebootMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Reboot %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "reboot"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) rebooted"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be rebooted"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Reboot %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "Connections to its MySQL end, and what was not committed is lost. Applications have to "
                "connect again."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Reboot")},
        {.kind = resetMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Reset %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "reset"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) reset"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be reset"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Reset %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "As if the reset button were pressed: what MySQL has not yet written is recovered from its "
                "logs at the next start, and what they do not hold is lost."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Reset")},
        {.kind = retryMachine.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Try %1 again"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "retry"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) recovered"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "Trying %1 again did not help")},
        {.kind = takeSnapshot.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Take a snapshot of %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "snapshot"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln snapshot(s) taken"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "A snapshot of %1 could not be taken"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Take a snapshot of %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "The cloud saves disks and memory. The machine stands still meanwhile: for seconds, or for "
                "minutes where it has much memory. A snapshot is no backup: it is kept beside the machine, "
                "and may be lost when the machine moves to another host."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Take Snapshot")},
        {.kind = revertToSnapshot.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Revert %1 to a snapshot"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "revert to a snapshot"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) reverted"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be reverted"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Revert %Ln node(s) to a snapshot?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "All that was written since the snapshot is lost for good, on all disks, and connections to "
                "its MySQL end. Replicas and applications may have seen data that is gone then."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Revert")},
        {.kind = deleteSnapshot.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Delete a snapshot of %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "deletion of a snapshot"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln snapshot(s) deleted"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "A snapshot of %1 could not be deleted"),
            .question = QT_TRANSLATE_N_NOOP("msm::OperationText", "Delete a snapshot of %Ln node(s)?"),
            .effect = QT_TRANSLATE_NOOP("msm::OperationText",
                "The node stays as it is, and cannot be reverted to this snapshot any more."),
            .begin = QT_TRANSLATE_NOOP("msm::OperationText", "&Delete Snapshot")},
        {.kind = protectNode.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Protect %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "protection"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) protected"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "%1 could not be protected"),
            .waits = kWaitsForLock},
        {.kind = unprotectNode.kind,
            .title = QT_TRANSLATE_NOOP("msm::OperationText", "Remove the protection of %1"),
            .noun = QT_TRANSLATE_NOOP("msm::OperationText", "removal of a protection"),
            .done = QT_TRANSLATE_N_NOOP("msm::OperationText", "%Ln node(s) no longer protected"),
            .failed = QT_TRANSLATE_NOOP("msm::OperationText", "The protection of %1 could not be removed"),
            .waits = kWaitsForLock},
    };
    const auto *const found = std::ranges::find(words, kind, &KindWords::kind);
    return found == std::end(words) ? nullptr : found;
}

/// Of creates and deletes.
const StageWords *ownWordsOf(const Stage &stage)
{
    static const struct {
        Stage stage;
        StageWords words;
    } rows[] = {
        {CreateStage::Submitted,
            {QT_TRANSLATE_NOOP("msm::StageText", "Request"),
                QT_TRANSLATE_NOOP("msm::StageText", "Submitted")}},
        {CreateStage::Pending,
            {QT_TRANSLATE_NOOP("msm::StageText", "Pending"),
                QT_TRANSLATE_NOOP("msm::StageText", "Waiting for a host")}},
        {CreateStage::Prolog,
            {QT_TRANSLATE_NOOP("msm::StageText", "Prolog"),
                QT_TRANSLATE_NOOP("msm::StageText", "Copying files")}},
        {CreateStage::Boot,
            {QT_TRANSLATE_NOOP("msm::StageText", "Boot"), QT_TRANSLATE_NOOP("msm::StageText", "Booting")}},
        {CreateStage::Address,
            {QT_TRANSLATE_NOOP("msm::StageText", "Address"),
                QT_TRANSLATE_NOOP("msm::StageText", "Waiting for an address")}},
        {CreateStage::Install,
            {QT_TRANSLATE_NOOP("msm::StageText", "Install"),
                QT_TRANSLATE_NOOP("msm::StageText", "Installing server and agent")}},
        {CreateStage::Agent,
            {QT_TRANSLATE_NOOP("msm::StageText", "Agent"),
                QT_TRANSLATE_NOOP("msm::StageText", "Waiting for the agent")}},
        {CreateStage::MySql,
            {QT_TRANSLATE_NOOP("msm::StageText", "MySQL"),
                QT_TRANSLATE_NOOP("msm::StageText", "Waiting for MySQL")}},
        {CreateStage::Registered,
            {QT_TRANSLATE_NOOP("msm::StageText", "Ready"),
                QT_TRANSLATE_NOOP("msm::StageText", "Registered")}},
        {DeleteStage::Delayed,
            {QT_TRANSLATE_NOOP("msm::StageText", "Undo"),
                QT_TRANSLATE_NOOP("msm::StageText", "Nothing is sent yet")}},
        {DeleteStage::Checking,
            {QT_TRANSLATE_NOOP("msm::StageText", "Check"), QT_TRANSLATE_NOOP("msm::StageText", "Checking")}},
        {DeleteStage::Waiting,
            {QT_TRANSLATE_NOOP("msm::StageText", "Wait"),
                QT_TRANSLATE_NOOP("msm::StageText", "Waiting until it can be removed")}},
        {DeleteStage::Requested,
            {QT_TRANSLATE_NOOP("msm::StageText", "Request"),
                QT_TRANSLATE_NOOP("msm::StageText", "Requested")}},
        {DeleteStage::Ending,
            {QT_TRANSLATE_NOOP("msm::StageText", "Removal"),
                QT_TRANSLATE_NOOP("msm::StageText", "Being removed")}},
        {DeleteStage::Unregistered,
            {QT_TRANSLATE_NOOP("msm::StageText", "Gone"), QT_TRANSLATE_NOOP("msm::StageText", "Removed")}},
    };
    const auto *const found = std::ranges::find(rows, stage, [](const auto &row) { return row.stage; });
    return found == std::end(rows) ? nullptr : &found->words;
}

const StageWords *wordsOf(const Stage &stage)
{
    if (const StageWords *const own = ownWordsOf(stage))
        return own;
    const auto kind = OperationKind::named(stage.operation());
    const KindWords *const words = kind && (*kind)->request ? wordsOf(*kind) : nullptr;
    if (!words)
        return nullptr;
    if (stage == (*kind)->first)
        return &kChecks;
    if (stage.isBeyond((*kind)->taken))
        return &kDone;
    return stage == (*kind)->taken ? &words->waits : &kRequests;
}

QString translated(const char *context, const char *text, int count = -1)
{
    return QCoreApplication::translate(context, text, nullptr, count);
}

/// Data of the cloud is put in last: it may hold a "%1" of its own.
QString withNode(const char *text, const QString &node)
{
    return translated(kKindContext, text).arg(node);
}

} // namespace

// A kind or stage without words is shown by its English name.

QString operationTitle(const OperationView &operation)
{
    const KindWords *const words = wordsOf(operation.kind);
    return words ? withNode(words->title, operation.name)
                 : QStringLiteral("%1 %2").arg(operation.kind.name(), operation.name);
}

QString operationNoun(OperationKind kind)
{
    const KindWords *const words = wordsOf(kind);
    return words ? translated(kKindContext, words->noun) : kind.name();
}

QString startQuestionText(OperationKind kind, int count)
{
    const KindWords *const words = wordsOf(kind);
    return words && words->question ? translated(kKindContext, words->question, count)
                                    : QStringLiteral("%1: %2?").arg(kind.name()).arg(count);
}

QString startEffectText(OperationKind kind)
{
    const KindWords *const words = wordsOf(kind);
    return words && words->effect ? translated(kKindContext, words->effect) : QString();
}

QString startButtonText(OperationKind kind)
{
    const KindWords *const words = wordsOf(kind);
    return words && words->begin ? translated(kKindContext, words->begin) : kind.name();
}

QString doneText(OperationKind kind, int count)
{
    const KindWords *const words = wordsOf(kind);
    return words ? translated(kKindContext, words->done, count)
                 : QStringLiteral("%1: %2").arg(kind.name()).arg(count);
}

QString failedText(OperationKind kind, const QString &node)
{
    const KindWords *const words = wordsOf(kind);
    return words ? withNode(words->failed, node) : QStringLiteral("%1: %2").arg(kind.name(), node);
}

QString stageText(const Stage &stage)
{
    const StageWords *const words = wordsOf(stage);
    return words ? translated(kStageContext, words->text) : stage.english();
}

QString stageLabel(const Stage &stage)
{
    const StageWords *const words = wordsOf(stage);
    return words ? translated(kStageContext, words->label) : stage.name();
}

} // namespace msm
