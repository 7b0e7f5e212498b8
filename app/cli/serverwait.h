// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/scheduler.h"

#include <QList>

#include <functional>

namespace msm::cli {

/// Its agent is about to be asked, or it to be registered for what the agent said: its state is not the last
/// word yet.
[[nodiscard]] bool isStillAsked(const NodeView &node, bool readOnly);

/// Waits until it is known whether the truths about nodes contradict each other: servers have said themselves
/// whether they take logins, and no agent answers on a machine that is off. For a moment at most: one that
/// nobody can reach would otherwise keep every listing waiting. Owned by a command.
class ServerWait final {
public:
    /// Of these nodes; none named: of all. Calls `done` once, perhaps at once; later calls do nothing.
    void start(Context &context, const QList<VmId> &ids, std::function<void()> done);

private:
    void look(Context &context);

    bool m_started = false;
    QList<VmId> m_ids;
    std::function<void()> m_done;
    Scheduler::TimerHandle m_limit;
};

} // namespace msm::cli
