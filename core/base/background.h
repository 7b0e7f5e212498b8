// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <type_traits>
#include <utility>

namespace msm {

/// Runs `work` in the global thread pool and hands its value to `done` in the context's thread, unless the
/// context is gone by then. `work` must touch nothing that it was not given: it is for parsing large
/// answers, the only thing in this program that leaves its thread.
template <typename Work, typename Done>
void runInBackground(QObject *context, Work work, Done done)
{
    // The pointer is only ever read in the context's thread; the relay lives there and outlives the work.
    auto *relay = new QObject; // owned by the queued call below
    relay->moveToThread(context->thread());
    QThreadPool::globalInstance()->start(
        [relay, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
            auto value = work();
            QMetaObject::invokeMethod(
                relay,
                [relay, guard = std::move(guard), value = std::move(value), done = std::move(done)]() mutable {
                    relay->deleteLater();
                    if (guard)
                        done(std::move(value));
                },
                Qt::QueuedConnection);
        });
}

} // namespace msm
