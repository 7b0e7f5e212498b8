// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace msm {

namespace {

QString fileName(Icon id)
{
    // In the order of the enum.
    static const char *const names[kIconCount] = {"new-nodes", "delete-nodes", "finish-waiting", "cancel",
        "refresh", "start", "stop", "restart", "snapshot", "find", "inspect", "copy", "terminal", "label",
        "connection", "preferences", "keyboard", "about", "quit", "details", "operations", "events", "alarms",
        "sandbox", "cloud", "node", "database", "lock", "unlock", "success", "warning", "error", "about",
        "eye", "eye-off", "add", "remove", "close", "success", "state-creating", "warning",
        "state-powered-off", "error", "state-deleting", "state-missing", "state-unregistered",
        "state-unknown"};
    return QStringLiteral(":/icons/%1.png").arg(QLatin1String(names[int(id)]));
}

/// Draws a picture, of which only the opacity counts, in the colour that fits where and when it is drawn.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString path, const QColor &color)
        : m_path(std::move(path))
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QSizeF pixels = QSizeF(rect.size()) * painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap(pixels.toSize(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = colorFor(mode);
        const QString key = QStringLiteral("msm/%1/%2x%3/%4")
                                .arg(m_path)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.name(QColor::HexArgb));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const QImage picture = QImage(m_path).scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPainter painter(&image);
        painter.drawImage(
            (size.width() - picture.width()) / 2, (size.height() - picture.height()) / 2, picture);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
        painter.end();
        pixmap = QPixmap::fromImage(image);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); /* QIcon's */ }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        QColor color = m_color.isValid() ? m_color : palette.color(QPalette::WindowText);
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.35F);
        return color;
    }

    QString m_path;
    QColor m_color;
};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double worstContrast(const QColor &color, const QPalette &palette)
{
    return std::min({contrastRatio(color, palette.color(QPalette::Base)),
        contrastRatio(color, palette.color(QPalette::AlternateBase)),
        contrastRatio(color, palette.color(QPalette::Window))});
}

/// `hue` made as dark or as light as the palette's background demands, and no more than that.
QColor readable(const QColor &hue, const QPalette &palette)
{
    constexpr double enough = 4.6; // a little above 4.5, for rounding
    const bool dark = luminance(palette.color(QPalette::Base)) < 0.18;
    float h = 0;
    float s = 0;
    float l = 0;
    hue.getHslF(&h, &s, &l);
    for (int step = 0; step <= 100; ++step) {
        const float lightness =
            dark ? std::min(1.0F, 0.5F + float(step) / 200.0F) : std::max(0.0F, 0.5F - float(step) / 200.0F);
        const QColor candidate = QColor::fromHslF(std::max(h, 0.0F), s, lightness);
        if (worstContrast(candidate, palette) >= enough)
            return candidate;
    }
    return palette.color(QPalette::WindowText);
}

QColor green()
{
    return QColor::fromHsl(145, 170, 110);
}

QColor blue()
{
    return QColor::fromHsl(212, 190, 120);
}

QColor amber()
{
    return QColor::fromHsl(34, 225, 110);
}

QColor red()
{
    return QColor::fromHsl(356, 175, 120);
}

QColor grey()
{
    return QColor::fromHsl(215, 18, 120);
}

} // namespace

QIcon icon(Icon id)
{
    return icon(id, {});
}

QIcon icon(Icon id, const QColor &color)
{
    return QIcon(new LineIconEngine(fileName(id), color)); // QIcon's
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        icon.addFile(QStringLiteral(":/icons/mysql-server-manager-%1.png").arg(size));
    return icon;
}

QColor stateColor(NodeState state, const QPalette &palette)
{
    switch (state) {
    case NodeState::Running:
        return readable(green(), palette);
    case NodeState::Creating:
    case NodeState::Unregistered:
        return readable(blue(), palette);
    case NodeState::Degraded:
    case NodeState::Missing:
    case NodeState::Cancelled:
    case NodeState::Deleting:
        return readable(amber(), palette);
    case NodeState::Failed:
        return readable(red(), palette);
    case NodeState::PoweredOff:
    case NodeState::Unknown:
        break;
    }
    return readable(grey(), palette);
}

QColor stateColor(ManagerState state, const QPalette &palette)
{
    switch (state) {
    case ManagerState::Running:
        return readable(green(), palette);
    case ManagerState::Starting:
    case ManagerState::Adapting:
        return readable(blue(), palette);
    case ManagerState::Epilogue:
        return readable(amber(), palette);
    case ManagerState::Error:
        return readable(red(), palette);
    case ManagerState::Init:
    case ManagerState::Stopped:
        break;
    }
    return readable(grey(), palette);
}

QColor severityColor(Severity severity, const QPalette &palette)
{
    switch (severity) {
    case Severity::Warning:
        return readable(amber(), palette);
    case Severity::Error:
        return readable(red(), palette);
    case Severity::Info:
        break;
    }
    return readable(blue(), palette);
}

Icon stateIcon(NodeState state)
{
    switch (state) {
    case NodeState::Creating:
        return Icon::StateCreating;
    case NodeState::Running:
        return Icon::StateRunning;
    case NodeState::Degraded:
        return Icon::StateDegraded;
    case NodeState::PoweredOff:
        return Icon::StatePoweredOff;
    case NodeState::Failed:
        return Icon::StateFailed;
    case NodeState::Deleting:
        return Icon::StateDeleting;
    case NodeState::Missing:
        return Icon::StateMissing;
    case NodeState::Unregistered:
        return Icon::StateUnregistered;
    case NodeState::Cancelled:
        return Icon::Cancel;
    case NodeState::Unknown:
        break;
    }
    return Icon::StateUnknown;
}

Icon stateIcon(ManagerState state)
{
    switch (state) {
    case ManagerState::Running:
        return Icon::StateRunning;
    case ManagerState::Starting:
    case ManagerState::Adapting:
        return Icon::StateCreating;
    case ManagerState::Epilogue:
        return Icon::StateDeleting;
    case ManagerState::Error:
        return Icon::StateFailed;
    case ManagerState::Init:
    case ManagerState::Stopped:
        break;
    }
    return Icon::StatePoweredOff;
}

Icon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Warning:
        return Icon::Warning;
    case Severity::Error:
        return Icon::Error;
    case Severity::Info:
        break;
    }
    return Icon::Info;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace msm
