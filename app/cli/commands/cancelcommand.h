// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/journal/operationjournal.h"

#include <QUuid>

namespace msm::cli {

/// Cancels creates that are under way, in this process or in the one that holds the profile.
class CancelCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("cancel"); }
    QString summary() const override { return QStringLiteral("cancel the creation of nodes"); }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    bool canBeHandedOver() const override { return true; }
    Access access() const override { return Access::ReadWrite; }
    void run(Context &context) override;

private:
    void report(Context &context) const;

    QList<VmId> m_ids;
    CancelChoice m_choice = CancelChoice::Leave;
};

} // namespace msm::cli
