// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace msm::bench {

namespace {

double statusMb(const char *key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

void report(const QByteArray &name, double value, const char *unit, const char *goal)
{
    QTextStream(stdout) << name << ' ' << QString::number(value, 'f', 2) << ' ' << unit << ' ' << goal
                        << '\n';
}

void abandon(const char *why)
{
    QTextStream(stderr) << why << '\n';
    std::exit(1);
}

double residentMb()
{
    return statusMb("VmRSS:");
}

double peakResidentMb()
{
    return statusMb("VmHWM:");
}

void resetPeakResident()
{
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

double threadTime()
{
    QFile statistics(QStringLiteral("/proc/thread-self/schedstat"));
    if (!statistics.open(QIODevice::ReadOnly))
        return 0;
    return statistics.readAll().split(' ').first().toDouble() / 1e6;
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return milliseconds(clock);
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = std::max(1.0, std::ceil(part * double(values.size())));
    return values[std::min(values.size(), size_t(place)) - 1];
}

std::vector<double> runUntil(const std::function<bool()> &done, std::chrono::milliseconds limit)
{
    constexpr double kNothing = 0.1;
    std::vector<double> slices;
    QElapsedTimer total;
    total.start();
    while (!done() && total.elapsed() < limit.count()) {
        QElapsedTimer slice;
        slice.start();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        const double took = milliseconds(slice);
        if (took >= kNothing)
            slices.push_back(took);
        else
            QThread::msleep(1);
    }
    return slices;
}

std::vector<double> runFor(std::chrono::milliseconds time)
{
    return runUntil([] { return false; }, time);
}

} // namespace msm::bench
