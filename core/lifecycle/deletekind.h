// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"
#include "core/lifecycle/deletenode.h"
#include "core/lifecycle/operationparts.h"

#include <memory>

namespace msm {

/// A node is ended.
extern const OperationTraits deleteTraits;

[[nodiscard]] std::unique_ptr<DeleteNode> makeDelete(
    const OperationParts &parts, const DeleteNodeRequest &request);

/// What the journal keeps of a delete, so that the next start can go on with it.
[[nodiscard]] JournalledOperation journalled(const DeleteNodeRequest &request);
[[nodiscard]] DeleteNodeRequest deleteRequestOf(const JournalledOperation &operation);

} // namespace msm
