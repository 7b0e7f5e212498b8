// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitwindow.h"

#include <QEvent>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace msm {

namespace {

/// What the window manager draws around it.
QSize frameOf(const QWidget &window)
{
    return window.frameGeometry().size() - window.size();
}

void keepOnScreen(QWidget &window)
{
    const QRect screen = window.screen()->availableGeometry();
    const QRect frame = window.frameGeometry();
    // The upper left corner counts more than the lower right one: the title is there.
    const QPoint place(std::max(screen.left(), std::min(frame.left(), screen.right() - frame.width() + 1)),
        std::max(screen.top(), std::min(frame.top(), screen.bottom() - frame.height() + 1)));
    if (place != frame.topLeft())
        window.move(place);
}

void fitNow(QWidget &window, QSize size)
{
    window.resize(size.boundedTo(window.screen()->availableSize() - frameOf(window)));
    if (window.isVisible())
        keepOnScreen(window);
}

/// Waits until a window has its place. A child of it; goes when it has done its work.
class LaterFit final : public QObject {
public:
    LaterFit(QWidget &window, QSize size)
        : QObject(&window)
        , m_window(window)
        , m_size(size)
    {
        window.windowHandle()->installEventFilter(this);
    }

    void setSize(QSize size) { m_size = size; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose && m_window.windowHandle()->isExposed()) {
            watched->removeEventFilter(this);
            // Later: what the window does about the event itself comes first.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    fitNow(m_window, m_size);
                    setParent(nullptr); // a further size is not this one's
                    deleteLater();
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    QWidget &m_window;
    QSize m_size;
};

} // namespace

void fitWindow(QWidget &window, QSize size)
{
    for (QObject *child : window.children()) {
        if (auto *later = dynamic_cast<LaterFit *>(child)) {
            later->setSize(size);
            return;
        }
    }
    const QWindow *const handle = window.windowHandle();
    if (window.isVisible() && handle && !handle->isExposed())
        new LaterFit(window, size); // owned by the window
    else
        fitNow(window, size);
}

} // namespace msm
