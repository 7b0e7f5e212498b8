// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/loginmonitor.h"

#include "core/base/background.h"
#include "core/mysql/logintrial.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLoginTick{250};
constexpr int kLoginsPerTick = 3; // 720 servers a minute
constexpr milliseconds kWhileTrouble{10000};
/// Of what never answered, so often: a server that is just starting is soon there.
constexpr milliseconds kPatience{600000};
constexpr int kFailuresUntilPatience = 5;

} // namespace

bool LoginRecord::isTrouble() const
{
    if (!answer)
        return error && tookLogins;
    switch (answer->word) {
    case LoginWord::Takes:
        return false;
    case LoginWord::HostRefused:
        return tookLogins;
    case LoginWord::HostBlocked:
    case LoginWord::Full:
    case LoginWord::Refuses:
        break;
    }
    return true;
}

LoginMonitor::LoginMonitor(LoginProber &prober, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_prober(prober)
    , m_scheduler(scheduler)
    , m_calls(new QObject(this))
{
}

void LoginMonitor::setTargets(const QHash<VmId, LoginTarget> &targets)
{
    const milliseconds now = m_scheduler.elapsed();
    for (auto it = targets.cbegin(); it != targets.cend(); ++it) {
        if (!m_due.contains(it.key())) // somebody may have asked while the node was being made
            m_due.insert(it.key(), m_records.value(it.key()).answer ? now + kInterval : now);
    }
    for (auto it = m_targets.cbegin(); it != m_targets.cend(); ++it) {
        if (targets.contains(it.key()))
            continue;
        m_due.remove(it.key());
        if (const auto known = m_records.find(it.key()); known != m_records.end())
            *known = {.address = known->address};
    }
    disposeInBackground(std::exchange(m_targets, targets));
    if (m_targets.isEmpty())
        m_timer.reset();
    else if (!m_timer)
        m_timer = m_scheduler.callEvery(kLoginTick, [this] { tick(); });
}

void LoginMonitor::forget(VmId id)
{
    m_targets.remove(id);
    m_due.remove(id);
    m_records.remove(id);
}

void LoginMonitor::stop()
{
    m_timer.reset();
    m_targets.clear();
    m_due.clear();
    m_asked.clear();
    m_calls->deleteLater(); // an answer may have come by way of it
    m_calls = new QObject(this);
}

/// Those that have waited longest first.
void LoginMonitor::tick()
{
    const milliseconds now = m_scheduler.elapsed();
    QList<std::pair<milliseconds, VmId>> due;
    for (auto it = m_due.cbegin(); it != m_due.cend(); ++it) {
        if (*it <= now && !m_asked.contains(it.key()))
            due.append({*it, it.key()});
    }
    const qsizetype starts = std::min<qsizetype>(kLoginsPerTick, due.size());
    std::ranges::partial_sort(due, due.begin() + starts);
    for (qsizetype i = 0; i < starts; ++i)
        ask(due.at(i).second);
}

void LoginMonitor::ask(VmId id)
{
    m_asked.insert(id);
    const LoginTarget &target = m_targets[id];
    QStringList addresses = target.addresses;
    if (const qsizetype before = addresses.indexOf(of(id).address); before > 0)
        addresses.move(before, 0);
    askServer(m_prober, m_scheduler, addresses, target.port, m_calls,
        [this, id, calls = m_calls](const Result<LoginAnswer> &answer, const QString &address) {
            if (calls != m_calls)
                return; // stopped meanwhile
            m_asked.remove(id);
            // The address may have become another VM's while the question waited.
            if (m_targets.value(id).addresses.contains(address))
                record(id, answer, address);
        });
}

void LoginMonitor::record(VmId id, const Result<LoginAnswer> &answer, const QString &address)
{
    LoginRecord &record = m_records[id];
    const LoginRecord before = record;
    record.answer = answer ? std::optional(*answer) : std::nullopt;
    record.error = errorOf(answer);
    record.failures = answer ? 0 : record.failures + 1;
    record.asked = m_scheduler.nowUtc();
    if (answer) {
        record.address = address;
        record.seen = m_scheduler.nowUtc();
        record.tookLogins = record.tookLogins || answer->word == LoginWord::Takes;
    }
    if (m_due.contains(id)) {
        const bool hopeful = record.seen.isValid() || record.failures < kFailuresUntilPatience;
        const milliseconds rest = hopeful ? kInterval : kPatience;
        m_due[id] = m_scheduler.elapsed() + (record.isTrouble() ? kWhileTrouble : rest);
    }
    const bool another = record.answer != before.answer || record.error != before.error;
    if (record.isTrouble() != before.isTrouble() || (record.isTrouble() && another))
        Q_EMIT changed(id);
    else
        Q_EMIT heard(id);
}

} // namespace msm
