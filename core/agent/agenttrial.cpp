// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agenttrial.h"

#include <utility>

namespace msm {

void askAgent(AgentClient &agent, Scheduler &scheduler, const AgentTarget &target, AgentUrgency urgency,
    QObject *context, TrialReply reply)
{
    const auto ask = [&agent, key = target.key, urgency](const QString &address, QObject *asker,
                         std::function<void()> sent, Reply<AgentAnswer> answered) {
        agent.getServerState({.address = address, .key = key, .urgency = urgency, .sent = std::move(sent)},
            asker, std::move(answered));
    };
    if (target.addresses.size() > 1) {
        new AddressTrial<AgentAnswer>(scheduler, target.addresses, ask, context, std::move(reply));
        return;
    }
    const QString address = target.addresses.value(0);
    ask(address, context, {},
        [address, reply = std::move(reply)](const Result<AgentAnswer> &answer) { reply(answer, address); });
}

} // namespace msm
