// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets/QWidget>

// What must not happen in core: reached by nobody, and still not linked away when the whole archive is.
bool isWidget(const QObject &object)
{
    return object.metaObject()->inherits(&QWidget::staticMetaObject);
}
