// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace msm {

/// One line of plain text that gives up its middle where it has no room, and says so by an ellipsis; QLabel
/// would cut it off in the middle of a letter. The whole text stays text(), for the screen reader, too.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    ElidedLabel(const QString &name, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace msm
