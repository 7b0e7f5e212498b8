// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/templatetext.h"

namespace msm::opennebula {

namespace {

QString elements(const QMap<QString, QString> &attributes)
{
    QString out;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        out += QStringLiteral("<%1>%2</%1>").arg(it.key(), it.value().toHtmlEscaped());
    return out;
}

} // namespace

QByteArray encodeTemplate(const QMap<QString, QString> &attributes, const VectorAttributes &vectors)
{
    QString out = QStringLiteral("<TEMPLATE>") + elements(attributes);
    for (const auto &[name, members] : vectors) {
        if (!members.isEmpty())
            out += QStringLiteral("<%1>%2</%1>").arg(name, elements(members));
    }
    return (out + QStringLiteral("</TEMPLATE>")).toUtf8();
}

} // namespace msm::opennebula
