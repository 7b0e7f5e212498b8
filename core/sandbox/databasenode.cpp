// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/databasenode.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/sandbox/databasefiles.h"
#include "core/sandbox/processes.h"

#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

namespace msm::sandbox {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kRestart{2000}; ///< RestartSec of the agent's unit
constexpr milliseconds kPatienceWithOne{5000};
constexpr int kMostFailures = 3;
constexpr qsizetype kMostWords = 2000;

} // namespace

DatabaseNode::DatabaseNode(Scheduler &scheduler, const DatabaseKit &kit, const DatabasePlaces &places,
    DatabaseKit::Prepare prepare, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_kit(kit)
    , m_places(places)
    , m_prepare(std::move(prepare))
{
    m_agent.setProcessChannelMode(QProcess::MergedChannels);
    m_agent.setWorkingDirectory(QStringLiteral("/"));
    m_agent.setProcessEnvironment(databaseEnvironment(kit.programs(), m_places.temporary()));
    m_prepare(m_agent);
    connect(&m_agent, &QProcess::readyRead, this, &DatabaseNode::readLog);
    connect(&m_agent, &QProcess::finished, this, &DatabaseNode::agentEnded);
    connect(&m_agent, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            agentEnded();
    });
}

DatabaseNode::~DatabaseNode()
{
    m_agent.disconnect(this);
    if (m_agent.state() != QProcess::NotRunning) {
        m_agent.kill();
        m_agent.waitForFinished(int(kPatienceWithOne.count()));
    }
    const ProcessMark server = readMark(serverRecord(m_places));
    endProcess(server, true);
    (void)waitForEnd(server, kPatienceWithOne);
}

void DatabaseNode::begin(const DatabaseStart &start)
{
    if (m_phase != Phase::Idle) {
        m_next = start;
        return;
    }
    m_start = start;
    m_phase = Phase::Preparing;
    m_failures = 0;
    runInBackground(
        this,
        [pattern = m_kit.pattern(), places = m_places, start] {
            return prepareDatabase(pattern, places, start);
        },
        [this](const Result<void> &result) { prepared(result); });
}

void DatabaseNode::prepared(const Result<void> &result)
{
    if (m_phase == Phase::Ending)
        return becomeIdle();
    if (!result) {
        m_phase = Phase::Idle;
        Q_EMIT failed(result.error().detail);
        return;
    }
    m_phase = Phase::Up;
    startAgent();
}

void DatabaseNode::startAgent()
{
    m_again.reset();
    if (m_isAway || m_agent.state() != QProcess::NotRunning)
        return;
    m_hasCome = false;
    m_lastWords.clear();
    const QStringList arguments = agentArguments(m_kit.programs(), m_places, m_start);
    if (m_start.smallDisk) {
        const QFileInfo data(m_places.data());
        m_agent.start(QStringLiteral("unshare"),
            smallDiskArguments(m_places, data.ownerId(), data.groupId())
                + QStringList{m_kit.programs().python} + arguments);
    } else {
        m_agent.start(m_kit.programs().python, arguments);
    }
    // The whole secret fits into the pipe, and the end of the pipe is the end of the secret.
    if (!m_start.secret.isEmpty())
        m_agent.write(m_start.secret + '\n');
    m_agent.closeWriteChannel();
    QFile record(agentRecord(m_places));
    if (record.open(QIODevice::WriteOnly))
        record.write(markText(markOf(m_agent.processId())));
}

void DatabaseNode::readLog()
{
    while (m_agent.canReadLine())
        take(m_agent.readLine().trimmed());
}

void DatabaseNode::take(const QByteArray &line)
{
    qCDebug(lcSandbox, "VM %d: %s", m_start.vmId, line.constData());
    m_lastWords = (m_lastWords + line + '\n').right(kMostWords);
    if (line.contains(" listens on port ")) {
        m_hasCome = true;
        m_failures = 0;
        Q_EMIT agentUp();
    } else if (line.endsWith(" start: done") || line.endsWith("_server: done")) {
        m_serves = !line.endsWith(" stop_server: done");
        if (m_serves)
            Q_EMIT ready();
        Q_EMIT settled();
    } else if (line.contains(" start: ")) {
        qCWarning(lcSandbox, "the database of VM %d does not start: %s", m_start.vmId, line.constData());
        Q_EMIT settled();
    }
}

void DatabaseNode::agentEnded()
{
    readLog();
    if (m_phase == Phase::Ending)
        return becomeIdle();
    Q_EMIT settled();
    if (m_start.smallDisk)
        killServer(); // the next agent has another disk
    if (m_isAway)
        return;
    if (!m_hasCome && ++m_failures == kMostFailures) {
        qCWarning(lcSandbox, "VM %d has no agent: %s", m_start.vmId, m_lastWords.constData());
        return;
    }
    m_again = m_scheduler.callAfter(kRestart, [this] { startAgent(); });
}

void DatabaseNode::end()
{
    m_next.reset();
    m_again.reset();
    m_serves = false;
    const bool wasUp = m_phase == Phase::Up;
    if (m_phase != Phase::Idle)
        m_phase = Phase::Ending;
    if (!wasUp)
        return;
    if (m_agent.state() != QProcess::NotRunning)
        m_agent.terminate();
    else
        becomeIdle(); // its server, if any, ends there
}

void DatabaseNode::becomeIdle()
{
    // Only one whose agent was killed has a server left.
    const ProcessMark server = readMark(serverRecord(m_places));
    endProcess(server, true);
    (void)waitForEnd(server, kPatienceWithOne);
    m_phase = Phase::Idle;
    if (m_next)
        begin(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT idle();
}

void DatabaseNode::waitForAgent(milliseconds limit)
{
    if (m_agent.state() != QProcess::NotRunning)
        m_agent.waitForFinished(int(limit.count()));
}

void DatabaseNode::kill()
{
    m_agent.disconnect(this);
    m_agent.kill();
    killServer();
}

void DatabaseNode::killServer()
{
    endProcess(readMark(serverRecord(m_places)), true);
}

void DatabaseNode::setDiskFull(bool full)
{
    if (m_start.smallDisk && m_agent.state() == QProcess::Running)
        fillDisk(m_agent.processId(), m_places, full);
}

void DatabaseNode::keepAgentAway(bool away)
{
    if (std::exchange(m_isAway, away) == away || m_phase != Phase::Up)
        return;
    if (away)
        m_agent.kill();
    else
        startAgent();
}

} // namespace msm::sandbox
