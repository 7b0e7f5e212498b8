// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace msm::opennebula {

/// Attributes that have members, such as DISK and CONTEXT, in their order; one without members is left out.
using VectorAttributes = std::vector<std::pair<QString, QMap<QString, QString>>>;

/// Attributes in OpenNebula's XML form, <TEMPLATE><KEY>value</KEY></TEMPLATE>, which (unlike the text form)
/// can carry every value except one with "]]>". Keys are upper-cased by the server; they must be made of
/// letters, digits and '_'.
[[nodiscard]] QByteArray encodeTemplate(
    const QMap<QString, QString> &attributes, const VectorAttributes &vectors = {});

} // namespace msm::opennebula
