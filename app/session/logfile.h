// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

namespace msm {

/// A text file that lines are added to and that never grows beyond a size: when it is full it becomes FILE.1,
/// in place of the one before. Its directory and it are made with the first line, readable by their owner
/// only. A line that cannot be written is lost: a log is no reason to stop. Several processes may write to
/// one file; each line goes out whole. Any thread.
class LogFile final {
public:
    explicit LogFile(const QString &path, qint64 maxBytes = 1024 * 1024);

    [[nodiscard]] QString path() const { return m_file.fileName(); }
    /// Adds a line; line ends inside it become spaces.
    void write(const QString &line);

    /// The last `maxBytes` of the file and the one before it, whole lines only; empty when there is none.
    [[nodiscard]] static QString tail(const QString &path, qint64 maxBytes);

private:
    [[nodiscard]] bool makeRoom(qint64 bytes);

    QMutex m_mutex;
    QFile m_file;
    qint64 m_maxBytes;
};

} // namespace msm
