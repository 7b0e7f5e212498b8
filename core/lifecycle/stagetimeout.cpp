// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/stagetimeout.h"

namespace msm {

namespace {

using std::chrono::milliseconds;

QString inWords(milliseconds limit)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
    return seconds % 60 == 0 ? QStringLiteral("%1 min").arg(seconds / 60)
                             : QStringLiteral("%1 s").arg(seconds);
}

QString inSeconds(milliseconds time)
{
    return QStringLiteral("%1 s").arg(std::chrono::round<std::chrono::seconds>(time).count());
}

/// What the gate waited for when the machine had started.
QString missed(ReadinessGate gate)
{
    switch (gate) {
    case ReadinessGate::AgentAnswers:
    case ReadinessGate::MySqlRunning:
        break;
    case ReadinessGate::TakesLogins:
        return QStringLiteral("runs, but MySQL took no logins");
    case ReadinessGate::OneGateReady:
        return QStringLiteral("runs, but OneGate did not say READY");
    }
    return QStringLiteral("runs and its agent answers, but MySQL did not run");
}

QString missed(CreateStage stage, ReadinessGate gate)
{
    switch (stage) {
    case CreateStage::Pending:
        return QStringLiteral("was not placed on a host");
    case CreateStage::Prolog:
        return QStringLiteral("did not get its files");
    case CreateStage::Boot:
        return QStringLiteral("did not start");
    case CreateStage::Address:
        return QStringLiteral("got no address");
    case CreateStage::Install:
        return QStringLiteral("runs, but has not installed server and agent");
    case CreateStage::Agent:
        return QStringLiteral("runs, but its agent did not answer");
    case CreateStage::MySql:
        return missed(gate);
    case CreateStage::Submitted:
    case CreateStage::Registered:
        break;
    }
    return QStringLiteral("did not get ready");
}

/// How long it has been so, or had been.
QString withTimes(const QString &word, bool passes, const NodeObservation &seen)
{
    if (passes)
        return QStringLiteral("%1 for %2").arg(word, inSeconds(seen.heldFor));
    if (seen.heldBefore > milliseconds(0))
        return QStringLiteral("%1, after it had run for %2").arg(word, inSeconds(seen.heldBefore));
    return word;
}

/// MySQL's state as its agent says it.
QString wordOfMySql(const AgentAnswer &answer, const NodeObservation &seen)
{
    if (!answer.error.isEmpty())
        return answer.error;
    return withTimes(serverStateName(answer.server), answer.server == ServerState::Running, seen);
}

QString wordOfServer(const NodeObservation &seen)
{
    if (!seen.login->has_value())
        return seen.login->error().detail;
    const LoginAnswer &answer = **seen.login;
    return withTimes(loginText(answer), answer.word == LoginWord::Takes, seen);
}

QString wordOfOneGate(ReadyWord word)
{
    switch (word) {
    case ReadyWord::Ready:
        return QStringLiteral("READY=YES");
    case ReadyWord::OfEarlierBoot:
        return QStringLiteral(
            "READY=YES, which may be of an earlier start of the machine and does not count");
    case ReadyWord::Unsaid:
        break;
    }
    return QStringLiteral("OneGate has no READY=YES");
}

/// What the agent says, or why it says nothing; empty where it was not asked.
QString wordOfAgent(const NodeObservation &seen)
{
    if (!seen.agent)
        return {};
    if (!seen.agent->has_value())
        return seen.agent->error().detail;
    if (const AgentTrust trust = (*seen.agent)->trust; trust == AgentTrust::Refuted)
        return objectionToChange(trust, seen.agentAddress)->detail;
    return wordOfMySql(**seen.agent, seen);
}

/// Of an installation both tell: the bootstrap by the cloud, and the agent once it is there.
QString wordOfInstallation(const NodeObservation &seen)
{
    const QString stage = installStageName(seen.install);
    const QString agent = wordOfAgent(seen);
    return stage.isEmpty() || agent.isEmpty() ? stage + agent
                                              : QStringLiteral("%1; its agent: %2").arg(stage, agent);
}

} // namespace

std::optional<milliseconds> limitOf(const StageTimeouts &timeouts, const Stage &stage)
{
    for (const LimitedStage &limited : limitedStages) {
        if (limited.name == stage.name())
            return timeouts.*limited.limit;
    }
    return std::nullopt;
}

QString lastWord(CreateStage stage, const NodeObservation &seen)
{
    if (stage == CreateStage::Install)
        return wordOfInstallation(seen);
    if (stage == CreateStage::Agent || stage == CreateStage::MySql) {
        if (seen.login)
            return wordOfServer(seen);
        if (seen.vm && seen.ready)
            return wordOfOneGate(*seen.ready);
        return wordOfAgent(seen);
    }
    if (!seen.vm)
        return {};
    if (stage == CreateStage::Address) {
        const QString useless = addressTexts(seen.vm->addresses).join(QStringLiteral(", "));
        return QStringLiteral(
            "%1, looked at NIC, PCI, NIC_ALIAS, EXTERNAL_IP and what the guest agent reports%2")
            .arg(seen.vm->state.name(),
                useless.isEmpty() ? QString() : QStringLiteral("; %1 reaches nothing").arg(useless));
    }
    if (stage == CreateStage::Pending && !seen.vm->schedulerMessage.isEmpty())
        return seen.vm->schedulerMessage;
    return seen.vm->state.name();
}

Error stageTimeout(
    CreateStage stage, VmId vm, milliseconds limit, const QString &lastWord, ReadinessGate gate)
{
    QString detail =
        QStringLiteral("VM %1 %2 within %3").arg(vm.value).arg(missed(stage, gate), inWords(limit));
    if (!lastWord.isEmpty())
        detail += QStringLiteral("; last seen: %1").arg(lastWord);
    return {.kind = ErrorKind::Timeout, .detail = detail, .stage = Stage(stage).name(), .limit = limit};
}

Error stageTimeout(DeleteStage stage, VmId vm, milliseconds limit, KillMode mode, const QString &state)
{
    const QString what = stage == DeleteStage::Waiting
        ? QStringLiteral("did not reach a state in which the cloud ends it")
        : QStringLiteral("has not ended");
    const bool canHarden = mode == KillMode::Terminate && stage != DeleteStage::Waiting;
    const QString wayOut = canHarden ? QStringLiteral("terminated hard") : QStringLiteral("removed by force");
    const QString seen = state.isEmpty() ? QString() : QStringLiteral(" (last seen: %1)").arg(state);
    return {.kind = ErrorKind::Timeout,
        .detail = QStringLiteral("VM %1 %2 within %3%4; it can be %5")
                      .arg(vm.value)
                      .arg(what, inWords(limit), seen, wayOut),
        .stage = Stage(stage).name(),
        .limit = limit};
}

} // namespace msm
