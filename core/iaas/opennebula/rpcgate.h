// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/circuit.h"
#include "core/iaas/opennebula/clockoffset.h"
#include "core/iaas/opennebula/requestbudget.h"
#include "core/iaas/opennebula/trafficmeter.h"
#include "core/iaas/zonestatus.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/document.h"
#include "core/xmlrpc/value.h"

#include <QPointer>
#include <QQueue>
#include <QUrl>

#include <array>
#include <optional>

namespace msm::opennebula {

/// The way to one zone, and what makes the program a good neighbour there. At most two calls at a time,
/// because the front end has 15 places for everybody; a budget of calls per second that delays what exceeds
/// it; a circuit breaker that leaves a zone alone that does not answer. Adds the session string as first
/// parameter; never logs it.
///
/// While the circuit is open, calls end at once with Unreachable, `retryAfter` set and nothing sent. It opens
/// after failures in a row, and when an answer asks for a rest (Retry-After).
class RpcGate final : public ZoneStatus {
    Q_OBJECT
public:
    static constexpr int kMaxParallelCalls = 2;

    /// In the order in which what waits is sent: a thousand creates do not blind the window, and a person
    /// does not wait for a background read.
    enum class Kind {
        UserRead, ///< somebody looks at the screen for it
        Read,     ///< may be repeated
        Change,   ///< goes out exactly once
    };

    RpcGate(HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password,
        QObject *parent = nullptr);
    ~RpcGate() override;

    /// Signs the calls that are sent from now on, those that wait already included.
    void setSession(const QString &user, const QString &secret);

    /// A call whose context is destroyed while it waits is not sent; one that is on its way is aborted. Only
    /// the error of a change says maybeApplied.
    void call(Kind kind, const QByteArray &method, const xmlrpc::Array &params, QObject *context,
        Reply<xmlrpc::Value> reply);
    /// The next call is sent even if the circuit is open.
    void tryNow();
    /// While this computer has no network, calls end at once with Offline; nothing is sent, and nothing
    /// counts.
    void setOffline(bool offline);

    [[nodiscard]] ZoneTraffic traffic() const override;
    [[nodiscard]] std::chrono::seconds clockAhead() const override { return m_clock.ahead(); }
    [[nodiscard]] QDateTime certificateEnds() const override;
    [[nodiscard]] const ClockOffset &clock() const { return m_clock; }

private:
    struct Waiting {
        Kind kind = Kind::Read;
        QByteArray method;
        xmlrpc::Array params; ///< without the session
        QPointer<QObject> context;
        Reply<xmlrpc::Value> reply;
    };

    void sendNext();
    [[nodiscard]] QQueue<Waiting> *nextQueue();
    [[nodiscard]] bool hasBudget();
    [[nodiscard]] bool mustWait(Kind kind) const { return kind == Kind::Change && m_unsentChange; }
    void send(const Waiting &call);
    void release();
    [[nodiscard]] Error restError() const;
    void refuseAll(const Error &error);
    void record(
        const Result<HttpAnswer> &answer, qint64 bytesIn, qint64 bytesOut, std::chrono::milliseconds sent);
    void onAnswer(const Result<HttpAnswer> &answer, xmlrpc::Document body, const QByteArray &method,
        const QPointer<QObject> &context, const Reply<xmlrpc::Value> &reply);

    HttpClient &m_http;
    Scheduler &m_scheduler;
    QUrl m_endpoint;
    QString m_session;
    std::array<QQueue<Waiting>, 3> m_queues; ///< by Kind
    int m_inFlight = 0;
    /// The place of a change that is on its way and has not left yet. The next one waits for that: each has a
    /// connection of its own, and two would overtake each other.
    QPointer<QObject> m_unsentChange;
    bool m_offline = false;
    Circuit m_circuit;
    std::optional<Error> m_restAsked; ///< why the circuit is open, where somebody asked for it
    ClockOffset m_clock;
    QByteArray m_certificate; ///< DER; the one that was shown last
    RequestBudget m_budget;
    TrafficMeter m_meter;
    Scheduler::TimerHandle m_budgetTimer; ///< runs while there is no token
};

} // namespace msm::opennebula
