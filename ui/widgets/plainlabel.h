// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace msm {

/// A label for text that may come from the cloud: never read as markup. `name` is the object's name.
[[nodiscard]] inline QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// The same, to be selected and copied by mouse and keyboard, and wrapped.
[[nodiscard]] inline QLabel *selectableLabel(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel(name, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace msm
