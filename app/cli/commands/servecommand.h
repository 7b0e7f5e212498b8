// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/waitingarguments.h"
#include "app/cli/webhook.h"
#include "core/alarms/alarmwatch.h"
#include "core/secrets/secretstore.h"

#include <QHostAddress>

#include <memory>

namespace msm::cli {

/// Runs the manager and offers its wire interface until it is ended.
class ServeCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("serve"); }
    QString summary() const override { return QStringLiteral("run the manager and its wire interface"); }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Access access() const override { return Access::ReadWrite; }
    bool takesRequests() const override { return true; }
    void prepare(Profile &profile) const override;
    void run(Context &context) override;
    std::optional<ExitCode> onInterrupt() override { return ExitCode::Done; }

private:
    void listen(Context &context, const QByteArray &token, const QString &aboutToken);
    void useStoredToken(Context &context);
    void watchAlarms(Context &context);
    [[nodiscard]] std::optional<QString> readAlarms(const QCommandLineParser &parser);

    QHostAddress m_address{QHostAddress::LocalHost};
    quint16 m_port = 0;
    WaitingArguments m_waiting;
    QString m_template; ///< of creates that name none
    bool m_tokenFromStdin = false;
    QUrl m_webhookUrl; ///< empty: nobody is told of alarms
    AlarmRules m_alarmRules;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<Webhook> m_webhook;
    std::unique_ptr<AlarmWatch> m_alarms;
};

} // namespace msm::cli
