// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowpart.h"

#include <QObject>

class QWidget;

namespace msm {

/// The title of the window: the connection, what there is to mind of it, the state of its manager, and how
/// many nodes there are. Qt appends the name of the program, as to dialogs. Owned by the window.
class WindowTitle final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit WindowTitle(QWidget *window);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

private:
    void show(const ShownSession &session);

    QWidget *m_window;
};

} // namespace msm
