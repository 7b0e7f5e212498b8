// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"

#include <QDateTime>

#include <algorithm>

namespace msm {

using std::chrono::milliseconds;

class FakeScheduler::FakeTimer final : public Scheduler::Timer {
public:
    FakeTimer(const std::shared_ptr<Queue> &queue, const Key &at)
        : key(at)
        , m_queue(queue)
    {
    }
    ~FakeTimer() override
    {
        if (const auto queue = m_queue.lock(); queue && waiting)
            queue->erase(key);
    }
    Q_DISABLE_COPY_MOVE(FakeTimer)

    Key key;
    bool waiting = true;

private:
    std::weak_ptr<Queue> m_queue;
};

FakeScheduler::FakeScheduler()
    : m_queue(std::make_shared<Queue>())
{
}

FakeScheduler::~FakeScheduler() = default;

QDateTime FakeScheduler::nowUtc() const
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addMSecs((m_elapsed + m_slept).count());
}

Scheduler::TimerHandle FakeScheduler::callAfter(milliseconds delay, std::function<void()> action)
{
    return add(std::max(delay, milliseconds(0)), milliseconds(0), std::move(action));
}

Scheduler::TimerHandle FakeScheduler::callEvery(milliseconds interval, std::function<void()> action)
{
    const milliseconds atLeast = std::max(interval, milliseconds(1));
    return add(atLeast, atLeast, std::move(action));
}

Scheduler::TimerHandle FakeScheduler::add(
    milliseconds delay, milliseconds interval, std::function<void()> action)
{
    const Key key{m_elapsed + delay, m_sequence++};
    auto handle = std::make_unique<FakeTimer>(m_queue, key);
    m_queue->emplace(key, Entry{std::move(action), interval, handle.get()});
    return handle;
}

void FakeScheduler::advance(milliseconds step)
{
    Q_ASSERT_X(!m_advancing, "FakeScheduler::advance", "called from an action");
    m_advancing = true;
    const milliseconds end = m_elapsed + step;
    while (!m_queue->empty() && m_queue->begin()->first.first <= end)
        runNext();
    m_elapsed = end;
    m_advancing = false;
}

bool FakeScheduler::advanceToNext()
{
    if (m_queue->empty())
        return false;
    advance(std::max(m_queue->begin()->first.first - m_elapsed, milliseconds(0)));
    return true;
}

std::size_t FakeScheduler::pendingCount() const
{
    return m_queue->size();
}

void FakeScheduler::runNext()
{
    auto node = m_queue->extract(m_queue->begin());
    m_elapsed = std::max(m_elapsed, node.key().first);
    // The action may destroy its own handle, so nothing of the entry is touched after it has run.
    const std::function<void()> action = node.mapped().action;
    Entry &entry = node.mapped();
    if (entry.interval > milliseconds(0)) {
        entry.handle->key = Key{node.key().first + entry.interval, m_sequence++};
        node.key() = entry.handle->key;
        m_queue->insert(std::move(node));
    } else {
        entry.handle->waiting = false;
    }
    action();
}

} // namespace msm
