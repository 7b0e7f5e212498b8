// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/nodes/labelchange.h"

namespace msm {

/// Changes the labels that people have given a VM. The VM is read first, because a cloud takes all of its
/// labels at once; those of this program go back as they were read. Answers what has changed; nothing is
/// sent where nothing would. Conflict, and nothing is sent, where the labels cannot be read without loss;
/// otherwise the errors of IaaSClient::vmInfo() and setLabels().
void changeLabels(
    IaaSClient &iaas, VmId id, const LabelChange &change, QObject *context, const Reply<LabelChange> &reply);

} // namespace msm
