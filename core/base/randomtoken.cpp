// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomtoken.h"

#include <QRandomGenerator>

#include <array>

namespace msm {

QByteArray randomToken()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    QByteArray bytes;
    for (const quint32 word : random)
        bytes.append(QByteArray::number(word, 16).rightJustified(8, '0'));
    return bytes;
}

} // namespace msm
