// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/waitingrules.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace msm::cli {

/// What the command line says of waiting, instead of what the profile says.
struct WaitingArguments {
    std::vector<std::pair<LimitedStage, std::chrono::seconds>> timeouts{};
    std::optional<ReadinessGate> gate{};
    std::optional<FailurePolicy> onFailure{};
    std::optional<std::chrono::seconds> settling{};
    std::optional<AddressPreference> addresses{};

    [[nodiscard]] static QList<QCommandLineOption> options();
    /// A paragraph of the command's help.
    [[nodiscard]] static QString help();
    /// What is wrong with them, or nothing.
    [[nodiscard]] std::optional<QString> read(const QCommandLineParser &parser);
    [[nodiscard]] bool isEmpty() const
    {
        return timeouts.empty() && !gate && !onFailure && !settling && !addresses;
    }
    void apply(WaitingRules &rules) const;
};

} // namespace msm::cli
