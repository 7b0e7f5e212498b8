// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/words/icons.h"

#include <QFrame>

class QLabel;
class QScrollArea;

namespace msm {

/// One message inside a dialog or window: an icon, a headline, and below it what to do and the technical
/// detail, all as plain text that can be selected. Invisible while it has nothing to say. Announced to screen
/// readers when it changes.
class MessageLine final : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Info, Busy, Success, Warning, Error };

    enum class Extent {
        Whole, ///< wrapped, and as high as that takes
        Line, ///< one line for the headline and the text, cut off where there is no room; the tool tip has it
              ///< all
    };

    explicit MessageLine(QWidget *parent = nullptr, Extent extent = Extent::Whole);

    /// Takes the room of a headline and so many lines of text from now on, also while it has nothing to say,
    /// so that nothing moves when it speaks; what is longer scrolls. Only for Extent::Whole.
    void reserve(int lines);

    /// Headline and advice by errorText(), the detail below.
    void showError(const Error &error);
    void showMessage(Tone tone, const QString &headline, const QString &text = {});
    void clear();

    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void recolour();
    void fitReserved();
    [[nodiscard]] QColor color() const;

    const Extent m_extent;
    Tone m_tone = Tone::Info;
    QString m_fullHeadline;
    QString m_fullText;
    int m_reserved = 0;            ///< lines of text; 0: as many as it takes
    QScrollArea *m_area = nullptr; ///< of the words, where their room is reserved
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
};

} // namespace msm
