// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/iaasclient.h"

/// Decoding of the XML inside OpenNebula's answers. Pure; safe in any thread. The buffers are taken by value
/// and parsed in place: pass them with std::move. Errors: Protocol; limits: see objectreader.h. A number that
/// is none or does not fit counts as absent; without an id a VM is unreadable, and another object left out.
/// Source: the recorded answers of OpenNebula 7.4 in tests/data/opennebula.
namespace msm::opennebula {

/// <VM_POOL>, reduced or extended. What cannot be read of it is in the list, too: VirtualMachine::unreadable,
/// without an id where that could not be told. History and attributes are left out: a listing is read every
/// few seconds.
[[nodiscard]] Result<VmList> decodeVmPool(QByteArray xml);
/// <VM>, with all that VirtualMachine has; unreadable, and perhaps without an id, where it is broken inside.
[[nodiscard]] Result<VirtualMachine> decodeVm(QByteArray xml);
/// <CONTEXT> of a <VM>, by name.
[[nodiscard]] Result<QMap<QString, QString>> decodeVmContext(QByteArray xml);
/// <VMTEMPLATE_POOL>.
[[nodiscard]] Result<QList<TemplateInfo>> decodeTemplatePool(QByteArray xml);
/// <VMTEMPLATE>.
[[nodiscard]] Result<TemplateInfo> decodeTemplate(QByteArray xml);
/// <IMAGE_POOL>: images with an operating system (TYPE 0), by id.
[[nodiscard]] Result<QList<ImageInfo>> decodeImagePool(QByteArray xml);
/// <VNET_POOL>, by id.
[[nodiscard]] Result<QList<NetworkInfo>> decodeNetworkPool(QByteArray xml);

} // namespace msm::opennebula
