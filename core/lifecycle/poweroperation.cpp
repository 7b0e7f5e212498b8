// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweroperation.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/stagetimeout.h"

namespace msm {

PowerOperation::PowerOperation(
    const PowerAction &action, const OperationParts &parts, const JournalledOperation &entry, QObject *parent)
    : RequestOperation(action, {.taker = "cloud", .subject = "VM"}, parts, entry, parent)
    , m_action(action)
{
}

PowerOperation::~PowerOperation() = default;

RequestStep PowerOperation::next(const NodeObservation &seen)
{
    if (requestStage() == RequestStage::Effect && showsAway(m_action, seen))
        m_wasAway = true;
    return nextPowerStep(m_action, requestStage(), seen, terms());
}

PowerTerms PowerOperation::terms() const
{
    return {.function = functionIn(entry()),
        .gate = parts().waiting.gate,
        .waited = parts().scheduler.elapsed() - m_answered,
        .doubt = doubt(),
        .wasAway = m_wasAway};
}

void PowerOperation::send(const NodeObservation & /*seen*/)
{
    parts().iaas.changePower(
        vm(), m_action.power, this, [this](const Result<void> &answer) { onAnswered(answer); });
}

void PowerOperation::onSent(bool earlier)
{
    m_answered = parts().scheduler.elapsed();
    if (earlier && !doubt())
        m_wasAway = true; // while nobody looked
}

bool PowerOperation::isWaitedOut(const Error &error) const
{
    return isOutage(error);
}

QString PowerOperation::wordOn(const NodeObservation &seen) const
{
    return lastWord(seen.agent || seen.login ? CreateStage::MySql : CreateStage::Boot, seen);
}

} // namespace msm
