// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/operationmaker.h"

namespace msm {

std::unique_ptr<CreateNode> OperationMaker::make(const CreateNodeRequest &request, VmId existing) const
{
    return std::make_unique<CreateNode>(CreateNode::Parts{.iaas = m_parts.iaas,
                                            .poller = m_parts.poller,
                                            .configuration = m_parts.configuration,
                                            .journal = m_parts.journal,
                                            .scheduler = m_parts.scheduler,
                                            .presence = m_parts.presence,
                                            .gate = m_waiting.gate,
                                            .timeouts = m_waiting.timeouts,
                                            .settling = m_waiting.settling,
                                            .addresses = m_waiting.addresses},
        request, existing);
}

std::unique_ptr<DeleteNode> OperationMaker::make(const DeleteNodeRequest &request) const
{
    return std::make_unique<DeleteNode>(DeleteNode::Parts{.iaas = m_parts.iaas,
                                            .poller = m_parts.poller,
                                            .configuration = m_parts.configuration,
                                            .journal = m_parts.journal,
                                            .scheduler = m_parts.scheduler,
                                            .presence = m_parts.presence,
                                            .endingTimeout = m_waiting.timeouts.ending},
        request);
}

} // namespace msm
