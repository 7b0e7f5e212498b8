// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/operationwatch.h"

namespace msm::cli {

/// Ends service nodes (the original's deleteServiceNode).
class DeleteCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("delete"); }
    QString summary() const override { return QStringLiteral("end service nodes and their VMs"); }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    bool canBeHandedOver() const override { return true; }
    Access access() const override { return m_confirmed ? Access::ReadWrite : Access::ReadOnly; }
    void run(Context &context) override;
    QString leftBehind() const override;

private:
    /// The nodes that were named, or nothing (and an error was printed) when one of them is not there.
    [[nodiscard]] std::optional<NodeList> namedNodes(Context &context) const;
    void submit(Context &context, const NodeList &nodes);

    QList<VmId> m_ids;
    KillMode m_mode = KillMode::Terminate;
    bool m_confirmed = false;
    bool m_wait = true;
    OperationWatch *m_watch = nullptr; ///< owned by the context
};

} // namespace msm::cli
