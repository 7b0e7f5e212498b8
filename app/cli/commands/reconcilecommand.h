// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/manager/inspection.h"

namespace msm::cli {

/// Compares manager, cloud and agents, and carries out one chosen fix.
class ReconcileCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("reconcile"); }
    QString summary() const override
    {
        return QStringLiteral("find where manager, cloud and agents disagree");
    }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    /// The manager is started only for a fix that needs it: a start drops what is gone.
    Needs needs() const override { return Needs::Session; }
    bool canBeHandedOver() const override { return true; }
    Access access() const override { return m_confirmed ? Access::ReadWrite : Access::ReadOnly; }
    void run(Context &context) override;
    QString leftBehind() const override;

private:
    std::optional<QString> readTargets(const QStringList &arguments);
    void onInspected(Context &context);
    void print(Context &context, const Drift &drift) const;
    /// The findings that the targets mean; nothing when one of them means none, and an error was printed.
    [[nodiscard]] std::optional<QList<DriftFinding>> chosen(Context &context, const Drift &drift) const;
    void begin(Context &context);
    void applyNext(Context &context);
    void onApplied(Context &context, VmId vm, const Result<QUuid> &result);
    void follow(Context &context);
    void report(Context &context) const;

    bool m_dryRun = false;
    bool m_confirmed = false;
    std::optional<DriftFix> m_fix;
    QList<VmId> m_ids;
    QList<DriftClass> m_classes;
    std::unique_ptr<Inspection> m_inspection;
    QList<DriftFinding> m_left; ///< to be fixed
    QList<QUuid> m_operations;
    QList<VmId> m_done;
    ExitCode m_code = ExitCode::Done;
    bool m_begun = false;
};

} // namespace msm::cli
