// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace msm::cli {

/// Prints the profiles that the window has saved.
class ProfilesCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("profiles"); }
    QString summary() const override { return QStringLiteral("print the saved profiles"); }
    QString help() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Needs needs() const override { return Needs::Nothing; }
    void run(Context &context) override;
};

} // namespace msm::cli
