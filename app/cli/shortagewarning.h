// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/capacity.h"

#include <QObject>

#include <functional>

namespace msm::cli {

class Context;

/// "3 nodes would take 6 CPU, and the quota of user ada leaves 4"
[[nodiscard]] QString sentenceOf(const Shortage &shortage);

/// Asks the cloud what there is for new nodes, says in one note what will not fit, and goes on. A cloud that
/// does not answer for a few seconds is not waited for: this is no more than a warning. Owned by the context
/// of the command; ends itself.
class ShortageWarning final : public QObject {
    Q_OBJECT
public:
    using DemandIn = std::function<Demand(const Capacity &capacity)>;

    ShortageWarning(Context &context, DemandIn demand, std::function<void()> goOn);

private:
    void end();

    std::function<void()> m_goOn; ///< empty once it has been called
    Scheduler::TimerHandle m_patience;
};

} // namespace msm::cli
