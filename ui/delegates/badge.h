// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/icons.h"

#include <QFont>
#include <QRect>
#include <QString>
#include <QWidget>

#include <functional>

class QPainter;

namespace msm {

/// A state as icon, colour and word in a pill. The word is in the text's own colour, so it is as readable as
/// any other text, in a high-contrast palette too; the colour is an addition, never the message.
struct Badge {
    QIcon icon;
    QColor color;
    QString word;
    bool isSolid = false; ///< filled with the colour, for what nobody may miss; the word is on it
    bool isFaint = false; ///< an outline alone, for what nobody has confirmed yet
};

/// Black or white, whichever is read better on this colour; that is always readable (kReadableContrast).
[[nodiscard]] QColor wordOn(const QColor &color);

[[nodiscard]] QSize badgeSize(const QString &word, const QFontMetrics &metrics);
/// Paints at the left of `rect`, vertically centred, elided when there is no room. On a selected row the
/// colour of the highlighted text stands for everything.
void paintBadge(
    QPainter *painter, const QRect &rect, const Badge &badge, const QPalette &palette, bool selected);

/// A badge on its own, for a header; a screen reader reads its accessible name.
class BadgeLabel final : public QWidget {
    Q_OBJECT
public:
    explicit BadgeLabel(QWidget *parent = nullptr);

    /// `color` is asked for at each painting, because the palette may change.
    void setBadge(Icon icon, const QString &word, const std::function<QColor(const QPalette &)> &color);
    void setSolid(bool isSolid) { m_isSolid = isSolid; }
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon = Icon::StateUnknown;
    QString m_word;
    std::function<QColor(const QPalette &)> m_color;
    bool m_isSolid = false;
};

} // namespace msm
