// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/iaas/virtualmachine.h"

namespace msm::cli {

/// Lists the snapshots of nodes. Each VM is read alone, one after the other: no listing has them.
class SnapshotsCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("snapshots"); }
    QString summary() const override { return QStringLiteral("list the snapshots of nodes"); }
    QString help() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    bool canBeHandedOver() const override { return true; }
    void run(Context &context) override;

private:
    void readNext(Context &context);
    void print(Context &context) const;

    QList<VmId> m_ids; ///< those that have not been read yet
    VmList m_read;
};

} // namespace msm::cli
