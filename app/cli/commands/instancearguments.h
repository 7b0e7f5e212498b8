// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/settings/profile.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace msm::cli {

/// What the command line says of what nodes are made of: a template and answers to its inputs, or an image, a
/// network and a size.
struct InstanceArguments {
    QString wantedTemplate{};
    QString image{};
    QString network{};
    std::optional<double> cpu{};
    std::optional<qint64> memoryMb{};
    int vcpu = 0;
    QMap<QString, QString> inputs{};
    QMap<QString, QString> context{};
    std::optional<ServerInstall> install{}; ///< nothing: as the profile says
    bool onHold = false;

    [[nodiscard]] static QList<QCommandLineOption> options();
    /// What is wrong with them, or nothing.
    [[nodiscard]] std::optional<QString> read(const QCommandLineParser &parser);
    /// Fills in what was not said from the profile.
    void complete(const Profile &profile);

    /// Whether no template is meant.
    [[nodiscard]] bool isMachine() const
    {
        return !image.isEmpty() || !network.isEmpty() || cpu || memoryMb || vcpu > 0;
    }
    /// The answers for these inputs: from --input, else from the environment's MSM_INPUT_NAME.
    [[nodiscard]] QMap<QString, QString> answersFor(const QList<UserInput> &asked) const;
    /// Without image and network, whose ids only the cloud knows.
    [[nodiscard]] MachineSpec machine(const CreationDefaults &defaults) const;
};

} // namespace msm::cli
