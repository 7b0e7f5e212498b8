// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/messageline.h"

#include <QWidget>

class QPushButton;

namespace msm {

/// A message in the window that stays until it is closed and never takes the focus: for what happened without
/// the user having just asked for it. Invisible while it has nothing to say.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `button`: text of a button beside the message; empty: none.
    void showNotice(
        MessageLine::Tone tone, const QString &headline, const QString &text, const QString &button = {});
    void clear();

Q_SIGNALS:
    void buttonClicked();

private:
    MessageLine *m_message;
    QPushButton *m_button;
};

} // namespace msm
