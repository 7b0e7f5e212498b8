// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace msm {

/// What stands in place of a view that has nothing to show: what is the case, and what to do next.
class MessagePage final : public QWidget {
    Q_OBJECT
public:
    /// `name` prefixes the names of the objects on the page.
    MessagePage(const QString &name, Icon icon, QWidget *parent = nullptr);

    /// An empty button text means that there is nothing to press.
    void setTexts(const QString &headline, const QString &text, const QString &button = {});
    void setButtonEnabled(bool enabled);
    [[nodiscard]] QString headline() const;
    /// Where there is little room, headline and button stand alone.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void drawPicture();

    Icon m_icon;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace msm
