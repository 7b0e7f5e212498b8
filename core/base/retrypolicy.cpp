// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirst{2000};
constexpr milliseconds kLongest{60000};
constexpr milliseconds kShortest{250};

} // namespace

RandomSource systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

milliseconds retryDelay(int failures, double draw)
{
    const int doublings = std::clamp(failures - 1, 0, 5);
    const milliseconds ceiling = std::min(kFirst * (1 << doublings), kLongest);
    const auto drawn = milliseconds(qint64(double(ceiling.count()) * draw));
    return std::clamp(drawn, kShortest, ceiling);
}

} // namespace msm
