// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/snapshotaction.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/snapshotoperation.h"

#include <algorithm>
#include <iterator>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A cloud that took the request is seen at it, or has done it, within so long.
constexpr milliseconds kDoubtLasts{15000};
/// The VM shows what the cloud did within so long, wherever it is read from.
constexpr milliseconds kShownWithin{5000};
constexpr qsizetype kLongestName = 128;

// The names are in journals. "boot" has the limit of that stage: a machine has to come to itself.
constexpr Ladder::Rung kTakeRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud for a snapshot"},
    {"boot", "waiting until disks and memory are saved"},
    {"taken", "snapshot taken"},
};
constexpr Ladder::Rung kRevertRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to revert it"},
    {"boot", "waiting until it serves again"},
    {"reverted", "reverted"},
};
constexpr Ladder::Rung kDeleteRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to delete the snapshot"},
    {"boot", "waiting until the snapshot is gone"},
    {"deleted", "snapshot deleted"},
};
constexpr size_t kRungCount = size_t(RequestStage::Done) + 1;
static_assert(std::size(kTakeRungs) == kRungCount && std::size(kRevertRungs) == kRungCount
    && std::size(kDeleteRungs) == kRungCount);

constexpr Ladder kTakeLadder{"snapshot", kTakeRungs};
constexpr Ladder kRevertLadder{"revert", kRevertRungs};
constexpr Ladder kDeleteLadder{"delete-snapshot", kDeleteRungs};

// In journals.
const QString kName = QStringLiteral("snapshot");
const QString kNumber = QStringLiteral("number");

Error conflict(const QString &detail)
{
    return {.kind = ErrorKind::Conflict, .detail = detail};
}

/// What the operation has to know of the node stays with the request.
Result<QJsonObject> requestFor(const SnapshotAction &action, const NodeView &node)
{
    if (!node.vmState.allows(action.act))
        return failure(action.notPossible(node.id, node.vmState));
    if (node.isProtected)
        return failure(protectedError(node.id));
    QJsonObject request;
    insertFunction(request, node);
    insertKey(request, node);
    return request;
}

template <const SnapshotAction &action>
OperationTraits kindOf(
    const char *name, const char *doing, const Ladder &ladder, const RequestManners &manners)
{
    OperationTraits kind = requestKind<action, SnapshotOperation, requestFor>(name, doing, ladder, manners);
    kind.objectionToChoice = [](const QJsonObject &parameters) -> std::optional<Error> {
        const SnapshotChoice choice = SnapshotChoice::fromJson(parameters);
        if (action.act == SnapshotAct::Take)
            return objectionToSnapshotName(choice.name);
        if (choice.name.isEmpty() && !choice.id.isValid())
            return Error{.kind = ErrorKind::Rejected, .detail = QStringLiteral("no snapshot is named")};
        return std::nullopt;
    };
    kind.choiceText = [](const QJsonObject &parameters) {
        return SnapshotChoice::fromJson(parameters).text();
    };
    return kind;
}

RequestStep failing(const Error &error)
{
    return {.stage = RequestStage::Effect, .failure = error};
}

QString vmText(const VirtualMachine &vm)
{
    return QStringLiteral("VM %1").arg(vm.id.value);
}

/// Why the action cannot be requested of these snapshots; nothing: it can.
std::optional<Error> objectionTo(
    const SnapshotAction &action, const VirtualMachine &vm, const SnapshotChoice &choice)
{
    const auto count = std::ranges::count_if(
        *vm.snapshots, [&choice](const VmSnapshot &snapshot) { return choice.fits(snapshot); });
    if (action.act == SnapshotAct::Take) {
        return count == 0 ? std::nullopt
                          : std::optional(conflict(
                              QStringLiteral("%1 has a snapshot %2 already").arg(vmText(vm), choice.text())));
    }
    if (count == 0) {
        return Error{.kind = ErrorKind::NotFound,
            .detail = QStringLiteral("%1 has no snapshot %2").arg(vmText(vm), choice.text())};
    }
    if (count > 1) {
        return conflict(QStringLiteral("%1 has %2 snapshots %3; say which by its number")
                            .arg(vmText(vm), QString::number(count), choice.text()));
    }
    return std::nullopt;
}

RequestStep whileSubmitted(
    const SnapshotAction &action, const NodeObservation &seen, const SnapshotTerms &terms)
{
    const RequestStage stage = RequestStage::Submitted;
    if (!seen.vm)
        return {.stage = stage};
    if (!seen.vm->state.allows(action.act))
        return {.stage = stage, .failure = action.unsent(action.notPossible(seen.vm->id, seen.vm->state))};
    if (seen.vm->isProtected())
        return {.stage = stage, .failure = action.unsent(protectedError(seen.vm->id))};
    if (!seen.vm->snapshots)
        return {.stage = stage, .readAlone = true};
    if (const auto objection = objectionTo(action, *seen.vm, terms.choice))
        return {.stage = stage, .failure = action.unsent(*objection)};
    return {.stage = RequestStage::Requested, .request = true};
}

/// Nothing shows that the cloud did it. `shown`: what the VM shows instead. The VM itself has not failed, so
/// the advice for that would mislead.
RequestStep onNothingDone(const VirtualMachine &vm, const QString &shown, const SnapshotTerms &terms)
{
    if (terms.errorBefore && vm.errorMessage != *terms.errorBefore && !vm.errorMessage.isEmpty()) {
        return failing({.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("the cloud tried; %1: %2").arg(shown, vm.errorMessage)});
    }
    const bool inDoubt = terms.doubt && !terms.seenAtWork;
    if (terms.waited < (inDoubt ? kDoubtLasts : kShownWithin))
        return {.stage = RequestStage::Effect};
    if (inDoubt) {
        Error error = *terms.doubt;
        error.detail += QStringLiteral("; %1, and nobody saw that the cloud did anything").arg(shown);
        return failing(error);
    }
    return failing({.kind = ErrorKind::Rejected,
        .detail = QStringLiteral("the cloud took the request, but %1").arg(shown)});
}

/// A revert leaves nothing that can be seen but an error where it failed.
RequestStep onReverted(const VirtualMachine &vm, const SnapshotTerms &terms)
{
    const bool hasNewError =
        terms.errorBefore && vm.errorMessage != *terms.errorBefore && !vm.errorMessage.isEmpty();
    if (hasNewError || (terms.doubt && !terms.seenAtWork))
        return onNothingDone(vm, QStringLiteral("%1 runs as before").arg(vmText(vm)), terms);
    const Witness witness = witnessOf(terms.function, terms.gate);
    return witness == Witness::Nobody ? RequestStep{.stage = RequestStage::Done} : askingWitness(witness, vm);
}

RequestStep onSnapshots(const SnapshotAction &action, const VirtualMachine &vm, const SnapshotTerms &terms)
{
    const bool isThere = std::ranges::any_of(
        *vm.snapshots, [&terms](const VmSnapshot &snapshot) { return terms.choice.fits(snapshot); });
    if (action.act == SnapshotAct::Revert)
        return onReverted(vm, terms);
    if (isThere == (action.act == SnapshotAct::Take))
        return {.stage = RequestStage::Done};
    return onNothingDone(vm,
        (isThere ? QStringLiteral("%1 still has the snapshot %2") : QStringLiteral("%1 has no snapshot %2"))
            .arg(vmText(vm), terms.choice.text()),
        terms);
}

RequestStep onMachine(const SnapshotAction &action, const VirtualMachine &vm, const SnapshotTerms &terms)
{
    const VmPhase phase = vm.phase();
    if (phase == VmPhase::Ending || phase == VmPhase::Gone) {
        return failing({.kind = ErrorKind::NotFound,
            .detail = QStringLiteral("%1 was ended by somebody else").arg(vmText(vm))});
    }
    if (phase == VmPhase::Failing) {
        return failing({.kind = ErrorKind::VmFailed,
            .detail = QStringLiteral("%1 is in %2: %3").arg(vmText(vm), vm.state.name(), vm.errorMessage)});
    }
    if (isAtWorkOnSnapshots(vm) || (phase != VmPhase::Running && phase != VmPhase::PoweredOff))
        return {.stage = RequestStage::Effect};
    if (terms.isBack)
        return phase == VmPhase::Running ? askingWitness(witnessOf(terms.function, terms.gate), vm)
                                         : RequestStep{.stage = RequestStage::Effect};
    return vm.snapshots ? onSnapshots(action, vm, terms)
                        : RequestStep{.stage = RequestStage::Effect, .readAlone = true};
}

} // namespace

const SnapshotAction takeSnapshot{
    {.method = "one.vm.snapshotcreate",
        .undone = "no snapshot was taken",
        .missed = "has no snapshot",
        .ladder = kTakeLadder,
        .kind = kindOf<takeSnapshot>("snapshot", "having a snapshot taken", kTakeLadder, {.oneByOne = true})},
    SnapshotAct::Take};

const SnapshotAction revertToSnapshot{
    {.method = "one.vm.snapshotrevert",
        .undone = "nothing was reverted",
        .missed = "does not serve again",
        .ladder = kRevertLadder,
        .kind = kindOf<revertToSnapshot>("revert", "being reverted to a snapshot", kRevertLadder,
            {.oneByOne = true,
                .leaves = NodeState::Running,
                .loses = "all that was written since the snapshot"})},
    SnapshotAct::Revert};

const SnapshotAction deleteSnapshot{
    {.method = "one.vm.snapshotdelete",
        .undone = "no snapshot was deleted",
        .missed = "still has the snapshot",
        .ladder = kDeleteLadder,
        .kind = kindOf<deleteSnapshot>("delete-snapshot", "having a snapshot deleted", kDeleteLadder,
            {.oneByOne = true, .loses = "the snapshot"})},
    SnapshotAct::Delete};

QJsonObject SnapshotChoice::toJson() const
{
    QJsonObject parameters;
    if (!name.isEmpty())
        parameters.insert(kName, name);
    if (id.isValid())
        parameters.insert(kNumber, id.value);
    return parameters;
}

SnapshotChoice SnapshotChoice::fromJson(const QJsonObject &parameters)
{
    return {
        .name = parameters.value(kName).toString(), .id = SnapshotId{parameters.value(kNumber).toInt(-1)}};
}

bool SnapshotChoice::fits(const VmSnapshot &snapshot) const
{
    return (name.isEmpty() || snapshot.name == name) && (!id.isValid() || snapshot.id == id);
}

QString SnapshotChoice::text() const
{
    if (name.isEmpty())
        return QStringLiteral("number %1").arg(id.value);
    return id.isValid() ? QStringLiteral("'%1' (number %2)").arg(name, QString::number(id.value))
                        : QStringLiteral("'%1'").arg(name);
}

std::optional<Error> objectionToSnapshotName(const QString &name)
{
    const auto rejected = [](const QString &why) {
        return Error{.kind = ErrorKind::Rejected, .detail = why};
    };
    if (name.trimmed().isEmpty())
        return rejected(QStringLiteral("a snapshot needs a name"));
    if (name.size() > kLongestName) {
        return rejected(QStringLiteral("the name of a snapshot has %1 characters at most").arg(kLongestName));
    }
    const bool isCarried = std::ranges::all_of(
        name, [](QChar character) { return character.isPrint() && !character.isSurrogate(); });
    if (!isCarried || name.contains(QStringLiteral("]]>")))
        return rejected(QStringLiteral("the cloud does not take the name '%1' for a snapshot").arg(name));
    return std::nullopt;
}

QString snapshotNameAt(const QDateTime &now)
{
    return now.toString(QStringLiteral("'snapshot-'yyyyMMdd'T'HHmmss'Z'"));
}

bool isAtWorkOnSnapshots(const VirtualMachine &vm)
{
    return vm.state.work() == VmWork::Snapshot
        || (vm.snapshots && std::ranges::any_of(*vm.snapshots, [](const VmSnapshot &snapshot) {
               return snapshot.underWay.has_value();
           }));
}

RequestStep nextSnapshotStep(
    const SnapshotAction &action, RequestStage stage, const NodeObservation &seen, const SnapshotTerms &terms)
{
    if (stage == RequestStage::Requested || stage == RequestStage::Done)
        return {.stage = stage};
    if (seen.gone) {
        return {.stage = stage,
            .failure = Error{
                .kind = ErrorKind::NotFound, .detail = QStringLiteral("the cloud no longer has this VM")}};
    }
    if (stage == RequestStage::Submitted)
        return whileSubmitted(action, seen, terms);
    if (seen.vm)
        return onMachine(action, *seen.vm, terms);
    const bool isDone = terms.isBack && serves(seen, terms.function, terms.gate);
    return {.stage = isDone ? RequestStage::Done : stage};
}

} // namespace msm
