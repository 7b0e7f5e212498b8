// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/templatetext.h"

namespace msm::sandbox {

/// Reads OpenNebula's KEY="value" text, line oriented, with vectors as KEY=[A="1", B="2"]. Inside quotes
/// only \" is an escape. Unquoted values end at white space. What cannot be read is answered in the words
/// of OpenNebula's own parser (seen on 7.4.0), because clients show them.
[[nodiscard]] Result<QList<Attribute>> parseTemplateText(const QByteArray &text);

} // namespace msm::sandbox
