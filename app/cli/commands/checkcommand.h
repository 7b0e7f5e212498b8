// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace msm::cli {

/// Tests the connection, as the window's "Test Connection" does.
class CheckCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("check"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("test the connection; show version, user, groups and quota");
    }
    [[nodiscard]] Needs needs() const override { return Needs::Session; }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] std::optional<QString> read(
        const QCommandLineParser &parser, const QStringList &arguments) override;
    void run(Context &context) override;
};

} // namespace msm::cli
