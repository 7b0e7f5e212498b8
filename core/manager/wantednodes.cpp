// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/wantednodes.h"

#include "core/base/logging.h"
#include "core/manager/lostnodes.h"
#include "core/manager/nodeviews.h"
#include "core/nodes/configuration.h"

#include <algorithm>

namespace msm {

int WantedNodes::count() const
{
    return m_parts.configuration.desiredNodes();
}

int WantedNodes::expected() const
{
    return wantedNodes(m_parts.configuration.getMySQLServiceNodes(), m_parts.operations);
}

int WantedNodes::there() const
{
    return expected() + m_parts.lost.unregisteredCount();
}

void WantedNodes::setToWhatIsThere()
{
    set(there());
}

void WantedNodes::setToExpected()
{
    set(expected());
}

void WantedNodes::lower(int count)
{
    set(std::max(there(), this->count() - count));
}

void WantedNodes::raise()
{
    set(std::max(there(), count()));
}

void WantedNodes::set(int count)
{
    if (const auto stored = m_parts.configuration.setDesiredNodes(count); !stored)
        qCWarning(lcManager) << "the wanted number of nodes could not be stored:" << stored.error().detail;
}

} // namespace msm
