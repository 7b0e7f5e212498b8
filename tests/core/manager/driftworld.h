// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/inspection.h"
#include "tests/support/managerworld.h"

namespace msm {

/// A manager whose nodes are inspected, and whose findings are fixed.
struct DriftWorld : ManagerWorld {
    /// The key of a create that made VMs.
    const QUuid createKey = QUuid::fromString(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));

    Result<Drift> inspect()
    {
        const auto inspection = manager->inspect();
        inspection->start();
        pass(std::chrono::seconds(1));
        if (inspection->state() == Operation::State::Succeeded)
            return inspection->drift();
        return failure(inspection->error().value_or(Error{.detail = QStringLiteral("not over")}));
    }
    DriftFinding findingOf(VmId vm)
    {
        const auto drift = inspect();
        const DriftFinding *finding = drift ? drift->find(vm) : nullptr;
        return finding ? *finding : DriftFinding();
    }
    Result<QUuid> apply(const DriftFinding &finding, DriftFix fix)
    {
        std::optional<Result<QUuid>> answer;
        QObject context;
        manager->applyFix(
            finding, fix, &context, [&answer](const Result<QUuid> &result) { answer = result; });
        settle();
        return answer.value_or(failure(ErrorKind::Internal, QStringLiteral("no answer")));
    }
    /// Two VMs that one create made.
    std::pair<VmId, VmId> addTwins()
    {
        const VmId first = addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, createKey);
        return {first, addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, createKey)};
    }
    bool isRegistered(VmId vm) const { return configuration->getMySQLServiceNodes().contains(vm); }
};

} // namespace msm
