// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenlabel.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QRegularExpression>
#include <QTextDocumentFragment>

namespace msm {

namespace {

/// Without the characters that only say where a line may break, and where not.
QString withoutBreaks(QString text)
{
    constexpr QChar mayBreak{0x200B};
    constexpr QChar mayNot{0x2060};
    return text.remove(mayBreak).remove(mayNot);
}

class SpokenLabel final : public QAccessibleWidget {
public:
    explicit SpokenLabel(QLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return name();
        case QAccessible::Description: {
            const QString more = spokenText(QAccessibleWidget::text(kind));
            return more == name() || more == shown() ? QString() : more; // the text in full, where it is cut
        }
        default:
            return QAccessibleWidget::text(kind);
        }
    }

    [[nodiscard]] QList<std::pair<QAccessibleInterface *, QAccessible::Relation>> relations(
        QAccessible::Relation match) const override
    {
        auto found = QAccessibleWidget::relations(match);
        QWidget *const buddy = label()->buddy();
        if (buddy && (match & QAccessible::Labelled))
            found.append({QAccessible::queryAccessibleInterface(buddy), QAccessible::Labelled});
        return found;
    }

private:
    [[nodiscard]] QLabel *label() const { return static_cast<QLabel *>(widget()); }
    [[nodiscard]] QString shown() const
    {
        QString text = label()->text();
        if (label()->buddy())
            text.replace(
                QRegularExpression(QStringLiteral("&(.)")), QStringLiteral("\\1")); // the mnemonic's mark
        const bool isPlain = label()->textFormat() == Qt::PlainText;
        return isPlain ? withoutBreaks(text) : spokenText(text);
    }
    [[nodiscard]] QString name() const
    {
        const QString about = label()->accessibleName();
        const QString text = shown();
        if (about.isEmpty() || text.isEmpty())
            return about + text;
        return text.contains(about) ? text : about + QStringLiteral(": ") + text;
    }
};

QAccessibleInterface *spokenLabel(const QString &, QObject *object)
{
    auto *label = qobject_cast<QLabel *>(object);
    return label ? new SpokenLabel(label) : nullptr; // QAccessible owns it
}

} // namespace

void speakLabelsWhole()
{
    QAccessible::installFactory(spokenLabel);
}

QString spokenText(const QString &text)
{
    return withoutBreaks(
        Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text);
}

} // namespace msm
