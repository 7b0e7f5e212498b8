// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fittinglabel.h"

#include "ui/words/isolation.h"
#include "ui/words/linebreaks.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBoundaryFinder>

namespace msm {

namespace {

constexpr QChar kBreak{0x200B}; // zero width space: a line may end here

/// The word with a possible break after each character as a person counts them.
QString breakable(const QString &word)
{
    QString text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype from = 0; from < word.size();) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype to = next < 0 ? word.size() : next;
        if (!text.isEmpty())
            text += kBreak;
        text += QStringView(word).mid(from, to - from);
        from = to;
    }
    return text;
}

QString broken(const QString &text, const QFontMetrics &metrics, int width)
{
    QString result;
    QString word;
    const auto endWord = [&] {
        result += metrics.horizontalAdvance(word) > width ? breakable(word) : keptTogether(word);
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

} // namespace

FittingLabel::FittingLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void FittingLabel::setFullText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    fit();
}

QSize FittingLabel::minimumSizeHint() const
{
    constexpr int kCharacters = 6;
    return {fontMetrics().averageCharWidth() * kCharacters, fontMetrics().height()};
}

void FittingLabel::fit()
{
    const QString fitted = broken(m_text, fontMetrics(), contentsRect().width());
    if (fitted != text())
        setText(fitted);
}

void FittingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void FittingLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void FittingLabel::keyPressEvent(QKeyEvent *event)
{
    if (isBroken() && hasSelectedText() && event->matches(QKeySequence::Copy))
        copySelected();
    else
        QLabel::keyPressEvent(event);
}

void FittingLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!isBroken()) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &FittingLabel::copySelected)->setEnabled(hasSelectedText());
    menu->addAction(tr("Select &All"), this, [this] { setSelection(0, int(text().size())); });
    menu->popup(event->globalPos());
}

void FittingLabel::copySelected() const
{
    QString selected = withoutIsolation(selectedText().remove(kBreak).remove(kWordJoiner));
    QGuiApplication::clipboard()->setText(selected.replace(QChar::ParagraphSeparator, u'\n'));
}

} // namespace msm
