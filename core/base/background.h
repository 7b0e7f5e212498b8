// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QRunnable>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace msm {

/// The carrier of runInBackground(): lives in its context's thread and deletes itself there. The pool and the
/// event queue already order the two threads; the atomic repeats that order in our own code, because the
/// thread sanitizer cannot see into a Qt that was not built for it.
class BackgroundTask : public QObject, private QRunnable {
public:
    ~BackgroundTask() override = default;
    Q_DISABLE_COPY_MOVE(BackgroundTask)

    /// Hands the task to the global thread pool; it is its own owner from here on.
    void start();

protected:
    explicit BackgroundTask(QObject *context);

    virtual void work() = 0;    ///< in the pool's thread
    virtual void deliver() = 0; ///< in the context's thread, if the context is still there

private:
    void run() final;
    bool event(QEvent *event) final;

    const QPointer<QObject> m_context; // only ever read in the context's thread
    std::atomic<bool> m_handedOver = false;
};

/// Hands it to the global thread pool, which runs it and deletes it.
void startInBackground(std::unique_ptr<QRunnable> work);

/// Throws a value away in the global thread pool: to give back the memory of ten thousand nodes takes longer
/// than a window may stand still. For values that belong to no thread.
template <typename Value>
void disposeInBackground(Value value)
{
    class Disposal final : public QRunnable {
    public:
        explicit Disposal(Value what)
            : m_value(std::move(what))
        {
            m_handedOver.store(true, std::memory_order_release); // see BackgroundTask
        }
        void run() override { m_handedOver.load(std::memory_order_acquire); }

    private:
        Value m_value;
        std::atomic<bool> m_handedOver = false;
    };
    startInBackground(std::make_unique<Disposal>(std::move(value)));
}

/// Runs `work` in the global thread pool and hands its value to `done` in the context's thread, unless the
/// context is gone by then. `work` must touch nothing that it was not given, because it runs in another
/// thread. Long work that decides nothing is run in this way: the decoding of large answers, above all. What
/// it was given is thrown away there, too.
template <typename Work, typename Done>
void runInBackground(QObject *context, Work work, Done done)
{
    class Task final : public BackgroundTask {
    public:
        Task(QObject *context, Work work, Done done)
            : BackgroundTask(context)
            , m_work(std::move(work))
            , m_done(std::move(done))
        {
        }
        ~Task() override
        {
            m_done.reset(); // first, because it may share with the work what is long to throw away
            m_value.reset();
            disposeInBackground(std::move(m_work));
        }
        Q_DISABLE_COPY_MOVE(Task)

    private:
        void work() override { m_value.emplace(m_work()); }
        void deliver() override { (*m_done)(std::move(*m_value)); }

        Work m_work;
        std::optional<Done> m_done;
        std::optional<std::invoke_result_t<Work &>> m_value;
    };
    auto *task = new Task(context, std::move(work), std::move(done)); // deletes itself
    task->start();
}

/// Runs both and returns when both are over; the second one in another thread if the pool has one to spare.
/// For what the caller has to wait for anyway: the work inside runInBackground(), a text about to be written.
void atTheSameTime(const std::function<void()> &first, const std::function<void()> &second);

} // namespace msm
