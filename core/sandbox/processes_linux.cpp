// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/processes.h"

#include <QFile>

#include <poll.h>
#include <pwd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace msm::sandbox {

namespace {

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A number of the process that no later one gets: of this very process or of none.
int descriptorOf(const ProcessMark &mark)
{
    const int fd = int(::syscall(SYS_pidfd_open, pid_t(mark.pid), 0U));
    if (fd < 0 || isAlive(mark))
        return fd;
    ::close(fd);
    return -1;
}

} // namespace

bool canFollowProcesses()
{
    return QFile::exists(QStringLiteral("/proc/self/stat"));
}

ProcessMark markOf(qint64 pid)
{
    const QByteArray stat = textOf(QStringLiteral("/proc/%1/stat").arg(pid));
    // The name before the last parenthesis may hold anything. Then the state is the first field, and the
    // moment of the start the twentieth (proc(5)).
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr qsizetype start = 19;
    if (pid <= 0 || fields.size() <= start || fields.first() == "Z" || fields.first() == "X")
        return {};
    const QByteArray boot = textOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
    return {pid, fields.at(start) + '@' + boot};
}

ProcessMark readMark(const QString &file)
{
    const QList<QByteArray> words = textOf(file).simplified().split(' ');
    bool isNumber = false;
    const qint64 pid = words.first().toLongLong(&isNumber);
    return words.size() == 2 && isNumber && pid > 0 ? ProcessMark{pid, words.last()} : ProcessMark();
}

QByteArray markText(const ProcessMark &mark)
{
    return QByteArray::number(mark.pid) + ' ' + mark.begun + '\n';
}

bool isAlive(const ProcessMark &mark)
{
    return mark.pid > 0 && markOf(mark.pid).begun == mark.begun;
}

void endProcess(const ProcessMark &mark, bool atOnce)
{
    if (isAlive(mark))
        ::kill(pid_t(mark.pid), atOnce ? SIGKILL : SIGTERM);
}

bool waitForEnd(const ProcessMark &mark, std::chrono::milliseconds limit)
{
    const int fd = descriptorOf(mark);
    if (fd < 0)
        return !isAlive(mark);
    pollfd end{.fd = fd, .events = POLLIN, .revents = 0};
    int ready = -1;
    do
        ready = ::poll(&end, 1, int(limit.count()));
    while (ready < 0 && errno == EINTR); // another child has ended
    ::close(fd);
    return ready == 1;
}

QString systemUser()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

} // namespace msm::sandbox
