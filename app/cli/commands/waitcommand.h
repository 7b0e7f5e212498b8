// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/waitingarguments.h"
#include "app/cli/operationwatch.h"
#include "core/settings/profile.h"

namespace msm::cli {

/// Waits for nodes that were made earlier (the original's wait_for_nodes).
class WaitCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("wait"); }
    QString summary() const override
    {
        return QStringLiteral("wait until nodes that were made earlier are ready");
    }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Access access() const override { return Access::ReadWrite; }
    void prepare(Profile &profile) const override { m_waiting.apply(profile.waiting); }
    bool canBeHandedOver() const override { return m_waiting.isEmpty(); }
    void run(Context &context) override;
    QString leftBehind() const override;

private:
    void begin(Context &context, const NodeList &nodes);
    void report(Context &context, ExitCode code);

    WaitingArguments m_waiting;
    QList<VmId> m_ids;
    bool m_release = false;
    bool m_begun = false;
};

} // namespace msm::cli
