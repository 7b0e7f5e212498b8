// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/instancearguments.h"
#include "app/cli/commands/waitingarguments.h"
#include "app/cli/operationwatch.h"
#include "app/cli/shortagewarning.h"

namespace msm::cli {

/// Makes service nodes (the original's createServiceNode).
class CreateCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("create"); }
    QString summary() const override
    {
        return QStringLiteral("make service nodes and wait until they are ready");
    }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Access access() const override { return Access::ReadWrite; }
    void prepare(Profile &profile) const override { m_waiting.apply(profile.waiting); }
    bool canBeHandedOver() const override { return m_waiting.isEmpty() && !m_onCancel; }
    void run(Context &context) override;
    std::optional<ExitCode> onInterrupt() override;
    QString leftBehind() const override;

private:
    [[nodiscard]] bool chooseReplaced(Context &context);
    void chooseTemplateOf(Context &context);
    void answerInputsOf(Context &context, const TemplateInfo &chosen);
    void chooseMachine(Context &context);
    void chooseNetworkOf(Context &context);
    void warnAndSubmit(Context &context, ShortageWarning::DemandIn demand);
    void submit(Context &context);
    static void fail(Context &context, const Error &error);
    void report(Context &context, const QList<OperationView> &views);

    CreateRequest m_request;
    InstanceArguments m_instance;
    WaitingArguments m_waiting;
    std::optional<CancelChoice> m_onCancel;
    MySQLServerManager *m_manager = nullptr; ///< once the request has begun
    QList<QUuid> m_operations;
    bool m_functionGiven = false;
    bool m_nameGiven = false;
    bool m_wait = true;
    OperationWatch *m_watch = nullptr; ///< owned by the context
};

} // namespace msm::cli
