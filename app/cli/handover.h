// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QJsonObject;

namespace msm {
class JsonChannel;
} // namespace msm

namespace msm::cli {

class Console;

/// Asks the process that holds a profile to do something in this one's place; see CommandServer. Emits one of
/// its signals, once, never from within a call.
class HandOver final : public QObject {
    Q_OBJECT
public:
    /// `path`: of the holder's socket.
    explicit HandOver(const QString &path, QObject *parent = nullptr);
    ~HandOver() override;

    /// Runs a command there, its output here.
    void run(const QStringList &arguments, Console &console);
    /// Brings the holder's window to the front.
    void raise();

Q_SIGNALS:
    /// Nobody listens: nobody holds the profile, or nobody who takes requests.
    void notTaken();
    /// It is over.
    void ended(msm::cli::ExitCode code);
    /// The holder took it, and is gone.
    void lost();

private:
    void send(const QJsonObject &request);
    void onReceived(const QJsonObject &message);

    QString m_path;
    std::unique_ptr<JsonChannel> m_channel;
    Console *m_console = nullptr;
    bool m_taken = false; ///< somebody listens
    bool m_over = false;
};

} // namespace msm::cli
