// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/onceonlybody.h"

#include <algorithm>
#include <cstring>

namespace msm {

OnceOnlyBody::OnceOnlyBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceOnlyBody::atEnd() const
{
    return bytesAvailable() == 0;
}

qint64 OnceOnlyBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OnceOnlyBody::readData(char *data, qint64 maxSize)
{
    const qsizetype size = std::min(qsizetype(maxSize), m_bytes.size() - m_read);
    if (size <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_read, size_t(size));
    m_read += size;
    return size;
}

qint64 OnceOnlyBody::writeData(const char * /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace msm
