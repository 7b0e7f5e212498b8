// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/zonestatus.h"

namespace msm::test {

/// A zone whose traffic and certificate the test makes up.
class FakeZone final : public ZoneStatus {
public:
    ZoneTraffic now;
    QDateTime ends;

    [[nodiscard]] ZoneTraffic traffic() const override { return now; }
    [[nodiscard]] QDateTime certificateEnds() const override { return ends; }
};

} // namespace msm::test
