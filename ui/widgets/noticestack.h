// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace msm {

class NoticeBar;

/// The place of the notices in the window: one line that is always there, so that nothing moves when a notice
/// comes or goes. It shows the gravest of the open notices, and of equally grave ones the newest. A button
/// beside it counts the others and opens a list of them all, whole. While the mouse is on a button of the
/// notice that is shown, or of the list, that stays as it is, for as long as the notice is open.
class NoticeStack final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeStack(QWidget *parent = nullptr);
    ~NoticeStack() override;

    /// A new notice, not open yet. Owned by the stack.
    NoticeBar *add();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onSaid(NoticeBar *bar, bool anew);
    void arrange();
    void followInList(const std::vector<NoticeBar *> &open);
    void showAll();
    void fillList();
    [[nodiscard]] std::vector<NoticeBar *> open() const;
    [[nodiscard]] QWidget *topOf(const std::vector<NoticeBar *> &open) const;

    QStackedLayout *m_lines;
    QWidget *m_none; ///< what is shown while no notice is open
    QToolButton *m_more;
    std::vector<NoticeBar *> m_newest; ///< all of them, what said something last first
    QPointer<QWidget> m_list;          ///< deleted when it is closed
    std::vector<NoticeBar *> m_listed; ///< the notices in it
    bool m_listIsOld = false;          ///< one of them says something else
};

} // namespace msm
