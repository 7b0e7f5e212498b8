// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/protectionaction.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/protectionoperation.h"

#include <iterator>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A cloud that took the request shows the lock within so long, wherever it is read from.
constexpr milliseconds kShownWithin{5000};
/// The same where nobody knows whether the request has arrived.
constexpr milliseconds kDoubtLasts{15000};

// The names are in journals. "boot" has the limit of that stage.
constexpr Ladder::Rung kProtectRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to lock it"},
    {"boot", "waiting until the lock is seen"},
    {"protected", "protected"},
};
constexpr Ladder::Rung kUnprotectRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to unlock it"},
    {"boot", "waiting until the lock is gone"},
    {"unprotected", "no longer protected"},
};
constexpr size_t kRungCount = size_t(RequestStage::Done) + 1;
static_assert(std::size(kProtectRungs) == kRungCount && std::size(kUnprotectRungs) == kRungCount);

constexpr Ladder kProtectLadder{"protect", kProtectRungs};
constexpr Ladder kUnprotectLadder{"unprotect", kUnprotectRungs};

bool isEnding(const VmState &state)
{
    return state.phase() == VmPhase::Ending || state.phase() == VmPhase::Gone;
}

Result<QJsonObject> requestFor(const ProtectionAction &action, const NodeView &node)
{
    if (!node.vmState.isTold() || isEnding(node.vmState))
        return failure(action.notPossible(node.id, node.vmState));
    if (node.isProtected == action.protects) {
        return failure(ErrorKind::Conflict,
            (action.protects ? QStringLiteral("VM %1 is protected already")
                             : QStringLiteral("VM %1 is not protected"))
                .arg(node.id.value));
    }
    QJsonObject request;
    insertKey(request, node);
    return request;
}

/// The VM does not show what was wanted.
RequestStep onUnchanged(const ProtectionAction &action, VmId vm, const ProtectionTerms &terms)
{
    if (terms.waited < (terms.doubt ? kDoubtLasts : kShownWithin))
        return {.stage = RequestStage::Effect};
    const QString shown = (action.protects ? QStringLiteral("VM %1 has no lock that protects it")
                                           : QStringLiteral("VM %1 is still locked"))
                              .arg(vm.value);
    Error error{.kind = ErrorKind::Rejected, .detail = QStringLiteral("the cloud took the request")};
    if (terms.doubt)
        error = *terms.doubt;
    error.detail += QStringLiteral("; ") + shown;
    return {.stage = RequestStage::Effect, .failure = error};
}

} // namespace

const ProtectionAction protectNode{{.method = "one.vm.lock",
                                       .undone = "nothing was locked",
                                       .missed = "has no lock",
                                       .ladder = kProtectLadder,
                                       .kind = requestKind<protectNode, ProtectionOperation, requestFor>(
                                           "protect", "being protected", kProtectLadder)},
    true};

const ProtectionAction unprotectNode{{.method = "one.vm.unlock",
                                         .undone = "nothing was unlocked",
                                         .missed = "is still locked",
                                         .ladder = kUnprotectLadder,
                                         .kind = requestKind<unprotectNode, ProtectionOperation, requestFor>(
                                             "unprotect", "losing its protection", kUnprotectLadder)},
    false};

RequestStep nextProtectionStep(const ProtectionAction &action, RequestStage stage,
    const NodeObservation &seen, const ProtectionTerms &terms)
{
    if (stage == RequestStage::Requested || stage == RequestStage::Done)
        return {.stage = stage};
    if (seen.gone) {
        return {.stage = stage,
            .failure = Error{
                .kind = ErrorKind::NotFound, .detail = QStringLiteral("the cloud no longer has this VM")}};
    }
    if (!seen.vm)
        return {.stage = stage};
    const VirtualMachine &vm = *seen.vm;
    if (vm.isProtected() == action.protects)
        return {.stage = RequestStage::Done};
    if (stage == RequestStage::Effect)
        return onUnchanged(action, vm.id, terms);
    if (isEnding(vm.state))
        return {.stage = stage, .failure = action.unsent(action.notPossible(vm.id, vm.state))};
    return {.stage = RequestStage::Requested, .request = true};
}

} // namespace msm
