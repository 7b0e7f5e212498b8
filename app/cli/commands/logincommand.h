// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/iaas/opennebula/userdecoder.h"

#include <chrono>

namespace msm::cli {

/// Exchanges the password for a login token that ends by itself.
class LoginCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("login"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("exchange the password for a login token");
    }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QList<QCommandLineOption> options() const override;
    [[nodiscard]] std::optional<QString> read(
        const QCommandLineParser &parser, const QStringList &arguments) override;
    void run(Context &context) override;

private:
    void takeUsable(Context &context, const QList<opennebula::AccountToken> &tokens);
    void make(Context &context, const QList<opennebula::AccountToken> &own);
    void onMade(Context &context, const Result<QString> &token, const QList<opennebula::AccountToken> &own);
    void print(Context &context, const QString &token, const QDateTime &end);
    static void fail(Context &context, const Error &error);
    void keep(Context &context, const QString &token, const QDateTime &end);

    std::optional<std::chrono::seconds> m_life;
    bool m_keep = false;
    bool m_new = false;
    qint64 m_group = -1;
    QString m_mark; ///< of the tokens that this command makes
};

} // namespace msm::cli
