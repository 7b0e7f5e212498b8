// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/gatetext.h"

#include <QCoreApplication>

namespace msm {

namespace {

struct GateText {
    Q_DECLARE_TR_FUNCTIONS(msm::GateText)
};

} // namespace

QString gateText(ReadinessGate gate, NodeFunction function)
{
    if (function == NodeFunction::Manager)
        return GateText::tr("Another manager answers on it");
    if (function == NodeFunction::None && !needsNoAgent(gate))
        return GateText::tr("It runs and has an address");
    switch (gate) {
    case ReadinessGate::AgentAnswers:
        return GateText::tr("Its agent answers");
    case ReadinessGate::MySqlRunning:
        break;
    case ReadinessGate::TakesLogins:
        return GateText::tr("MySQL itself takes logins");
    case ReadinessGate::OneGateReady:
        return GateText::tr("It tells OneGate that it is ready");
    }
    return GateText::tr("Its agent answers and MySQL runs");
}

QString gateHint(ReadinessGate gate)
{
    switch (gate) {
    case ReadinessGate::AgentAnswers:
    case ReadinessGate::MySqlRunning:
        break;
    case ReadinessGate::TakesLogins:
        return GateText::tr(
            "MySQL is asked from this computer, by a whole login as a user that does not exist. "
            "Needs no agent.");
    case ReadinessGate::OneGateReady:
        return GateText::tr(
            "The image has to report to OneGate. A READY from before the machine last started "
            "does not count. Needs no agent.");
    }
    return {};
}

} // namespace msm
