// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

class QJsonObject;
class QLocalSocket;

namespace msm {

/// JSON objects over a local socket, each behind its length: four bytes, the most significant first. Whoever
/// sends something else, or more than the limit in one object, is cut off. Owns the socket; one thread.
class JsonChannel final : public QObject {
    Q_OBJECT
public:
    /// `limit`: of one object that comes in, in bytes.
    JsonChannel(std::unique_ptr<QLocalSocket> socket, qsizetype limit, QObject *parent = nullptr);
    ~JsonChannel() override;

    [[nodiscard]] QLocalSocket &socket() { return *m_socket; }
    void send(const QJsonObject &message);
    /// What was sent goes out first.
    void close();

Q_SIGNALS:
    void received(const QJsonObject &message);
    void closed();

private:
    void onReadyRead();

    std::unique_ptr<QLocalSocket> m_socket;
    qsizetype m_limit;
    QByteArray m_buffer;
};

} // namespace msm
