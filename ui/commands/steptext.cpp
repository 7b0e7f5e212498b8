// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/steptext.h"

#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/serveraction.h"
#include "ui/commands/commandrow.h"

#include <QCoreApplication>

namespace msm {

namespace {

class StepWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::DiagnosisText)
public:
    static StepText step(NextStep step)
    {
        switch (step) {
        case NextStep::Refresh:
            return {UiCommand::Refresh, {}, tr("Asks the cloud and the agents again. Changes nothing.")};
        case NextStep::Connect:
            return {UiCommand::Connection, {},
                tr("Shows the connection, to test it or to correct it. Changes nothing by itself.")};
        case NextStep::Release:
            return {UiCommand::FinishWaiting, {},
                tr("Releases it, so that it starts, then waits until it is ready and registers it.")};
        case NextStep::Wait:
            return {UiCommand::FinishWaiting, {},
                tr("Waits until it is ready and registers it. Changes nothing in the cloud.")};
        case NextStep::ShowOperations:
            return {UiCommand::ShowOperations, {},
                tr("Shows the operation that works on it, where it can be cancelled.")};
        case NextStep::Delete:
            return {UiCommand::DeleteNodes, {},
                tr("Ends the virtual machine for good, if need be in a harder way. Asks you first.")};
        case NextStep::FreeCapacity:
            return {{}, tr("Make room"),
                tr("The cloud places it by itself once enough is free. Others may have to end machines, or "
                   "the administrator adds hosts.")};
        case NextStep::EnableHost:
            return {{}, tr("Have a host enabled"),
                tr("The administrator of the cloud does that; then it is placed by itself.")};
        case NextStep::CorrectTemplate:
            return {{}, tr("Correct the template"),
                tr("Helps the nodes that are created after that; this one keeps what it was made with.")};
        case NextStep::AskForRights:
            return {{}, tr("Ask for rights"),
                tr("The administrator of the cloud gives them; then it is placed by itself.")};
        default:
            return laterStep(step);
        }
    }

private:
    static StepText laterStep(NextStep step)
    {
        switch (step) {
        case NextStep::Replace:
            return {UiCommand::ReplaceNodes, {},
                tr("Creates another one in its place, with its name and template where these are known. Asks "
                   "you "
                   "first.")};
        case NextStep::Acknowledge:
            return {UiCommand::AcknowledgeNodes, {},
                tr("It is no longer shown as missing, and one node fewer is wanted.")};
        case NextStep::PowerOn:
            return {commandStarting(startMachine.kind), {},
                tr("Has the cloud start it, and waits until it serves. Data on its disks is kept.")};
        case NextStep::Retry:
            return {commandStarting(retryMachine.kind), {},
                tr("Has the cloud try again, once the cause is mended. Data on its disks is kept.")};
        case NextStep::StartServer:
            return {commandStarting(startServer.kind), {},
                tr("Has its agent start MySQL, and waits until it serves.")};
        case NextStep::StartInCloud:
            return {{}, tr("Start it again"),
                tr("With \u201cresume\u201d in the cloud's own tools; the node is followed from there by "
                   "itself.")};
        case NextStep::RecoverInCloud:
            return {{}, tr("Try again what failed"),
                tr("With \u201crecover, retry\u201d in the cloud's own tools, once the cause is mended. Data "
                   "on its disks is kept.")};
        case NextStep::CheckHost:
            return {{}, tr("Check the host"),
                tr("The administrator of the cloud sees whether it runs, has room, and reports.")};
        case NextStep::CheckInstall:
            return {{}, tr("Check the installation"),
                tr("On the node: the log of the contextualization says what went wrong. It often is that "
                   "the machine reaches no package server.")};
        case NextStep::CheckAgent:
            return {{}, tr("Check the agent"),
                tr("On the node: does it run, does it listen, and is its port open to this computer?")};
        case NextStep::UnblockHost:
            return {{}, tr("Let this computer in again"),
                tr("By an administrator of the server, on the node or from another computer: FLUSH HOSTS, or "
                   "in MySQL 8 TRUNCATE performance_schema.host_cache. Then find out what on this computer "
                   "breaks connections off: this program does not.")};
        case NextStep::AllowHost:
            return {{}, tr("Allow logins from here"),
                tr("The server lets in who has an account for this computer. Create one, or log in on the "
                   "node.")};
        case NextStep::FreeConnections:
            return {{}, tr("Free connections"),
                tr("End sessions that nobody needs, or raise max_connections. The server keeps one "
                   "connection for its administrator.")};
        case NextStep::CheckOneGate:
            return {{}, tr("Check what the image reports"),
                tr("The machine tells OneGate when its CONTEXT has TOKEN=YES and REPORT_READY=YES, which a "
                   "create with this gate adds, and when its image is contextualized.")};
        case NextStep::CheckMySql:
        default:
            return {{}, tr("Check MySQL"), tr("On the node: its error log says why it does not run.")};
        }
    }
};

} // namespace

StepText stepText(NextStep step)
{
    return StepWording::step(step);
}

} // namespace msm
