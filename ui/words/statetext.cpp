// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/statetext.h"

#include <QCoreApplication>

namespace msm {

namespace {

class StateWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::StateText)
public:
    static QString of(NodeState state)
    {
        switch (state) {
        case NodeState::Creating:
            return tr("Creating", "node state");
        case NodeState::Running:
            return tr("Running", "node state");
        case NodeState::Degraded:
            return tr("Degraded", "node state");
        case NodeState::PoweredOff:
            return tr("Powered off", "node state");
        case NodeState::Failed:
            return tr("Failed", "node state");
        case NodeState::Deleting:
            return tr("Deleting", "node state");
        case NodeState::Missing:
            return tr("Missing", "node state");
        case NodeState::Unregistered:
            return tr("Not registered", "node state");
        case NodeState::Cancelled:
            return tr("Cancelled", "node state");
        case NodeState::Unknown:
            break;
        }
        return tr("Unknown", "node state");
    }

    static QString contradiction() { return tr("Contradiction", "node state"); }

    static QString of(LoginWord word)
    {
        switch (word) {
        case LoginWord::Takes:
            return tr("takes logins", "MySQL itself");
        case LoginWord::HostBlocked:
            return tr("has locked this computer out", "MySQL itself");
        case LoginWord::HostRefused:
            return tr("has no account for this computer", "MySQL itself");
        case LoginWord::Full:
            return tr("has no connection left", "MySQL itself");
        case LoginWord::Refuses:
            break;
        }
        return tr("refuses logins", "MySQL itself");
    }

    static QString of(ManagerState state)
    {
        switch (state) {
        case ManagerState::Init:
            return tr("Not started", "manager state");
        case ManagerState::Starting:
            return tr("Connecting", "manager state");
        case ManagerState::Running:
            return tr("Running", "manager state");
        case ManagerState::Adapting:
            return tr("Working", "manager state");
        case ManagerState::Epilogue:
            return tr("Stopping", "manager state");
        case ManagerState::Stopped:
            return tr("Stopped", "manager state");
        case ManagerState::Error:
            break;
        }
        return tr("Error", "manager state");
    }

    static QString of(AgentState state)
    {
        switch (state) {
        case AgentState::Silent:
            return tr("Silent", "agent state");
        case AgentState::Answers:
            return tr("Answers", "agent state");
        case AgentState::NotAsked:
            break;
        }
        return tr("Not asked", "agent state");
    }

    static QString trustOf(const NodeView &node)
    {
        switch (node.agentTrust) {
        case AgentTrust::Proven:
            return tr("Proven, over TLS");
        case AgentTrust::Refuted:
            return tr("Not proven: another node's agent, or somebody in between");
        case AgentTrust::Unproven:
            return tr("Its secret is not known here, so it takes no changes");
        case AgentTrust::Plain:
            break;
        }
        return objectionToChange(node) ? tr("Not proven, without TLS, so it is sent no changes")
                                       : tr("Without TLS, simulated on this machine");
    }

    static QString adviceOn(const NodeView &node)
    {
        if (!objectionToChange(node))
            return {};
        switch (node.agentTrust) {
        case AgentTrust::Refuted:
            return tr("If the secret of the node was lost or changed, set MSM_AGENT_SECRET in the CONTEXT of "
                      "its machine to a new one (64 hexadecimal digits) and reboot it.");
        case AgentTrust::Unproven:
            return tr(
                "Sign in as an account that may manage the machine: its CONTEXT has the secret. If that "
                "is lost, set MSM_AGENT_SECRET there to a new one (64 hexadecimal digits) and reboot "
                "it.");
        case AgentTrust::Plain:
            return tr("To change MySQL from here, install the agent of this program on the machine, set "
                      "MSM_AGENT_SECRET in its CONTEXT to 64 hexadecimal digits, and reboot it.");
        case AgentTrust::Proven:
            break;
        }
        return {};
    }

    static QString of(ServerState state)
    {
        switch (state) {
        case ServerState::Init:
            return tr("Initialising", "MySQL state");
        case ServerState::Starting:
            return tr("Starting", "MySQL state");
        case ServerState::Running:
            return tr("Running", "MySQL state");
        case ServerState::Stopping:
            return tr("Stopping", "MySQL state");
        case ServerState::Stopped:
            return tr("Stopped", "MySQL state");
        case ServerState::Unknown:
            break;
        }
        return tr("Unknown", "MySQL state");
    }

    static QString of(VmPhase phase)
    {
        switch (phase) {
        case VmPhase::Pending:
            return tr("Pending", "VM phase");
        case VmPhase::Hold:
            return tr("On hold", "VM phase");
        case VmPhase::Prolog:
            return tr("Copying files", "VM phase");
        case VmPhase::Boot:
            return tr("Booting", "VM phase");
        case VmPhase::Running:
            return tr("Running", "VM phase");
        case VmPhase::PoweredOff:
            return tr("Powered off", "VM phase");
        case VmPhase::Busy:
            return tr("Busy", "VM phase");
        case VmPhase::Failing:
            return tr("Failed", "VM phase");
        case VmPhase::Ending:
            return tr("Being removed", "VM phase");
        case VmPhase::Gone:
            return tr("Gone", "VM phase");
        case VmPhase::Unknown:
            break;
        }
        return tr("Unknown", "VM phase");
    }

    static QString of(NodeFunction function)
    {
        switch (function) {
        case NodeFunction::Agent:
            return tr("Agent", "node function");
        case NodeFunction::Manager:
            return tr("Manager", "node function");
        case NodeFunction::None:
            break;
        }
        return tr("None", "node function");
    }

    static QString of(Severity severity)
    {
        switch (severity) {
        case Severity::Warning:
            return tr("Warning", "severity");
        case Severity::Error:
            return tr("Error", "severity");
        case Severity::Info:
            break;
        }
        return tr("Information", "severity");
    }

    static QString of(Operation::State state)
    {
        switch (state) {
        case Operation::State::Idle:
            return tr("Not started", "operation state");
        case Operation::State::Running:
            return tr("Running", "operation state");
        case Operation::State::Succeeded:
            return tr("Done", "operation state");
        case Operation::State::Failed:
            break;
        }
        return tr("Failed", "operation state");
    }
};

} // namespace

QString contradictionText()
{
    return StateWording::contradiction();
}

QString loginWordText(LoginWord word)
{
    return StateWording::of(word);
}

QString stateText(NodeState state)
{
    return StateWording::of(state);
}

QString stateText(ManagerState state)
{
    return StateWording::of(state);
}

QString stateText(AgentState state)
{
    return StateWording::of(state);
}

QString agentTrustText(const NodeView &node)
{
    return StateWording::trustOf(node);
}

QString agentTrustAdvice(const NodeView &node)
{
    return StateWording::adviceOn(node);
}

QString stateText(ServerState state)
{
    return StateWording::of(state);
}

QString phaseText(VmPhase phase)
{
    return StateWording::of(phase);
}

QString functionText(NodeFunction function)
{
    return StateWording::of(function);
}

QString severityText(Severity severity)
{
    return StateWording::of(severity);
}

QString operationStateText(Operation::State state)
{
    return StateWording::of(state);
}

} // namespace msm
