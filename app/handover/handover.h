// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QJsonObject;

namespace msm {

class JsonChannel;

/// Asks the process that holds a profile to do something in this one's place; see CommandServer. Ends with
/// one of ended(), notTaken() and lost(), once, never from within a call.
class HandOver final : public QObject {
    Q_OBJECT
public:
    /// `path`: of the holder's socket.
    explicit HandOver(const QString &path, QObject *parent = nullptr);
    ~HandOver() override;

    /// Runs a command there.
    void run(const QStringList &arguments);
    /// Brings the holder's window to the front.
    void raise();

Q_SIGNALS:
    /// The command prints a line on stdout.
    void result(const QString &line);
    /// The command prints a line on stderr.
    void message(const QString &line);
    /// Nobody listens: nobody holds the profile, or nobody who takes requests.
    void notTaken();
    /// The command has ended; 0 means that it did what was asked.
    void ended(int exitCode);
    /// The holder took it, and is gone.
    void lost();

private:
    void send(const QJsonObject &request);
    void onReceived(const QJsonObject &message);

    QString m_path;
    std::unique_ptr<JsonChannel> m_channel;
    bool m_taken = false; ///< somebody listens
    bool m_over = false;
};

} // namespace msm
