// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/snapshotaction.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace msm::cli {

/// Which snapshot the command line means, for the actions that are about one.
struct SnapshotArguments {
    SnapshotChoice choice{};

    [[nodiscard]] static QList<QCommandLineOption> options();
    /// Lines of the command's help.
    [[nodiscard]] static QString help();
    /// What is wrong with them for an action of this kind, or nothing.
    [[nodiscard]] std::optional<QString> read(const QCommandLineParser &parser, OperationKind kind);
    /// What goes with the request; a snapshot that is to be taken and has no name is named by `now`, in UTC.
    [[nodiscard]] QJsonObject chosenFor(OperationKind kind, const QDateTime &now) const;
};

} // namespace msm::cli
