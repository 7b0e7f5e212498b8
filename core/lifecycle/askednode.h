// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"
#include "core/nodes/servicenode.h"

#include <QJsonObject>

#include <optional>

/// For which node an operation was asked, as the journal's parameters keep it: an action on a node that is
/// there already is begun by one look at it and may go on after a restart, at another one.
namespace msm {

/// Puts the key of the create that made the node into `parameters`; nothing for a node that was taken over
/// without one.
void insertKey(QJsonObject &parameters, const NodeView &node);
/// The same, read back; null where there is none.
[[nodiscard]] QUuid keyIn(const JournalledOperation &entry);

/// Puts what runs on the node into `parameters`; it decides when the node serves.
void insertFunction(QJsonObject &parameters, const NodeView &node);
/// The same, read back; Agent where there is none.
[[nodiscard]] NodeFunction functionIn(const JournalledOperation &entry);

/// Why nothing may be done to this VM in the name of the entry (Conflict), or nothing. A number alone says
/// little: the journal may have come to another cloud, or to an older one.
[[nodiscard]] std::optional<Error> objectionTo(const VirtualMachine &vm, const JournalledOperation &entry);

} // namespace msm
