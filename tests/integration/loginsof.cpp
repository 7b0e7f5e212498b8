// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that login_lockout.py runs: "loginsof ADDRESS PORT COUNT" asks a server so often, one after the
// other, whether it takes logins, and prints a line of each answer: its word and its number, or why there was
// none.
#include "core/base/scheduler.h"
#include "core/mysql/socketprober.h"

#include <QCoreApplication>

#include <cstdio>

using namespace msm;

namespace {

void ask(SocketProber &prober, const LoginQuestion &question, int times)
{
    prober.probe(question, &prober, [&prober, question, times](const Result<LoginAnswer> &answer) {
        if (answer)
            std::printf("%s %d %s\n", qPrintable(loginWordName(answer->word)), answer->code,
                qPrintable(answer->version));
        else
            std::printf("%s\n", qPrintable(answer.error().detail));
        if (times > 1)
            ask(prober, question, times - 1);
        else
            QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("loginsof ADDRESS PORT COUNT\n", stderr);
        return 2;
    }
    SystemScheduler scheduler;
    SocketProber prober(scheduler, {});
    ask(prober, {.address = arguments.at(1), .port = quint16(arguments.at(2).toUInt())},
        arguments.at(3).toInt());
    return QCoreApplication::exec();
}
