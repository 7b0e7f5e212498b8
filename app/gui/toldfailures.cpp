// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/toldfailures.h"

#include "ui/words/outcometext.h"

#include <algorithm>

namespace msm {

namespace {

/// By the VM where both have one: names are not unique.
bool isSameNode(const OperationView &a, const OperationView &b)
{
    return a.vm.isValid() && b.vm.isValid() ? a.vm == b.vm : a.name == b.name;
}

} // namespace

void ToldFailures::take(const OperationView &ended)
{
    if (isFailure(ended)) {
        const auto before = std::ranges::find_if(
            m_failures, [&ended](const OperationView &told) { return isSameNode(told, ended); });
        if (before == m_failures.end())
            m_failures.append(ended);
        else
            *before = ended;
    } else if (!ended.error) {
        m_failures.removeIf([&ended](const OperationView &told) {
            const bool removed = ended.kind == OperationKind::Delete && told.vm.isValid();
            const bool overcome = !told.kind->awaitsNode() || ended.kind->awaitsNode() || removed;
            return overcome && isSameNode(told, ended);
        });
    }
}

void ToldFailures::keepTo(const QSet<VmId> &there, const QSet<VmId> &toldElsewhere)
{
    m_failures.removeIf([&](const OperationView &told) {
        if (!told.vm.isValid())
            return false;
        return toldElsewhere.contains(told.vm) || (!told.kind->awaitsNode() && !there.contains(told.vm));
    });
}

} // namespace msm
