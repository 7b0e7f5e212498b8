// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitwindow.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLayout>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace msm {

namespace {

constexpr QSize kUsualFrame{16, 48}; // about what a window manager puts around a window

bool hasItsPlace(const QWidget &window)
{
    const QWindow *const handle = window.windowHandle();
    return handle && handle->isExposed();
}

/// What the window manager draws around it.
QSize frameOf(const QWidget &window)
{
    return hasItsPlace(window) ? window.frameGeometry().size() - window.size() : kUsualFrame;
}

QRect screenOf(const QWidget &window)
{
    const QWidget *const other = hasItsPlace(window) ? nullptr : window.parentWidget();
    return (other ? *other : window).screen()->availableGeometry();
}

void keepOnScreen(QWidget &window)
{
    const QRect frame = window.frameGeometry();
    const QPoint place = placedWithin(frame, screenOf(window)).topLeft();
    if (place != frame.topLeft())
        window.move(place);
}

void fitNow(QWidget &window, QSize size)
{
    window.resize(size.boundedTo(roomFor(window)));
    if (window.isVisible())
        keepOnScreen(window);
}

/// Gives a window its size when it is about to be shown: later the window manager has placed it already, and
/// earlier nobody knows what it will contain. A child of the window.
class FitAtShow final : public QObject {
public:
    explicit FitAtShow(QWidget &window)
        : QObject(&window)
        , m_window(window)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !event->spontaneous())
            fit();
        return false;
    }

private:
    void fit()
    {
        m_window.layout()->activate();
        const QSize room = roomFor(m_window);
        const int wide = std::min(std::max(m_window.width(), m_window.sizeHint().width()), room.width());
        m_window.resize(wide, std::min(m_window.height(), room.height()));
        m_window.layout()->activate(); // what wraps knows its width now
        const int high = std::max(m_window.height(), wantedHeight(m_window, wide));
        m_window.resize(wide, std::min(high, room.height()));
    }

    QWidget &m_window;
};

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

QRect placedWithin(const QRect &frame, const QRect &screen)
{
    const QSize size = frame.size().boundedTo(screen.size());
    const QPoint place(std::max(screen.left(), std::min(frame.left(), screen.right() - size.width() + 1)),
        std::max(screen.top(), std::min(frame.top(), screen.bottom() - size.height() + 1)));
    return {place, size};
}

QRect broughtOnto(const QList<QRect> &screens, const QRect &window)
{
    const auto covered = [&window](const QRect &screen) {
        const QRect common = screen & window;
        return qint64(common.width()) * common.height();
    };
    QRect screen = screens.first();
    for (const QRect &other : screens) {
        if (other.contains(window))
            return window;
        if (covered(other) > covered(screen))
            screen = other;
    }
    // With room for what the window manager draws around it: mostly the title, above.
    const int side = kUsualFrame.width() / 2;
    return placedWithin(window, screen.adjusted(side, kUsualFrame.height() - side, -side, -side));
}

void bringOntoScreen(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen())
        return;
    QList<QRect> screens{QGuiApplication::primaryScreen()->availableGeometry()};
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    const QRect place = broughtOnto(screens, window.geometry());
    if (place != window.geometry())
        window.setGeometry(place);
}

QSize roomFor(const QWidget &window)
{
    return screenOf(window).size() - frameOf(window);
}

int wantedHeight(const QWidget &window, int width)
{
    QLayout *const layout = window.layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

void openFitted(QWidget &window)
{
    new FitAtShow(window); // owned by the window
}

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
