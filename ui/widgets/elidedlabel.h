// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace msm {

/// Plain text, each line of which gives up a part where it has no room, and says so by an ellipsis; QLabel
/// would cut it off in the middle of a letter. The whole text stays text(), for the screen reader, too.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    ElidedLabel(const QString &name, QWidget *parent);

    /// Where each line is cut; a name is known by both of its ends (the default), a sentence by its begin.
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

} // namespace msm
