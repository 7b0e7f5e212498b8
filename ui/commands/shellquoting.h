// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

/// Into which a copied line is pasted.
enum class Shell {
    Posix,
    Windows, ///< cmd.exe or PowerShell: nobody knows which
};

#ifdef Q_OS_WIN
inline constexpr Shell nativeShell = Shell::Windows;
#else
inline constexpr Shell nativeShell = Shell::Posix;
#endif

/// One word of a command line, which the shell hands to the program as the text is. Whatever the text is, no
/// shell of the kind carries out a part of it.
///
/// cmd.exe and PowerShell agree on everything except for these: "$", "`" and typographic quotes are written
/// for PowerShell, and cmd.exe hands a "`" too much to the program; cmd.exe puts in the value of an existing
/// variable between two "%". A '"' in the text has no form that both take: it is doubled, which Windows
/// PowerShell 5 loses, and a program that reads its line as Windows does takes what stands behind the next
/// blank for another word. Control characters, which neither can hand on, are left out.
[[nodiscard]] QString quotedFor(Shell shell, const QString &text);

} // namespace msm
