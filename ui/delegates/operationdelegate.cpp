// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/operationdelegate.h"

#include "ui/models/operationsmodel.h"
#include "ui/words/errortext.h"
#include "ui/words/icons.h"
#include "ui/words/nodetext.h"
#include "ui/words/operationtext.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace msm {

namespace {

constexpr int kMargin = 8;
constexpr int kDot = 10;

using Mark = StageStep::Mark;

QFont smaller(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.85);
    return small;
}

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height();
}

/// The third line: what it waits for and since when, or how it ended.
QString statusLine(const OperationView &operation, const OperationsModel &model)
{
    if (!operation.isFinished()) {
        const QString status = operationStatus(operation);
        if (canBeUndone(operation)) {
            return OperationDelegate::tr("%1 \u2013 it begins in %2", "status, time")
                .arg(status, elapsedText(operation.undoTime - model.stageTime(operation)));
        }
        const QString elapsed = elapsedText(model.stageTime(operation));
        if (!operation.usual || operation.usual->median < std::chrono::seconds(1))
            return OperationDelegate::tr("%1 \u2013 %2 in this stage").arg(status, elapsed);
        const QString usual = elapsedText(operation.usual->median);
        return (model.isSlow(operation)
                ? OperationDelegate::tr("%1 \u2013 %2 in this stage, far longer than the usual %3")
                : OperationDelegate::tr("%1 \u2013 %2 in this stage, usually %3"))
            .arg(status, elapsed, usual);
    }
    if (operation.error && !wasCancelled(operation)) {
        const QString headline = errorText(*operation.error).headline;
        return operation.error->detail.isEmpty()
            ? headline
            : OperationDelegate::tr("%1 (%2)", "headline, technical detail")
                  .arg(headline, operation.error->detail.simplified());
    }
    return operationStatus(operation);
}

/// On the button of one that has not ended.
QString cancelText(const OperationView &operation)
{
    return canBeUndone(operation) ? OperationDelegate::tr("Undo") : OperationDelegate::tr("Cancel");
}

/// A mark differs in its shape, not in its colour alone.
void paintMark(QPainter *painter, const QRectF &dot, Mark mark, const QColor &color, const QColor &base)
{
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(mark == Mark::Pending || mark == Mark::Current ? base : color);
    painter->drawEllipse(dot);
    const QPointF c = dot.center();
    painter->setPen(QPen(base, 1.5, Qt::SolidLine, Qt::RoundCap));
    switch (mark) {
    case Mark::Done:
        painter->drawPolyline(
            QPolygonF{c + QPointF(-2.2, 0.2), c + QPointF(-0.6, 1.8), c + QPointF(2.4, -1.6)});
        break;
    case Mark::Failed:
        painter->drawLine(c + QPointF(-1.8, -1.8), c + QPointF(1.8, 1.8));
        painter->drawLine(c + QPointF(-1.8, 1.8), c + QPointF(1.8, -1.8));
        break;
    case Mark::Cancelled:
        painter->drawLine(c + QPointF(-2.2, 0), c + QPointF(2.2, 0));
        break;
    case Mark::Current:
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(c, 2.5, 2.5);
        break;
    case Mark::Pending:
        break;
    }
}

} // namespace

void OperationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const OperationsModel *>(index.model());
    if (!model)
        return;
    const OperationView &operation = model->at(index.row());

    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Colors &colors = colorsFor(item.palette, item.state.testFlag(QStyle::State_Selected));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inner = item.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);

    QFont bold = item.font;
    bold.setBold(true);
    const QSize button = cancelRect(item).size();
    const auto mirrored = [&item](const QRect &fromLeft) {
        return QStyle::visualRect(item.direction, item.rect, fromLeft);
    };
    QRect line(inner.left(), inner.top(), inner.width(), button.height());
    const QString time = elapsedText(model->totalTime(operation));
    const int timeRight = operation.isFinished() ? line.right() : line.right() - button.width() - kMargin;
    const int timeWidth = QFontMetrics(item.font).horizontalAdvance(time);
    painter->setPen(colors.text);
    painter->setFont(item.font);
    painter->drawText(mirrored(QRect(timeRight - timeWidth, line.top(), timeWidth + 1, line.height())),
        Qt::AlignVCenter | Qt::AlignLeft, time);
    painter->setFont(bold);
    line.setRight(timeRight - timeWidth - kMargin);
    painter->drawText(mirrored(line), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(bold).elidedText(operationTitle(operation), Qt::ElideRight, line.width()));
    if (!operation.isFinished())
        paintCancel(painter, item, cancelText(operation), colors);

    const QFont small = smaller(item.font);
    painter->setFont(small);
    const QRect ladder(inner.left(), line.bottom() + 3, inner.width(), kDot + 2 + lineHeight(small));
    paintLadder(painter, ladder, stageSteps(operation), colors);

    painter->setFont(item.font);
    const bool failed = operation.error && !wasCancelled(operation);
    painter->setPen(failed             ? colors.marks[size_t(Mark::Failed)]
            : model->isSlow(operation) ? colors.slow
                                       : colors.text);
    const QRect status(inner.left(), ladder.bottom() + 3, inner.width(), lineHeight(item.font));
    painter->drawText(status, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(item.font).elidedText(statusLine(operation, *model), Qt::ElideRight, status.width()));

    painter->setPen(item.palette.color(QPalette::Midlight));
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->drawLine(item.rect.bottomLeft(), item.rect.bottomRight());
    painter->restore();
}

void OperationDelegate::paintLadder(
    QPainter *painter, const QRect &rect, const QList<StageStep> &steps, const Colors &colors) const
{
    // Ladders have room for the usual longest one, so that the rungs of different rows stand under each
    // other.
    constexpr qsizetype kRungs = int(CreateStage::Registered); // Install is climbed by few
    const int width = std::min(rect.width() / int(std::max(steps.size(), kRungs)), 110);
    const QFontMetrics metrics(painter->font());
    const QColor pending = colors.marks[size_t(Mark::Pending)];
    for (int i = 0; i < steps.size(); ++i) {
        const StageStep &step = steps[i];
        const QColor color = colors.marks[size_t(step.mark)];
        // The first rung stands where reading begins.
        const auto place = [&](int left, int top, int wide, int high) {
            const QRect fromLeft(rect.left() + i * width + left, rect.top() + top, wide, high);
            return QStyle::visualRect(painter->layoutDirection(), rect, fromLeft);
        };
        const QRectF dot = QRectF(place(0, 0, kDot, kDot)).translated(0.5, 0.5);
        if (i + 1 < steps.size()) {
            const QRect line = place(kDot + 3, 0, width - kDot - 5, kDot);
            painter->setPen(QPen(step.mark == Mark::Done ? color : pending, step.mark == Mark::Done ? 2 : 1));
            painter->drawLine(
                QPointF(line.left() + 0.5, dot.center().y()), QPointF(line.right(), dot.center().y()));
        }
        paintMark(painter, dot, step.mark, color, colors.base);
        painter->setPen(step.mark == Mark::Pending ? pending : colors.text);
        painter->drawText(place(0, kDot + 2, width - 4, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(step.label, Qt::ElideRight, width - 4));
    }
}

void OperationDelegate::paintCancel(
    QPainter *painter, const QStyleOptionViewItem &option, const QString &text, const Colors &colors) const
{
    const QRect button = cancelRect(option);
    painter->setFont(option.font);
    painter->setPen(colors.marks[size_t(Mark::Pending)]);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(colors.text);
    painter->drawText(button, Qt::AlignCenter, text);
}

QRect OperationDelegate::cancelRect(const QStyleOptionViewItem &option)
{
    const QFontMetrics metrics(option.font);
    const int width =
        std::max(metrics.horizontalAdvance(tr("Cancel")), metrics.horizontalAdvance(tr("Undo")));
    const QSize size(width + 2 * kMargin, metrics.height() + 4);
    const QPoint fromLeft(option.rect.right() - kMargin - size.width(), option.rect.top() + kMargin / 2);
    return QStyle::visualRect(option.direction, option.rect, QRect(fromLeft, size));
}

QSize OperationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int title = lineHeight(option.font) + 4;
    const int ladder = kDot + 2 + lineHeight(smaller(option.font));
    return {360, kMargin + title + 3 + ladder + 3 + lineHeight(option.font)};
}

bool OperationDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && !index.data(OperationsModel::FinishedRole).toBool()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && cancelRect(option).contains(mouse->position().toPoint())) {
            Q_EMIT cancelRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

const OperationDelegate::Colors &OperationDelegate::colorsFor(const QPalette &palette, bool selected) const
{
    if (m_paletteKey != palette.cacheKey()) {
        m_paletteKey = palette.cacheKey();
        const QColor grey = stateColor(NodeState::Unknown, palette);
        m_colors[0] = {.text = palette.color(QPalette::Text),
            .base = palette.color(QPalette::Base),
            .slow = stateColor(NodeState::Degraded, palette),
            .marks = {stateColor(NodeState::Running, palette), stateColor(NodeState::Creating, palette),
                stateColor(NodeState::Failed, palette), grey, grey}};
        const QColor highlighted = palette.color(QPalette::HighlightedText);
        m_colors[1] = {.text = highlighted,
            .base = palette.color(QPalette::Highlight),
            .slow = highlighted,
            .marks = {highlighted, highlighted, highlighted, highlighted, highlighted}};
    }
    return m_colors[selected ? 1 : 0];
}

} // namespace msm
