// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/snapshotarguments.h"
#include "app/cli/commands/waitingarguments.h"
#include "app/cli/operationwatch.h"
#include "core/settings/profile.h"

namespace msm::cli {

/// Begins an action on nodes, one node after the other: any kind of operation whose row can begin it.
class NodeCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("node"); }
    QString summary() const override { return QStringLiteral("act on nodes: MySQL, machine, snapshots"); }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Access access() const override { return Access::ReadWrite; }
    void prepare(Profile &profile) const override { m_waiting.apply(profile.waiting); }
    bool canBeHandedOver() const override { return m_waiting.isEmpty(); }
    void run(Context &context) override;
    QString leftBehind() const override;

private:
    void beginWhenHeard(Context &context);
    void begin(Context &context);
    void askToConfirm(const NodeList &chosen, Context &context);
    void beginNext(Context &context);
    void finish(Context &context, ExitCode code);
    [[nodiscard]] QString notBegun() const;

    WaitingArguments m_waiting;
    SnapshotArguments m_snapshot;
    QJsonObject m_choice; ///< the same for all nodes
    QList<VmId> m_ids;    ///< those on which nothing has begun yet
    QList<VmId> m_done;
    std::optional<OperationKind> m_kind;
    bool m_confirmed = false;
    bool m_begun = false;
    Scheduler::TimerHandle m_limit;    ///< until then nodes that are not registered yet are waited for
    OperationWatch *m_watch = nullptr; ///< of the present node; owned by the context
};

} // namespace msm::cli
