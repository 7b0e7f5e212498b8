// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <QThreadPool>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace msm {

namespace {

/// One thread waits for what another one tells. Not std::latch: that of GCC 12 for Windows misses now and
/// then that it was told, and waits for ever.
class Ending final {
public:
    void tell()
    {
        const std::lock_guard lock(m_mutex);
        m_told = true;
        m_changed.notify_one();
    }
    void await()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_told; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_told = false;
};

} // namespace

BackgroundTask::BackgroundTask(QObject *context)
    : m_context(context)
{
    setAutoDelete(false); // the pool must not: the value still has to be delivered
    moveToThread(context->thread());
}

void BackgroundTask::start()
{
    m_handedOver.store(true, std::memory_order_release);
    QThreadPool::globalInstance()->start(this);
}

void BackgroundTask::run()
{
    m_handedOver.load(std::memory_order_acquire);
    work();
    m_handedOver.store(true, std::memory_order_release);
    QCoreApplication::postEvent(this, new QEvent(QEvent::User)); // the queue owns the event
}

bool BackgroundTask::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_handedOver.load(std::memory_order_acquire);
    deleteLater();
    if (m_context)
        deliver();
    return true;
}

void startInBackground(std::unique_ptr<QRunnable> work)
{
    QThreadPool::globalInstance()->start(work.release()); // the pool owns it
}

void atTheSameTime(const std::function<void()> &first, const std::function<void()> &second)
{
    // Shared: the thread that tells is still in it when the other one goes on.
    const auto secondIsOver = std::make_shared<Ending>();
    const auto other = [&second, secondIsOver] {
        second();
        secondIsOver->tell();
    };
    const bool started = QThreadPool::globalInstance()->tryStart(other);
    first();
    if (!started)
        other();
    secondIsOver->await();
}

} // namespace msm
