// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/operationkind.h"

#include "core/lifecycle/createkind.h"
#include "core/lifecycle/deletekind.h"
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/protectionaction.h"
#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/snapshotaction.h"

#include <array>

namespace msm {

namespace {

/// Every kind that this program knows.
constinit const auto kKinds = std::to_array<OperationKind>({createTraits, awaitTraits, deleteTraits,
    startServer.kind, stopServer.kind, restartServer.kind, startMachine.kind, shutDownMachine.kind,
    turnOffMachine.kind, suspendMachine.kind, rebootMachine.kind, resetMachine.kind, retryMachine.kind,
    takeSnapshot.kind, revertToSnapshot.kind, deleteSnapshot.kind, protectNode.kind, unprotectNode.kind});

} // namespace

// Constant initialisation: other files may use these in their own constants.
constinit const OperationKind OperationKind::Create{createTraits};
constinit const OperationKind OperationKind::Delete{deleteTraits};
constinit const OperationKind OperationKind::Await{awaitTraits};

std::span<const OperationKind> OperationKind::all()
{
    return kKinds;
}

std::optional<OperationKind> OperationKind::named(const QString &name)
{
    for (const OperationKind kind : kKinds) {
        if (kind.name() == name)
            return kind;
    }
    return std::nullopt;
}

bool OperationKind::isPossibleFor(const NodeView &node) const
{
    return m_traits->request && !node.loss && !node.unreadable && m_traits->request(node);
}

QString OperationKind::eventDetail(EventKind event, const QString &why) const
{
    return isAction(event) ? actionDetail(name(), why) : why;
}

} // namespace msm
