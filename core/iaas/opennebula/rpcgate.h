// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/value.h"

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QUrl>

namespace msm::opennebula {

/// The way to one zone: at most two calls at a time, because its front end has 15 places for everybody.
/// Reads overtake waiting changes, so that a thousand creates do not blind the window. Adds the session
/// string as first parameter; never logs it.
class RpcGate final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMaxParallelCalls = 2;

    enum class Kind {
        Read,   ///< may be repeated
        Change, ///< goes out exactly once
    };

    RpcGate(HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password,
        QObject *parent = nullptr);

    /// Signs the calls from now on; those that wait already go out as they were.
    void setSession(const QString &user, const QString &secret);

    /// A call whose context is destroyed while it waits is not sent; one that is on its way is aborted.
    void call(Kind kind, const QByteArray &method, const xmlrpc::Array &params, QObject *context,
        Reply<xmlrpc::Value> reply);

private:
    struct Waiting {
        Kind kind = Kind::Read;
        QByteArray body;
        QPointer<QObject> context;
        Reply<xmlrpc::Value> reply;
    };

    void sendNext();
    void send(const Waiting &call);
    void release();
    void onAnswer(
        Result<HttpAnswer> answer, const QPointer<QObject> &context, const Reply<xmlrpc::Value> &reply);

    HttpClient &m_http;
    QUrl m_endpoint;
    QString m_session;
    QQueue<Waiting> m_reads;
    QQueue<Waiting> m_changes;
    int m_inFlight = 0;
};

} // namespace msm::opennebula
