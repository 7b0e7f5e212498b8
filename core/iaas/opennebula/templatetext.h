// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace msm::opennebula {

/// Attributes in OpenNebula's XML form, <TEMPLATE><KEY>value</KEY></TEMPLATE>, which (unlike the text form)
/// can carry every value except one with "]]>". Keys are upper-cased by the server; they must be made of
/// letters, digits and '_'.
[[nodiscard]] QByteArray encodeTemplate(const QMap<QString, QString> &attributes);

} // namespace msm::opennebula
