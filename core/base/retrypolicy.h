// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace msm {

/// Draws a number from [0, 1). Injected, so that tests decide what chance brings.
using RandomSource = std::function<double()>;
[[nodiscard]] RandomSource systemRandom();

/// How long to wait after so many failures in a row (at least 1) when chance says `draw`: exponential
/// back-off from 2 s to 60 s with full jitter, so that the clients that lost a cloud together do not come
/// back together. Never under 250 ms. Pure.
[[nodiscard]] std::chrono::milliseconds retryDelay(int failures, double draw);

/// When to read again after a failure. A value: whoever reads holds one.
class RetryPolicy final {
public:
    explicit RetryPolicy(RandomSource random)
        : m_random(std::move(random))
    {
    }

    /// One more failure; answers how long to wait.
    [[nodiscard]] std::chrono::milliseconds onFailure() { return retryDelay(++m_failures, m_random()); }
    /// A success, or the user asks for another try.
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    RandomSource m_random;
    int m_failures = 0; ///< in a row
};

} // namespace msm
