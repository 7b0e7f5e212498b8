// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/linebreaks.h"

namespace msm {

namespace {

bool mayBreak(QChar c)
{
    return c.unicode() < 0x80 && c.isPunct();
}

QString glued(QString word)
{
    for (qsizetype i = word.size() - 1; i > 0; --i) {
        if (mayBreak(word[i - 1]) || mayBreak(word[i]))
            word.insert(i, kWordJoiner);
    }
    return word;
}

} // namespace

QString keptTogether(const QString &text)
{
    QString result;
    QString word;
    const auto endWord = [&] {
        result += word.contains(u'/') ? glued(word) : word;
        word.clear();
    };
    for (const QChar c : text) {
        if (c.isSpace()) {
            endWord();
            result += c;
        } else {
            word += c;
        }
    }
    endWord();
    return result;
}

} // namespace msm
