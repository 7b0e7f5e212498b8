// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/cloud.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace msm {

struct SandboxArguments {
    sandbox::SandboxOptions options;
    QStringList faults;
    qint64 parentPid = 0; ///< 0: nobody's end ends this process
};

/// Why the program ends at once: a text for stdout (exit code 0) or for stderr (exit code 2).
struct ArgumentsStop {
    QString text;
    int exitCode = 0;
};

/// Reads the command line, the program's name first. `environmentPassword` is used where --password is not
/// given: unlike an argument it is not visible to every user of the machine.
[[nodiscard]] std::variant<SandboxArguments, ArgumentsStop> readArguments(
    const QStringList &arguments, const QString &environmentPassword);

} // namespace msm
