// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/exposedfunctions.h"
#include "core/server/managerserver.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>

#include <memory>

namespace msm::test {

inline const QByteArray kToken = "0123456789abcdef";

/// What a client sees of an answer.
struct Answer {
    int status = 0;
    QByteArray body;
    QByteArray authenticate;

    [[nodiscard]] QJsonObject json() const;
};

/// A test of the wire interface, which serves functions of the test's own: each test has a new server.
class ServedFunctions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    [[nodiscard]] std::unique_ptr<QNetworkReply> start(const QByteArray &verb, const QString &target,
        const QByteArray &body, const QByteArray &contentType, const QByteArray &authorization);
    static Answer finish(QNetworkReply &reply);
    Answer send(const QByteArray &verb, const QString &target, const QByteArray &body,
        const QByteArray &contentType, const QByteArray &authorization);
    Answer get(const QString &query);
    Answer post(const QByteArray &body);
    /// Sends bytes as they are and answers what came back, at the latest after some time.
    QByteArray raw(const QByteArray &bytes, int milliseconds = 5000) const;

    std::unique_ptr<ExposedFunctions> m_functions;
    std::unique_ptr<ManagerServer> m_server;
    QNetworkAccessManager m_network;
    QList<Reply<QJsonValue>> m_pending;
    QJsonObject m_seenParams;
    quint16 m_port = 0;
};

} // namespace msm::test
