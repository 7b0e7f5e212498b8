// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace msm {

/// What the command line of the window asks for.
struct GuiOptions {
    QString profile; ///< connect to this one alone; empty: to those of the last time
    bool sandbox = false;
    bool newConnection = false; ///< connect to nothing, and ask for a new one
    QString dataDir;            ///< empty: the platform's places
    QString screenshot;         ///< draw the window into this file and end
};

/// Why the program ends at once: a text for stdout (exit code 0) or for stderr (exit code 2).
struct OptionsStop {
    QString text;
    int exitCode = 0;
};

/// Reads the command line, the program's name first.
[[nodiscard]] std::variant<GuiOptions, OptionsStop> readOptions(const QStringList &arguments);

} // namespace msm
