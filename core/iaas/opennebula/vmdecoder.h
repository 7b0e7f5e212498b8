// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/iaasclient.h"

/// Decoding of the XML inside OpenNebula's answers. Pure; safe in any thread. The buffers are taken by value
/// and parsed in place: pass them with std::move. Errors: Protocol. Elements that nobody here knows are
/// passed over. Source: the recorded answers of OpenNebula 7.4 in tests/data/opennebula.
namespace msm::opennebula {

/// <VM_POOL>, reduced or extended.
[[nodiscard]] Result<VmList> decodeVmPool(QByteArray xml);
/// <VM>.
[[nodiscard]] Result<VirtualMachine> decodeVm(QByteArray xml);
/// <VMTEMPLATE_POOL>.
[[nodiscard]] Result<QList<TemplateInfo>> decodeTemplatePool(QByteArray xml);
/// <VMTEMPLATE>.
[[nodiscard]] Result<TemplateInfo> decodeTemplate(QByteArray xml);
/// <IMAGE_POOL>: images with an operating system (TYPE 0), by id.
[[nodiscard]] Result<QList<ImageInfo>> decodeImagePool(QByteArray xml);
/// <VNET_POOL>, by id.
[[nodiscard]] Result<QList<NetworkInfo>> decodeNetworkPool(QByteArray xml);
/// <USER>: name and group only; the rest of it holds password hashes.
[[nodiscard]] Result<EndpointInfo> decodeUser(QByteArray xml);

} // namespace msm::opennebula
