// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messageline.h"

#include <QWidget>

#include <array>

class QPushButton;

namespace msm {

/// A message in the window that stays until it is closed and never takes the focus: for what happened without
/// the user having just asked for it. Invisible while it has nothing to say.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `buttons`: texts of those beside the message, three at most.
    void showNotice(MessageLine::Tone tone, const QString &headline, const QString &text,
        const QStringList &buttons = {});
    void clear();

Q_SIGNALS:
    /// By its place in the list.
    void buttonClicked(int button);

private:
    MessageLine *m_message;
    std::array<QPushButton *, 3> m_buttons{};
};

} // namespace msm
