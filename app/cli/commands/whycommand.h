// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/serverwait.h"
#include "core/base/scheduler.h"
#include "core/nodes/nodelist.h"

namespace msm::cli {

/// Says why nodes are stuck. A command of its own and no member of list --json, because it asks more: every
/// agent, for the reason of its silence, and a single named VM in full, for its history.
class WhyCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("why"); }
    QString summary() const override
    {
        return QStringLiteral("say why nodes are stuck, and what can be done");
    }
    QString help() const override;
    bool canBeHandedOver() const override { return true; }
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    void run(Context &context) override;

private:
    void onListed(const NodeList &nodes, Context &context);
    void readMachine(Context &context);
    void goOnWhenAsked(Context &context);
    void print(Context &context);

    QList<VmId> m_ids; ///< empty: all
    std::optional<VirtualMachine> m_machine;
    ServerWait m_servers;
    Scheduler::TimerHandle m_agentLimit;
    bool m_asked = false; ///< the agents
};

} // namespace msm::cli
