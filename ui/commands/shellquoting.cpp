// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shellquoting.h"

namespace msm {

namespace {

QString posixQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

/// PowerShell reads these as itself or as the end of a string in double quotes.
bool isSpecialToPowerShell(QChar c)
{
    return c == u'$' || c == u'`' || c == QChar(0x201c) || c == QChar(0x201d) || c == QChar(0x201e);
}

QString windowsQuoted(const QString &text)
{
    QString quoted(u'"');
    qsizetype backslashes = 0; // that stand right before
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            continue;
        if (c == u'"') // the program takes backslashes before it in pairs
            quoted += QString(backslashes, u'\\') + u'"';
        else if (isSpecialToPowerShell(c))
            quoted += u'`';
        quoted += c;
        backslashes = c == u'\\' ? backslashes + 1 : 0;
    }
    return quoted + QString(backslashes, u'\\') + u'"';
}

} // namespace

QString quotedFor(Shell shell, const QString &text)
{
    return shell == Shell::Windows ? windowsQuoted(text) : posixQuoted(text);
}

} // namespace msm
