// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that journal_crash.py kills. "write FILE" journals operations without end and prints each fact
// when the journal has acknowledged it; "read FILE" prints the facts that are there, in the same words.
#include "core/base/scheduler.h"
#include "core/journal/database.h"
#include "core/journal/operationjournal.h"

#include <QCoreApplication>

#include <climits>
#include <cstdio>

using namespace msm;

namespace {

void say(const char *fact, const QUuid &id, const QString &rest = {})
{
    std::printf("%s %s%s\n", fact, qPrintable(id.toString(QUuid::WithoutBraces)), qPrintable(rest));
    std::fflush(stdout);
}

void check(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

/// One operation through all its facts; every third is left unfinished, every fourth unanswered.
void writeOne(OperationJournal &journal, int number)
{
    const JournalledOperation operation{.id = QUuid::createUuid(),
        .kind = QStringLiteral("create"),
        .name = QStringLiteral("node-%1").arg(number),
        .stage = QStringLiteral("submitted")};
    check(journal.begin({operation}));
    say("begun", operation.id);
    check(journal.intend(operation.id, QStringLiteral("one.template.instantiate")));
    say("intended", operation.id);
    if (number % 4 == 0)
        return;
    check(journal.answer(operation.id, std::nullopt, VmId{number}));
    say("answered", operation.id, QStringLiteral(" %1").arg(number));
    check(journal.record({{.operation = operation.id, .stage = QStringLiteral("boot")}}));
    if (number % 3 == 0)
        return;
    check(
        journal.record({{.operation = operation.id, .stage = QStringLiteral("registered"), .ended = true}}));
    say("ended", operation.id);
}

void print(const Result<QList<JournalledOperation>> &operations)
{
    if (!operations)
        qFatal("%s", qPrintable(operations.error().detail));
    for (const JournalledOperation &operation : *operations) {
        say("begun", operation.id);
        for (const JournalledCall &call : operation.calls) {
            say("intended", operation.id);
            if (call.outcome == CallOutcome::Accepted)
                say("answered", operation.id, QStringLiteral(" %1").arg(operation.vm.value));
        }
        if (operation.succeeded)
            say("ended", operation.id);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 3)
        return 2;
    SystemScheduler scheduler;
    const auto database = Database::open(QString::fromLocal8Bit(argv[2]), scheduler);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    if (!(*database)->setAside().isEmpty())
        qFatal("the database was found damaged");
    OperationJournal journal(**database, scheduler);
    if (qstrcmp(argv[1], "read") == 0) {
        print(journal.unfinished());
        print(journal.ended(INT_MAX));
        return 0;
    }
    for (int number = 1;; ++number)
        writeOne(journal, number);
}
