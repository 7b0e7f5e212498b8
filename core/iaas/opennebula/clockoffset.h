// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace msm::opennebula {

/// How far a front end's clock is ahead of ours, as the Date of its answers says. A small difference is none:
/// it spoils nothing, and what is reckoned with it would change from answer to answer. Pure.
class ClockOffset final {
public:
    /// A smaller one counts as none.
    static constexpr std::chrono::seconds kLeast{60};

    /// One exchange; `theirs` is when the front end says that it answered. True when ahead() is another now.
    bool onAnswer(const QDateTime &sent, const QDateTime &received, const QDateTime &theirs);
    [[nodiscard]] std::chrono::seconds ahead() const { return m_ahead; }
    /// A time of theirs by our clock.
    [[nodiscard]] QDateTime ours(const QDateTime &theirs) const
    {
        return theirs.isValid() && m_ahead.count() != 0 ? theirs.addSecs(-m_ahead.count()) : theirs;
    }

private:
    std::chrono::seconds m_ahead{0};
};

} // namespace msm::opennebula
