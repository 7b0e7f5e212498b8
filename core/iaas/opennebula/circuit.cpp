// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/circuit.h"

#include <algorithm>

namespace msm::opennebula {

using std::chrono::milliseconds;

Circuit::Verdict Circuit::ask(milliseconds now)
{
    if (m_state == State::Closed)
        return Verdict::Go;
    if (m_state == State::Probing)
        return Verdict::Wait;
    if (now < m_until)
        return Verdict::Refuse;
    m_state = State::Probing;
    return Verdict::Go;
}

void Circuit::onAnswer()
{
    m_state = State::Closed;
    m_failures = 0;
}

void Circuit::onFailure(milliseconds now)
{
    ++m_failures;
    const bool opens = m_state == State::Closed && m_failures >= kFailuresUntilOpen;
    if (!opens && m_state != State::Probing)
        return;
    m_state = State::Open;
    m_until = now + kPause;
}

void Circuit::rest(milliseconds now, milliseconds time)
{
    m_until = m_state == State::Open ? std::max(m_until, now + time) : now + time;
    m_state = State::Open;
}

void Circuit::onIdle(milliseconds now)
{
    if (m_state != State::Probing)
        return;
    m_state = State::Open;
    m_until = now;
}

void Circuit::tryNow(milliseconds now)
{
    m_until = std::min(m_until, now);
}

milliseconds Circuit::pauseLeft(milliseconds now) const
{
    return m_state == State::Open ? std::max(m_until - now, milliseconds(0)) : milliseconds(0);
}

} // namespace msm::opennebula
