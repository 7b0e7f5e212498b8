// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <QThreadPool>

#include <latch>

namespace msm {

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

void atTheSameTime(const std::function<void()> &first, const std::function<void()> &second)
{
    std::latch secondIsOver(1);
    const auto other = [&] {
        second();
        secondIsOver.count_down();
    };
    const bool started = QThreadPool::globalInstance()->tryStart(other);
    first();
    if (!started)
        other();
    secondIsOver.wait();
}

} // namespace msm
