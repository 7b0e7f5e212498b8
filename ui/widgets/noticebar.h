// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messageline.h"

#include <QWidget>

#include <array>

class QPushButton;
class QToolButton;

namespace msm {

/// A message in the window that stays open until it is closed and never takes the focus: for what happened
/// without the user having just asked for it. One line high, whatever it says; where it is narrow, the
/// message keeps half of it, and the buttons that have no room are left to the stack's list. Where and
/// whether an open one is seen is the affair of the NoticeStack that it stands in.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Opens it, or says something else. `buttons`: texts of those beside the message, three at most.
    void showNotice(MessageLine::Tone tone, const QString &headline, const QString &text,
        const QStringList &buttons = {});
    void clear();
    /// Whether the user may close it; at first so. One that may not be closed goes with its cause.
    void setClosable(bool closable);
    [[nodiscard]] bool isClosable() const { return m_closable; }

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] MessageLine::Tone tone() const { return m_message->tone(); }
    [[nodiscard]] QString headline() const { return m_message->headline(); }
    [[nodiscard]] QString text() const { return m_message->text(); }
    [[nodiscard]] const QStringList &buttons() const { return m_texts; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By its place in the list.
    void buttonClicked(int button);
    /// It has opened or says something; `anew` unless only its text goes on, as a countdown does.
    void said(bool anew);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    MessageLine *m_message;
    QStringList m_texts; ///< of the buttons
    std::array<QPushButton *, 3> m_buttons{};
    QToolButton *m_close;
    bool m_open = false;
    bool m_closable = true;
};

} // namespace msm
