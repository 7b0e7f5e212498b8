// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/outcometext.h"

#include "ui/words/operationtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace msm {

namespace {

struct OutcomeWording {
    Q_DECLARE_TR_FUNCTIONS(msm::OutcomeText)
};

} // namespace

bool isFailure(const OperationView &operation)
{
    return operation.error && operation.error->kind != ErrorKind::Cancelled;
}

QString outcomesText(const QList<OperationView> &operations)
{
    QStringList parts;
    for (const OperationKind kind : OperationKind::all()) {
        const auto done = std::ranges::count_if(
            operations, [kind](const OperationView &ended) { return !ended.error && ended.kind == kind; });
        if (done > 0)
            parts.append(doneText(kind, int(done)));
    }
    if (const auto failures = std::ranges::count_if(operations, isFailure); failures > 0)
        parts.append(OutcomeWording::tr("%Ln operation(s) failed", nullptr, int(failures)));
    return QLocale().createSeparatedList(parts);
}

} // namespace msm
