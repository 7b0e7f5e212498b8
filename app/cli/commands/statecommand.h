// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace msm::cli {

/// Prints the manager's state (the original's getMySQLServerManagerState), also when it is ERROR.
class StateCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("state"); }
    QString summary() const override { return QStringLiteral("print the manager's state"); }
    QString help() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Needs needs() const override { return Needs::Manager; }
    void run(Context &context) override;
};

} // namespace msm::cli
