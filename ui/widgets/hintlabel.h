// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <algorithm>

namespace msm {

/// A wrapped explanation below a field. QLabel guesses its height from the text alone, which leaves gaps in a
/// form; this one asks for what it needs at the width that it has.
class HintLabel final : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize sizeHint() const override
    {
        return {minimumWide, heightForWidth(std::max(width(), minimumWide))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        updateGeometry();
    }

private:
    static constexpr int minimumWide = 280;
};

} // namespace msm
