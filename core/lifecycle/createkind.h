// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"
#include "core/lifecycle/createnode.h"
#include "core/lifecycle/operationparts.h"

#include <memory>

namespace msm {

/// A node is made.
extern const OperationTraits createTraits;
/// A VM that exists already is waited for and registered. It changes nothing in the cloud, so the journal has
/// no entry.
extern const OperationTraits awaitTraits;

/// `existing`: the VM, if it is known already.
[[nodiscard]] std::unique_ptr<CreateNode> makeCreate(
    const OperationParts &parts, const CreateNodeRequest &request, VmId existing = {});

/// What the journal keeps of a create, so that the next start can go on with it.
[[nodiscard]] JournalledOperation journalled(const CreateNodeRequest &request);
/// The same create again, as one that may have been sent already.
[[nodiscard]] CreateNodeRequest createRequestOf(const JournalledOperation &operation);
/// What a create was made from, as the journal knows it; invalid when it does not.
[[nodiscard]] TemplateId templateOf(const OperationJournal &journal, const QUuid &create);
/// What the create's machine installs, as the journal knows it; Nothing when it does not.
[[nodiscard]] ServerInstall installOf(const OperationJournal &journal, const QUuid &create);
/// The gate that the create was given for itself, as the journal knows it.
[[nodiscard]] std::optional<ReadinessGate> gateOf(const OperationJournal &journal, const QUuid &create);

} // namespace msm
