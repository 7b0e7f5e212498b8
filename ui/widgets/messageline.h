// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/words/icons.h"

#include <QFrame>

class QLabel;

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

private:
    void recolour();
    [[nodiscard]] QColor color() const;

    const Extent m_extent;
    Tone m_tone = Tone::Info;
    QString m_fullText;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
};

} // namespace msm
