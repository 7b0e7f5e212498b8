// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace msm {

/// A form that scrolls where there is less room than it needs. It asks for the room that its content wants at
/// the width that it has, up to the height of a usual dialog, and takes any height from a few lines on. The
/// mouse wheel scrolls it, and changes only the field that has the focus.
class FormArea final : public QScrollArea {
    Q_OBJECT
public:
    explicit FormArea(QWidget *parent = nullptr);

    /// Lets what `form` contains scroll; the widgets of `kept`, which stand in its layout, stay below the
    /// form in this order. For a dialog these are its message and its buttons. Call it once, when the layout
    /// is complete; `form` owns the area.
    static FormArea *within(QWidget &form, const QWidgetList &kept = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] int contentWidth() const;
    void watchFields();
};

} // namespace msm
