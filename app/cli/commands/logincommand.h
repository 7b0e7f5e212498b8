// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <chrono>

namespace msm {
class TokenExchange;
struct LoginToken;
} // namespace msm

namespace msm::cli {

/// Exchanges the password for a login token that ends by itself.
class LoginCommand final : public Command {
public:
    LoginCommand();
    ~LoginCommand() override;

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
    static void fail(Context &context, const Error &error);
    static void print(Context &context, const LoginToken &token);
    void keep(Context &context, const LoginToken &token);

    std::optional<std::chrono::seconds> m_life;
    bool m_keep = false;
    bool m_new = false;
    std::unique_ptr<TokenExchange> m_exchange; ///< while it runs
};

} // namespace msm::cli
