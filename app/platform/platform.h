// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace msm {

/// Lets this process have as many open files, and so listening nodes, as the system allows at all; how many
/// those are, 0 where it does not say.
[[nodiscard]] int raiseOpenFileLimit();
/// Whether a process with that id exists.
[[nodiscard]] bool processExists(qint64 pid);

/// Lets the heap grow by the megabyte instead of by the page, and keep what it has: a long listing is
/// hundreds of thousands of small texts, and a thread's heap would ask the system for every few dozen of
/// them. For the start of main.
void growHeapInLargeSteps();
/// Takes pages of two megabytes for the heap, where the system has them, and one heap for all threads: a
/// program that reads a long listing and ends would be given thousands of small pages, one fault each. It
/// holds what it once had, so this is nothing for one that runs for days. After growHeapInLargeSteps().
void useLargePages();

/// Lets what is printed reach the console that the program was started from, as UTF-8. On Windows a program
/// with windows is not connected to that console, and a console takes another encoding; on other systems this
/// does nothing. For the start of main.
void useConsole();

/// Writing to a pipe that nobody reads any more is an error of that write from now on and ends nothing.
void ignoreBrokenPipes();
/// Ends the process as such a write does where nobody ignores it; on Windows, returns.
void endByBrokenPipe();

/// For the end of main, once all that it owned is gone: does what std::atexit() was told, and ends the
/// process with this code; on other systems than Windows, only answers the code. The runtime of GCC 12 for
/// Windows may wait for ever after that: libstdc++ deletes a key of its threads, and winpthreads believes
/// that one of the threads, which have all ended, still reads its keys (Wine 8: half of all runs of msmctl).
[[nodiscard]] int endedWith(int code);

/// While it lives, being asked to end (SIGTERM, SIGINT, or closing the console) calls `action` from the event
/// loop instead of killing the process. One at a time.
class TerminationWatch {
public:
    TerminationWatch() = default;
    virtual ~TerminationWatch() = default;
    Q_DISABLE_COPY_MOVE(TerminationWatch)
};
[[nodiscard]] std::unique_ptr<TerminationWatch> watchTermination(std::function<void()> action);

/// Calls `action` from the event loop when the standard input ends. That is how a parent asks its child to
/// end on Windows, which has no SIGTERM; on other systems this does nothing. Call it once, in a program that
/// does not read its standard input otherwise.
void watchEndOfInput(std::function<void()> action);

} // namespace msm
