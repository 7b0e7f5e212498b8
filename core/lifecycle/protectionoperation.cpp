// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/protectionoperation.h"

#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/stagetimeout.h"

namespace msm {

ProtectionOperation::ProtectionOperation(const ProtectionAction &action, const OperationParts &parts,
    const JournalledOperation &entry, QObject *parent)
    : RequestOperation(action, {.taker = "cloud", .subject = "VM"}, parts, entry, parent)
    , m_action(action)
{
}

ProtectionOperation::~ProtectionOperation() = default;

RequestStep ProtectionOperation::next(const NodeObservation &seen)
{
    return nextProtectionStep(m_action, requestStage(), seen,
        {.waited = parts().scheduler.elapsed() - m_answered, .doubt = doubt()});
}

void ProtectionOperation::send(const NodeObservation & /*seen*/)
{
    parts().iaas.setProtection(
        vm(), m_action.protects, this, [this](const Result<void> &answer) { onAnswered(answer); });
}

void ProtectionOperation::onSent(bool /*earlier*/)
{
    m_answered = parts().scheduler.elapsed();
}

bool ProtectionOperation::isWaitedOut(const Error &error) const
{
    return isOutage(error);
}

QString ProtectionOperation::wordOn(const NodeObservation &seen) const
{
    return lastWord(CreateStage::Boot, seen);
}

} // namespace msm
