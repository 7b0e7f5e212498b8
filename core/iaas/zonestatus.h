// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace msm {

/// What this program asked of one zone within the last minute, and what it waits for. A plain value.
struct ZoneTraffic {
    int calls = 0;                     ///< that ended within the last minute
    int failures = 0;                  ///< of these, without an answer
    qint64 bytesOut = 0;               ///< bodies, within the last minute
    qint64 bytesIn = 0;                ///< bodies, within the last minute
    std::chrono::milliseconds mean{0}; ///< from sending to the last byte
    std::chrono::milliseconds p95{0};  ///< 95 % were not slower
    int inFlight = 0;                  ///< on their way
    int waiting = 0;                   ///< for their turn
    /// The circuit is open: calls fail at once for so long, then one goes as a probe. 0: it is on its way.
    std::optional<std::chrono::milliseconds> paused;

    bool operator==(const ZoneTraffic &) const = default;
};

/// How a zone is used by this program, and how its clock stands, for those who show it. One thread.
class ZoneStatus : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// As of now: the minute passes, so whoever shows it asks again each second.
    [[nodiscard]] virtual ZoneTraffic traffic() const = 0;
    /// How far the zone's clock is ahead of ours; 0 while they agree, or nobody knows.
    [[nodiscard]] virtual std::chrono::seconds clockAhead() const { return std::chrono::seconds(0); }
    /// When the certificate ends that its front end last showed, UTC; invalid without TLS, and before the
    /// first answer.
    [[nodiscard]] virtual QDateTime certificateEnds() const { return {}; }
    /// When signing in ends, UTC, while nothing renews it; invalid while that is not so. Whoever signs in
    /// says.
    [[nodiscard]] QDateTime signInEnds() const { return m_signInEnds; }
    void setSignInEnds(const QDateTime &end) { m_signInEnds = end; }

Q_SIGNALS:
    /// The circuit opened, opened anew after a probe, or closed.
    void circuitChanged();
    /// clockAhead() is another one.
    void clockChanged();

private:
    QDateTime m_signInEnds;
};

} // namespace msm
