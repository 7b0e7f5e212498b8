// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationview.h"

#include <QList>
#include <QSet>

namespace msm {

/// What the notice about failed operations tells of: the last failure of each node, until it has been
/// overcome. A value; knows nothing of windows.
class ToldFailures final {
public:
    /// An operation has ended. A failure takes the place of the earlier one of its node. What ended well ends
    /// what was told of its node; that a node could not be made ends only when it is one after all, or
    /// when what there is of it has been deleted. A cancelled operation changes nothing.
    void take(const OperationView &ended);
    /// The nodes that there are, and those of which somebody else tells. What failed on a node that is gone,
    /// or that others tell of, is told no more; that a node could not be made is told also without a VM of
    /// it.
    void keepTo(const QSet<VmId> &there, const QSet<VmId> &toldElsewhere);
    void clear() { m_failures.clear(); }

    /// The first one first.
    [[nodiscard]] const QList<OperationView> &all() const { return m_failures; }

private:
    QList<OperationView> m_failures;
};

} // namespace msm
