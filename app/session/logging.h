// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/logfile.h"

#include <QtGlobal>

namespace msm {

/// While it lives, every message of the program and of Qt is redacted, goes to a log file under the data
/// directory, and on to where messages went before. One at a time; made by main(). Qt knows one handler for
/// the whole process, and no other way to reach it than a function.
class Logging final {
public:
    /// Which of the program's own messages (msm.*) also go to the standard error output.
    enum class Echo {
        All,
        OnRequest, ///< when QT_LOGGING_RULES is set: a command's output is read by scripts
    };
    /// `name` is the program's; `dataDir` as defaultDataDir() or the user gave it.
    Logging(const QString &dataDir, const QString &name, Echo echo);
    ~Logging();
    Q_DISABLE_COPY_MOVE(Logging)

    /// Where the log of a program of that name is.
    [[nodiscard]] static QString path(const QString &dataDir, const QString &name);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);

    LogFile m_file;
    bool m_echo;
    QtMessageHandler m_before;
};

} // namespace msm
