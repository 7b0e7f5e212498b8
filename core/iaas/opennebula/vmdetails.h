// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

namespace pugi {
class xml_node;
}

namespace msm::opennebula {

/// Adds to `vm` what only a single read tells: its history, its snapshots, and every attribute that is no
/// field of VirtualMachine, so that what later versions of OpenNebula write is not lost.
void readDetails(VirtualMachine &vm, const pugi::xml_node &node);

/// The value of an attribute; of a vector attribute in OpenNebula's own notation, [KEY="value", KEY="value"].
[[nodiscard]] QString attributeText(const pugi::xml_node &attribute);

/// Adds an attribute; the values of one that is given more than once stand on lines of their own.
void addAttribute(QMap<QString, QString> &attributes, const QString &name, const QString &value);

} // namespace msm::opennebula
