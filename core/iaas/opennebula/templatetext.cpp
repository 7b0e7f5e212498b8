// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/templatetext.h"

namespace msm::opennebula {

QByteArray encodeTemplate(const QMap<QString, QString> &attributes)
{
    QString out = QStringLiteral("<TEMPLATE>");
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        out += QStringLiteral("<%1>%2</%1>").arg(it.key(), it.value().toHtmlEscaped());
    out += QStringLiteral("</TEMPLATE>");
    return out.toUtf8();
}

} // namespace msm::opennebula
