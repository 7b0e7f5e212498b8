// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/platform.h"

#include <QCoreApplication>

#include <windows.h>

namespace msm {

namespace {

std::function<void()> *current = nullptr; // a console handler can reach nothing but a global

BOOL WINAPI onConsoleEvent(DWORD)
{
    // Runs in a thread of its own.
    if (current)
        QMetaObject::invokeMethod(QCoreApplication::instance(), *current, Qt::QueuedConnection);
    return TRUE;
}

class ConsoleWatch final : public TerminationWatch {
public:
    explicit ConsoleWatch(std::function<void()> action)
        : m_action(std::move(action))
    {
        current = &m_action;
        SetConsoleCtrlHandler(onConsoleEvent, TRUE);
    }
    ~ConsoleWatch() override
    {
        SetConsoleCtrlHandler(onConsoleEvent, FALSE);
        current = nullptr;
    }
    Q_DISABLE_COPY_MOVE(ConsoleWatch)

private:
    std::function<void()> m_action;
};

} // namespace

int raiseOpenFileLimit()
{
    return 0; // sockets are not files here; the system sets no such limit
}

void ignoreBrokenPipes()
{
    // Such a write fails here, and nothing else happens.
}

void endByBrokenPipe() { }

void growHeapInLargeSteps()
{
    // This heap does.
}

bool processExists(qint64 pid)
{
    const HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, DWORD(pid));
    if (!process)
        return GetLastError() == ERROR_ACCESS_DENIED;
    const bool running = WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    CloseHandle(process);
    return running;
}

std::unique_ptr<TerminationWatch> watchTermination(std::function<void()> action)
{
    return std::make_unique<ConsoleWatch>(std::move(action));
}

} // namespace msm
