// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QDateTime>
#include <QList>
#include <QWidget>

#include <functional>

namespace msm {

/// A strip from a first moment, at the side where reading begins, until now, in coloured spans with their
/// words in the tip, and a scale below. The colours are an addition: whoever shows a strip says the same in
/// words beside it.
class TimeStrip final : public QWidget {
    Q_OBJECT
public:
    struct Span {
        QDateTime from; ///< UTC; the span ends where the next one begins
        QString word;
        /// Asked for at each painting, because the palette may change.
        std::function<QColor(const QPalette &)> color;
    };

    explicit TimeStrip(QWidget *parent = nullptr);

    /// Oldest first; without any the strip is empty.
    void setSpans(const QList<Span> &spans, const QDateTime &now);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user pressed on the span that begins then.
    void pressed(const QDateTime &from);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int barHeight() const;
    /// From the side where reading begins.
    [[nodiscard]] double placeOf(const QDateTime &time) const;
    [[nodiscard]] const Span *spanAt(const QPoint &place) const;

    QList<Span> m_spans;
    QDateTime m_now;
};

} // namespace msm
