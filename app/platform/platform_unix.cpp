// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/platform.h"

#include <QSocketNotifier>

#include <fcntl.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace msm {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};
int writeEnd = -1; // a signal handler can reach nothing but a global

extern "C" void onTermination(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    errno = before;
}

class SignalWatch final : public TerminationWatch {
public:
    explicit SignalWatch(std::function<void()> action)
        : m_action(std::move(action))
    {
        if (::pipe(m_pipe.data()) != 0)
            return;
        for (const int fd : m_pipe) {
            ::fcntl(fd, F_SETFD, FD_CLOEXEC);
            ::fcntl(fd, F_SETFL, O_NONBLOCK);
        }
        writeEnd = m_pipe.at(1);
        m_notifier = std::make_unique<QSocketNotifier>(m_pipe.at(0), QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
            char byte = 0;
            while (::read(m_pipe.at(0), &byte, 1) == 1) { }
            m_action();
        });
        struct sigaction handling { };
        handling.sa_handler = onTermination;
        handling.sa_flags = SA_RESTART;
        for (const int number : kSignals)
            ::sigaction(number, &handling, nullptr);
    }

    ~SignalWatch() override
    {
        for (const int number : kSignals)
            std::signal(number, SIG_DFL);
        m_notifier.reset();
        for (const int fd : m_pipe)
            ::close(fd);
    }
    Q_DISABLE_COPY_MOVE(SignalWatch)

private:
    std::function<void()> m_action;
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace

void useConsole() { }

void watchEndOfInput(std::function<void()>)
{
    // SIGTERM asks.
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

int endedWith(int code)
{
    return code;
}

void endByBrokenPipe()
{
    std::signal(SIGPIPE, SIG_DFL);
    std::raise(SIGPIPE);
}

int raiseOpenFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit); // some systems refuse more than they allow a process at all
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    constexpr rlim_t enough = 1 << 20;
    return int(std::min(limit.rlim_cur, enough)); // RLIM_INFINITY is a very large number
}

void growHeapInLargeSteps()
{
#if defined(__GLIBC__)
    constexpr int megabyte = 1024 * 1024;
    // NOLINTBEGIN(concurrency-mt-unsafe): there are no other threads yet
    ::mallopt(M_TOP_PAD, megabyte);
    // Qt reads in pieces of a megabyte. Each would be asked of the system, and given back, anew: with its
    // page faults that was a fifth of the time of a listing of 10,000.
    ::mallopt(M_MMAP_THRESHOLD, 4 * megabyte);
    ::mallopt(M_TRIM_THRESHOLD, 16 * megabyte); // as much stays ours when it is free again
    // NOLINTEND(concurrency-mt-unsafe)
#endif
}

void useLargePages()
{
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    constexpr int step = 64 * 1024 * 1024;
    // NOLINTBEGIN(concurrency-mt-unsafe): there are no other threads yet
    ::mallopt(M_ARENA_MAX, 1); // only the first heap grows in one piece
    ::mallopt(M_TOP_PAD, step);
    ::mallopt(M_MMAP_THRESHOLD, step / 2); // the most that there is
    ::mallopt(M_TRIM_THRESHOLD, 2 * step);
    // NOLINTEND(concurrency-mt-unsafe)
    const long page = ::sysconf(_SC_PAGESIZE);
    const auto before = reinterpret_cast<quintptr>(::sbrk(0));
    void *volatile more = std::malloc(size_t(step) / 4); // more than a heap at its beginning has left
    std::free(more);
    const auto after = reinterpret_cast<quintptr>(::sbrk(0));
    const auto begin = (before + quintptr(page) - 1) / quintptr(page) * quintptr(page);
    if (begin < after)
        ::madvise(reinterpret_cast<void *>(begin), after - begin, MADV_HUGEPAGE); // or it is as it was
#endif
}

bool processExists(qint64 pid)
{
    return ::kill(pid_t(pid), 0) == 0 || errno == EPERM;
}

std::unique_ptr<TerminationWatch> watchTermination(std::function<void()> action)
{
    return std::make_unique<SignalWatch>(std::move(action));
}

} // namespace msm
