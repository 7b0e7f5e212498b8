// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace msm::cli {

/// Saves what somebody who helps has to know, without secrets; also when the cloud cannot be reached.
class DiagnosticsCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("diagnostics"); }
    QString summary() const override
    {
        return QStringLiteral("save a file for whoever helps, without secrets");
    }
    QString help() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Needs needs() const override { return Needs::Manager; }
    void run(Context &context) override;

private:
    void save(Context &context);

    QString m_file;
};

} // namespace msm::cli
