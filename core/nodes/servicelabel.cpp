// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

const QString kRoot = QStringLiteral("msm");

} // namespace

QString ServiceLabel::toString() const
{
    return QStringLiteral("%1/%2/%3").arg(kRoot, service, operation.toString(QUuid::WithoutBraces));
}

std::optional<ServiceLabel> ServiceLabel::find(const QStringList &labels, const QString &service)
{
    for (const QString &label : labels) {
        const auto parts = QStringView(label).split(u'/');
        if (parts.size() == 3 && parts.at(0) == kRoot && parts.at(1) == service)
            return ServiceLabel {service, QUuid::fromString(parts.at(2))};
    }
    return std::nullopt;
}

} // namespace msm
