// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/serverwait.h"
#include "core/base/scheduler.h"
#include "core/nodes/nodelist.h"

namespace msm::cli {

/// Prints every service node (the original's listServiceNodes).
class ListCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("list"); }
    QString summary() const override { return QStringLiteral("print the service nodes"); }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    Needs needs() const override { return m_offline ? Needs::Files : Needs::Session; }
    bool canBeHandedOver() const override { return !m_offline; }
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    void run(Context &context) override;

private:
    void listLastKnown(Context &context);
    void onListed(const NodeList &nodes, Context &context);
    void askAgents(Context &context);
    void printWhenAsked(Context &context);
    void print(Context &context);

    std::optional<bool> m_probe; ///< what the user says about asking the agents
    bool m_offline = false;
    bool m_printed = false;
    ServerWait m_servers;
    Scheduler::TimerHandle m_agentLimit;
};

} // namespace msm::cli
