// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/vmstate.h"

namespace msm {

QString VmState::name() const
{
    if (m_row == nullptr)
        return {};
    return m_row->named ? m_row->named(m_code) : QString::fromRawData(m_row->name.data(), m_row->name.size());
}

} // namespace msm
