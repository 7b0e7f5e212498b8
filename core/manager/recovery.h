// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/createnode.h"
#include "core/lifecycle/deletenode.h"

#include <QHash>

#include <optional>

/// From an operation to its entry in the journal and back: what is kept so that the next start can go on with
/// it, and how it goes on. Pure.
namespace msm {

[[nodiscard]] JournalledOperation journalled(const CreateNodeRequest &request);
[[nodiscard]] JournalledOperation journalled(const DeleteNodeRequest &request);

/// How an unfinished operation goes on after a restart.
struct Recovery {
    std::optional<CreateNodeRequest> create; ///< go on with this create,
    VmId vm;                                 ///< the create's VM, if it is known
    std::optional<DeleteNodeRequest> remove; ///< go on with this delete
    QString reason;                          ///< with neither: why it is closed
};

/// `keyed` are the VMs in the cloud's listing that carry the operation's key. What was never sent is closed
/// and never sent: whoever asked for it has seen the program end, and asks again. What may have been sent is
/// looked up by its key (creates) or looked at and asked for again, which is harmless (deletes).
[[nodiscard]] Recovery recoveryOf(const JournalledOperation &operation, const QList<VmId> &keyed);

/// The same for all that is unfinished, in its order. Of several that would go on with one VM only the last
/// does, such as the delete of a node whose create was cancelled for it in the program's last moment.
[[nodiscard]] QList<Recovery> recoveriesOf(
    const QList<JournalledOperation> &unfinished, const QHash<QUuid, QList<VmId>> &keyed);

/// What a create was made from, as the journal knows it; invalid when it does not.
[[nodiscard]] TemplateId templateOf(const OperationJournal &journal, const QUuid &create);

} // namespace msm
