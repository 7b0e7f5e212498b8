// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/platform.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <thread>

#include <process.h>
#include <windows.h>

namespace msm {

namespace {

std::function<void()> *current = nullptr; // a console handler can reach nothing but a global

BOOL WINAPI onConsoleEvent(DWORD event)
{
    // Runs in a thread of its own.
    if (current)
        QMetaObject::invokeMethod(QCoreApplication::instance(), *current, Qt::QueuedConnection);
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        Sleep(10000); // the console closes or the session ends: the system waits 5 s for this, then ends the
                      // process
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

void useConsole()
{
    const auto isNowhere = [](std::FILE *stream) { return _fileno(stream) < 0; };
    if ((isNowhere(stdout) || isNowhere(stderr)) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        for (std::FILE *const stream : {stdout, stderr}) {
            if (isNowhere(stream))
                (void)std::freopen("CONOUT$", "w", stream);
        }
    }
    static const UINT before = GetConsoleOutputCP();
    if (before == 0 || before == CP_UTF8)
        return;
    SetConsoleOutputCP(CP_UTF8);
    (void)std::atexit([] { SetConsoleOutputCP(before); }); // whatever runs there next expects it
}

void watchEndOfInput(std::function<void()> action)
{
    std::thread([action = std::move(action)] {
        // Not through the runtime: its lock of the stream would hold up the end of the process.
        const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
        char byte = 0;
        DWORD length = 0;
        while (ReadFile(input, &byte, 1, &length, nullptr) && length > 0) { }
        QMetaObject::invokeMethod(QCoreApplication::instance(), action, Qt::QueuedConnection);
    }).detach();
}

int endedWith(int code)
{
    _cexit();
    TerminateProcess(GetCurrentProcess(), UINT(code));
    return code;
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

void useLargePages()
{
    // They are a privilege there.
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
