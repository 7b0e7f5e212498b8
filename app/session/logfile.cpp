// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/logfile.h"

#include <QDir>
#include <QFileInfo>

namespace msm {

namespace {

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString olderFile(const QString &path)
{
    return path + QStringLiteral(".1");
}

QByteArray endOf(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (maxBytes <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const qint64 skipped = std::max<qint64>(0, file.size() - maxBytes);
    if (!file.seek(skipped))
        return {};
    QByteArray text = file.read(maxBytes);
    if (skipped > 0)
        text.remove(0, text.indexOf('\n') + 1);
    return text;
}

} // namespace

LogFile::LogFile(const QString &path, qint64 maxBytes)
    : m_file(path)
    , m_maxBytes(maxBytes)
{
}

void LogFile::write(const QString &line)
{
    QByteArray bytes = line.toUtf8();
    bytes.replace('\n', ' ').replace('\r', ' ');
    bytes += '\n';
    const QMutexLocker lock(&m_mutex);
    if (makeRoom(bytes.size()))
        m_file.write(bytes);
}

bool LogFile::makeRoom(qint64 bytes)
{
    const QString path = m_file.fileName();
    if (m_file.isOpen() && m_file.size() + bytes > m_maxBytes) {
        m_file.close();
        // Another process may have been faster, and what is full now is its file.
        if (QFileInfo(path).size() + bytes > m_maxBytes) {
            QFile::remove(olderFile(path));
            if (!QFile::rename(path, olderFile(path)))
                return false;
        }
    }
    if (m_file.isOpen())
        return true;
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir()
        && !(QDir().mkpath(folder.absolutePath())
            && QDir().mkdir(folder.absoluteFilePath(), kOwnerOnly | QFile::ExeOwner)))
        return folder.isDir();
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, kOwnerOnly);
}

QString LogFile::tail(const QString &path, qint64 maxBytes)
{
    const QByteArray newer = endOf(path, maxBytes);
    return QString::fromUtf8(endOf(olderFile(path), maxBytes - newer.size()) + newer);
}

} // namespace msm
