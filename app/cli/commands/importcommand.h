// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/settings/legacyconfig.h"

namespace msm::cli {

/// Takes over the configuration file of the original manager as a profile.
class ImportCommand final : public Command {
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override
    {
        return QStringLiteral("make a profile from the original's configuration file");
    }
    QString help() const override;
    std::optional<QString> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    Needs needs() const override { return Needs::Nothing; }
    void run(Context &context) override;

private:
    void storePassword(Context &context, const LegacyConfig &config) const;
    void report(Context &context, const LegacyConfig &config, const std::optional<Error> &notKept) const;

    QString m_file;
};

} // namespace msm::cli
