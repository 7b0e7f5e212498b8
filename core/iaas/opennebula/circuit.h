// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace msm::opennebula {

/// The circuit breaker of a zone: after five calls in a row that no answer came back from, it opens for 30 s;
/// then one call goes as a probe, and what it brings decides. It opens at once where it is asked to. Pure:
/// the time is handed in, and the caller carries out what it says.
class Circuit final {
public:
    static constexpr int kFailuresUntilOpen = 5;
    static constexpr std::chrono::milliseconds kPause{30000};

    enum class Verdict {
        Go,
        Wait,   ///< for what the probe brings
        Refuse, ///< nothing may be sent for as long as pauseLeft() says
    };

    /// Asked before a call is sent; a Go must be followed by it, because it may be the probe.
    [[nodiscard]] Verdict ask(std::chrono::milliseconds now);
    /// Any answer, a refusal included: the zone is there.
    void onAnswer();
    /// No answer: refused, lost, timed out, no TLS.
    void onFailure(std::chrono::milliseconds now);
    /// Somebody asked to be left alone for so long.
    void rest(std::chrono::milliseconds now, std::chrono::milliseconds time);
    /// Nothing is on its way any more; a probe may have been given up by its caller.
    void onIdle(std::chrono::milliseconds now);
    /// The user wants to know: the next call is the probe.
    void tryNow(std::chrono::milliseconds now);

    [[nodiscard]] bool isOpen() const { return m_state != State::Closed; }
    [[nodiscard]] std::chrono::milliseconds pauseLeft(std::chrono::milliseconds now) const;

private:
    enum class State { Closed, Open, Probing };

    State m_state = State::Closed;
    int m_failures = 0;                  ///< in a row
    std::chrono::milliseconds m_until{}; ///< of Open
};

} // namespace msm::opennebula
