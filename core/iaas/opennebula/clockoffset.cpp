// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/clockoffset.h"

#include <utility>

namespace msm::opennebula {

namespace {

using std::chrono::seconds;

/// A longer exchange says too little: it may have been answered at its beginning or at its end.
constexpr seconds kLongestExchange{10};
/// What is known is kept while what is seen differs from it by no more.
constexpr seconds kSame{15};

} // namespace

bool ClockOffset::onAnswer(const QDateTime &sent, const QDateTime &received, const QDateTime &theirs)
{
    const qint64 took = sent.secsTo(received);
    if (!theirs.isValid() || took < 0 || took > kLongestExchange.count())
        return false;
    const seconds seen(theirs > received ? received.secsTo(theirs) : theirs < sent ? sent.secsTo(theirs) : 0);
    if (std::chrono::abs(seen - m_ahead) <= kSame)
        return false;
    const seconds before = std::exchange(m_ahead, std::chrono::abs(seen) < kLeast ? seconds(0) : seen);
    return m_ahead != before;
}

} // namespace msm::opennebula
