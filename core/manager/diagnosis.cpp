// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/diagnosis.h"

#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/stagetimeout.h"

#include <algorithm>
#include <array>

namespace msm {

namespace {

using std::chrono::milliseconds;
using enum NextStep;

struct TroubleRow {
    PlacementTrouble trouble;
    StuckReason reason;
    NextStep first;
    std::optional<NextStep> second{};
};

constexpr std::array kTroubles{
    TroubleRow{PlacementTrouble::NoHostEnabled, StuckReason::NoHostEnabled, EnableHost},
    TroubleRow{PlacementTrouble::NotAuthorized, StuckReason::NotAuthorized, AskForRights},
    TroubleRow{PlacementTrouble::BadRequirements, StuckReason::BadRequirements, CorrectTemplate},
    TroubleRow{PlacementTrouble::NoDatastore, StuckReason::NoDatastore, FreeCapacity, CorrectTemplate},
    TroubleRow{PlacementTrouble::NoMatchingHost, StuckReason::NoMatchingHost, CorrectTemplate, EnableHost},
    TroubleRow{PlacementTrouble::NoCapacity, StuckReason::NoCapacity, FreeCapacity},
    TroubleRow{PlacementTrouble::Other, StuckReason::SchedulerRefuses, CorrectTemplate},
};

/// One run of the diagnosis: what is known, and what is being put together of it.
class Examination {
public:
    explicit Examination(const NodeKnowledge &known)
        : m_known(known)
        , m_node(known.node)
        , m_phase(known.node.vmState.phase())
    {
        m_found.host = m_node.host;
        m_found.state = m_node.vmState.name();
    }

    [[nodiscard]] std::optional<Diagnosis> result()
    {
        if (m_known.cloudError) {
            m_found.since = m_known.lastRefresh;
            m_found.said = m_known.cloudError->detail;
            return because(StuckReason::CloudLost, {Refresh, Connect});
        }
        if (m_node.loss) {
            m_found.since = m_node.loss->ended.isValid() ? m_node.loss->ended : m_node.loss->since;
            return because(StuckReason::Lost, {Replace, Acknowledge});
        }
        if (m_node.state == NodeState::Cancelled)
            return because(StuckReason::Cancelled, {Wait, Delete});
        const auto &operation = m_known.operation;
        if (operation && operation->kind->effect == NodeEffect::Ends)
            return deleting(*operation);
        if (isAwaited()) {
            m_found.since = operation->stageStartedAt;
            if (const auto limit = limitOf(m_known.timeouts, operation->stage);
                limit && operation->stageStartedAt.isValid())
                m_found.limitAt = operation->stageStartedAt.addMSecs(limit->count());
        }
        if (m_node.unreadable) {
            m_found.said = m_node.message;
            return because(StuckReason::Unreadable, {Refresh});
        }
        if (!m_node.vmState.isTold())
            return unlisted();
        return inPhase();
    }

private:
    /// Somebody waits until the node serves.
    [[nodiscard]] bool isAwaited() const
    {
        return m_known.operation && m_known.operation->kind->awaitsNode();
    }

    [[nodiscard]] bool can(VmPower power) const { return !m_known.readOnly && m_node.vmState.allows(power); }

    std::optional<Diagnosis> because(StuckReason reason, const QList<NextStep> &steps)
    {
        m_found.reason = reason;
        m_found.steps = steps;
        if (m_known.operation && reason != StuckReason::CloudLost)
            m_found.steps.prepend(ShowOperations);
        if (m_known.readOnly) {
            m_found.steps.removeIf([](NextStep step) {
                return step == Release || step == Wait || step == Delete || step == Replace
                    || step == Acknowledge || step == StartServer;
            });
        }
        return m_found;
    }

    std::optional<Diagnosis> deleting(const OperationView &operation)
    {
        m_found.since = operation.stageStartedAt;
        if (operation.hanging)
            return because(StuckReason::DeleteHangs, {Delete});
        if (operation.stage != DeleteStage::Waiting)
            return std::nullopt;
        if (isLate(m_known.timeouts.boot))
            return because(StuckReason::DeleteWaits, {Delete});
        // Nobody expects that of a machine that runs: a backup is made, or a device attached.
        return m_phase == VmPhase::Running ? because(StuckReason::DeleteWaits, {}) : std::nullopt;
    }

    std::optional<Diagnosis> unlisted()
    {
        if (m_node.state != NodeState::Missing)
            return std::nullopt; // nobody has looked yet
        m_found.since = m_known.lastRefresh;
        return because(StuckReason::NotListed, {Refresh});
    }

    std::optional<Diagnosis> inPhase()
    {
        switch (m_phase) {
        case VmPhase::Pending:
            return pending();
        case VmPhase::Hold:
            return because(StuckReason::OnHold, {Release, Delete});
        case VmPhase::Prolog:
            return slow(StuckReason::SlowProlog, m_known.timeouts.prolog);
        case VmPhase::Boot:
            return slow(StuckReason::SlowBoot, m_known.timeouts.boot);
        case VmPhase::Running:
            return running();
        case VmPhase::Unknown:
            sinceStay();
            return because(StuckReason::HostSilent, {Refresh, CheckHost});
        case VmPhase::PoweredOff:
            if (m_node.contradiction) {
                m_found.address = m_node.address;
                m_found.contradiction = m_node.contradiction;
                return because(StuckReason::AnswersWhileOff, {Refresh, CheckHost});
            }
            return because(StuckReason::PoweredOff, {can(VmPower::Start) ? PowerOn : StartInCloud, Delete});
        case VmPhase::Busy:
            return busy();
        case VmPhase::Failing:
            return failing();
        case VmPhase::Ending:
            return because(StuckReason::Ending, {Refresh, Delete});
        case VmPhase::Gone:
            return std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<Diagnosis> pending()
    {
        m_found.host.clear(); // of an earlier life, if any
        if (!m_found.since.isValid())
            m_found.since = m_node.startTime;
        m_found.said = m_known.words.text;
        if (m_node.vmState.work() == VmWork::Cloning)
            return isLate(m_known.timeouts.pending) ? because(StuckReason::Cloning, {Refresh, Delete})
                                                    : std::nullopt;
        if (m_found.said.isEmpty()) {
            return isLate(m_known.timeouts.pending)
                ? because(StuckReason::SchedulerSilent, {CheckHost, Delete})
                : std::nullopt;
        }
        const auto *row = std::ranges::find(kTroubles, m_known.words.trouble, &TroubleRow::trouble);
        QList<NextStep> steps{row->first};
        if (row->second)
            steps.append(*row->second);
        return because(row->reason, steps << Delete);
    }

    std::optional<Diagnosis> slow(StuckReason reason, milliseconds limit)
    {
        sinceStay();
        if (!m_node.registered && !isLate(limit))
            return std::nullopt;
        return because(reason, {Refresh, CheckHost});
    }

    std::optional<Diagnosis> busy()
    {
        sinceStay();
        if (!m_node.vmState.isFamiliar())
            return because(StuckReason::UnknownState, {Refresh});
        if (!m_node.registered && !isLate(m_known.timeouts.boot))
            return std::nullopt;
        return because(StuckReason::InTransition, {Refresh, CheckHost});
    }

    std::optional<Diagnosis> failing()
    {
        m_found.said = m_known.words.text;
        return because(reasonOf(m_node.vmState.work()),
            {can(VmPower::Retry) ? NextStep::Retry : RecoverInCloud, Delete});
    }

    static StuckReason reasonOf(VmWork failed)
    {
        switch (failed) {
        case VmWork::Cloning:
        case VmWork::Copying:
            return StuckReason::CopyFailed;
        case VmWork::Booting:
            return StuckReason::BootFailed;
        case VmWork::Saving:
            return StuckReason::SaveFailed;
        case VmWork::Migrating:
            return StuckReason::MigrationFailed;
        case VmWork::Snapshot:
        case VmWork::Other:
            break;
        }
        return StuckReason::Failed;
    }

    std::optional<Diagnosis> running()
    {
        m_found.address = m_node.address;
        if (m_node.address.isEmpty()) {
            m_found.address = addressTexts(m_node.addresses).join(QStringLiteral(", "));
            sinceStay();
            const bool early = !m_node.registered && !isLate(m_known.timeouts.address);
            return early ? std::nullopt : because(StuckReason::NoAddress, {Refresh, CorrectTemplate, Delete});
        }
        // Nobody asks an unregistered one, unless it is being waited for.
        const bool awaited = isAwaited();
        if (hasFailedToInstall())
            return because(StuckReason::InstallFailed, withWait({CheckInstall, Delete}));
        std::optional<Diagnosis> found;
        if (awaited && m_known.operation->stage == CreateStage::Install)
            found = slowInstall();
        else if (awaited && waitsWithoutAgent())
            found = atGate();
        else if (m_node.registered && m_known.login.answer && m_known.login.isTrouble())
            found = serverTrouble(); // its own word; an agent that does not get in either says STARTING
        else if (m_node.function != NodeFunction::None && m_node.agent == AgentState::Silent)
            found = agentSilent(awaited);
        else if (m_node.function == NodeFunction::Agent && m_node.agent == AgentState::Answers)
            found = mysql(awaited);
        if (!found && m_node.registered && m_known.login.isTrouble())
            found = serverTrouble();
        if (found || m_node.registered || awaited)
            return found;
        return because(StuckReason::Unregistered, {Wait, Delete});
    }

    /// The mark outlives the boot that set it, so it says something only of a machine without a server.
    [[nodiscard]] bool hasFailedToInstall() const
    {
        const bool hasServer = m_node.agent == AgentState::Answers && m_node.mysql != ServerState::Init;
        return !hasServer && m_known.vm && lastInstallStage(*m_known.vm) == InstallStage::Failed;
    }

    std::optional<Diagnosis> slowInstall()
    {
        if (!isLate(m_known.timeouts.install))
            return std::nullopt;
        m_found.said = m_known.vm ? installStageName(lastInstallStage(*m_known.vm)) : QString();
        return because(StuckReason::SlowInstall, {Refresh, CheckInstall});
    }

    /// A create waits for MySQL itself, or for OneGate.
    [[nodiscard]] bool waitsWithoutAgent() const
    {
        const OperationView &operation = *m_known.operation;
        return operation.stage == CreateStage::MySql && operation.gate && needsNoAgent(*operation.gate);
    }

    std::optional<Diagnosis> atGate()
    {
        const LoginRecord &login = m_known.login;
        const bool late = isLate(m_known.timeouts.mySql);
        if (m_known.operation->gate == ReadinessGate::OneGateReady) {
            m_found.said = m_known.operation->lastWord;
            return late ? because(StuckReason::OneGateSilent, {Refresh, CheckOneGate}) : std::nullopt;
        }
        return login.answer || (login.error && late) ? serverTrouble() : std::nullopt;
    }

    std::optional<Diagnosis> serverTrouble()
    {
        m_found.contradiction = m_node.contradiction;
        if (m_known.login.answer)
            return refusing(*m_known.login.answer);
        m_found.said = m_known.login.error->detail;
        return because(StuckReason::MySqlUnreachable, {Refresh, CheckMySql});
    }

    std::optional<Diagnosis> refusing(const LoginAnswer &answer)
    {
        m_found.said = answer.said;
        switch (answer.word) {
        case LoginWord::Takes:
            break;
        case LoginWord::HostBlocked:
            return because(StuckReason::MySqlBlocksHost, {UnblockHost});
        case LoginWord::HostRefused:
            return because(StuckReason::MySqlRefusesHost, {AllowHost});
        case LoginWord::Full:
            return because(StuckReason::MySqlFull, {Refresh, FreeConnections});
        case LoginWord::Refuses:
            return because(StuckReason::MySqlRefusesLogins, {Refresh, CheckMySql});
        }
        return std::nullopt;
    }

    std::optional<Diagnosis> agentSilent(bool awaited)
    {
        if (awaited && !isLate(m_known.timeouts.agent))
            return std::nullopt; // a machine that has just booted
        if (!awaited)
            m_found.since = m_node.agentSeen;
        StuckReason reason = StuckReason::AgentSilent;
        if (const auto &error = m_known.agent.error) {
            m_found.said = error->detail;
            if (error->kind == ErrorKind::Protocol)
                reason = StuckReason::AgentNotHttp;
            else if (error->kind == ErrorKind::Timeout)
                reason = StuckReason::AgentTimeout;
            else if (error->detail.contains(u"refused"))
                reason = StuckReason::AgentRefused;
        }
        return because(reason, withWait({Refresh, CheckAgent}));
    }

    std::optional<Diagnosis> mysql(bool awaited)
    {
        if (m_node.mysql == ServerState::Running)
            return std::nullopt;
        if (m_node.agentTrust == AgentTrust::Refuted)
            return because(StuckReason::AgentRefuted, withWait({Refresh, CheckAgent}));
        m_found.said = m_known.agent.answer.error;
        if (!m_found.said.isEmpty())
            return because(StuckReason::AgentComplains, withWait({CheckMySql}));
        if (awaited && !isLate(m_known.timeouts.mySql))
            return std::nullopt;
        const NextStep first = OperationKind(startServer.kind).isPossibleFor(m_node) ? StartServer : Refresh;
        return because(reasonOf(m_node.mysql), withWait({first, CheckMySql}));
    }

    static StuckReason reasonOf(ServerState server)
    {
        switch (server) {
        case ServerState::Init:
        case ServerState::Starting:
            return StuckReason::MySqlStarting;
        case ServerState::Stopping:
            return StuckReason::MySqlStopping;
        case ServerState::Stopped:
            return StuckReason::MySqlStopped;
        default:
            return StuckReason::MySqlUnknown;
        }
    }

    [[nodiscard]] QList<NextStep> withWait(QList<NextStep> steps) const
    {
        if (!m_node.registered && !m_known.operation)
            steps.append(Wait);
        return steps;
    }

    /// Since when it is on its host, or since when it exists, unless an operation knows better.
    void sinceStay()
    {
        if (m_found.since.isValid())
            return;
        if (m_known.vm && !m_known.vm->history.isEmpty())
            m_found.since = m_known.vm->history.last().startTime;
        else if (!m_node.registered)
            m_found.since = m_node.startTime;
    }

    [[nodiscard]] bool isLate(milliseconds limit) const
    {
        constexpr int patience = 10; // a tenth of the limit
        return m_found.since.isValid() && m_found.since.msecsTo(m_known.now) >= limit.count() / patience;
    }

    const NodeKnowledge &m_known;
    const NodeView &m_node;
    VmPhase m_phase;
    Diagnosis m_found;
};

} // namespace

std::optional<Diagnosis> diagnose(const NodeKnowledge &known)
{
    return Examination(known).result();
}

} // namespace msm
