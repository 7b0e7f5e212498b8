// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>
#include <vector>

/// What every benchmark measures with and how it says what it measured.
namespace msm::bench {

/// Prints "name value unit goal"; the goal is "-" where there is none.
void report(const QByteArray &name, double value, const char *unit, const char *goal = "-");
/// Ends the program with 1: a figure of something that did not work would be worse than none.
[[noreturn]] void abandon(const char *why);

/// Resident memory of this process in MB, now and at its peak; 0 where the system does not say it in /proc.
[[nodiscard]] double residentMb();
[[nodiscard]] double peakResidentMb();
/// Lets the peak begin anew at what is resident now.
void resetPeakResident();

/// For how long this thread has had a processor, in ms: what it costs, also on a machine that has other work.
/// True right after the thread has slept; 0 where the system does not say it in /proc.
[[nodiscard]] double threadTime();

/// How long `work` takes, in ms.
[[nodiscard]] double millisecondsOf(const std::function<void()> &work);
[[nodiscard]] double median(std::vector<double> values);
/// The value below which `part` (0 … 1) of all values lie; 0 when there is none.
[[nodiscard]] double percentile(std::vector<double> values, double part);

/// Runs the event loop until `done` says so or the time is over, and returns how long each turn of it kept
/// the thread, in ms. Turns in which next to nothing happened are left out: they would only flatter the
/// percentiles.
[[nodiscard]] std::vector<double> runUntil(
    const std::function<bool()> &done, std::chrono::milliseconds limit);
std::vector<double> runFor(std::chrono::milliseconds time);

} // namespace msm::bench
