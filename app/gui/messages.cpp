// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages.h"

#include "ui/detailtext.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"

#include <QLabel>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>

namespace msm {

namespace {

constexpr std::chrono::milliseconds groupTime{1500};

bool isFailure(const OperationView &operation)
{
    return operation.error && operation.error->kind != ErrorKind::Cancelled;
}

} // namespace

void setPlainAndWide(const QMessageBox &box)
{
    for (QLabel *label : box.findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText);
        if (label->objectName() == QLatin1String("qt_msgbox_informativelabel"))
            label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 60);
    }
}

Messages::Messages(MainWindow &window, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_scheduler(scheduler)
{
}

void Messages::showError(const Error &error)
{
    const ErrorText text = errorText(error);
    showWarning(text.headline, text.advice, detailText(error));
}

void Messages::showWarning(const QString &headline, const QString &text, const QString &detail)
{
    if (m_box)
        m_box->deleteLater();
    m_box = new QMessageBox(
        QMessageBox::Warning, m_window.windowTitle(), headline, QMessageBox::Close, &m_window);
    m_box->setObjectName(QStringLiteral("message"));
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setWindowModality(Qt::NonModal);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setInformativeText(text);
    m_box->setDetailedText(detail);
    setPlainAndWide(*m_box);
    m_box->show();
}

void Messages::addOutcome(const OperationView &operation)
{
    m_outcomes.append(operation);
    m_group = m_scheduler.callAfter(groupTime, [this] { showOutcomes(); });
}

void Messages::showOutcomes()
{
    const QList<OperationView> outcomes = std::exchange(m_outcomes, {});
    const auto countIf = [&](const auto &wanted) {
        return int(std::count_if(outcomes.cbegin(), outcomes.cend(), wanted));
    };
    const auto doneOf = [&](OperationKind kind) {
        return countIf([kind](const OperationView &o) { return !o.error && o.kind == kind; });
    };
    QStringList parts;
    if (const int made = doneOf(OperationKind::Create); made > 0)
        parts.append(tr("%Ln node(s) ready", nullptr, made));
    if (const int adopted = doneOf(OperationKind::Adopt); adopted > 0)
        parts.append(tr("%Ln node(s) taken over", nullptr, adopted));
    if (const int removed = doneOf(OperationKind::Delete); removed > 0)
        parts.append(tr("%Ln node(s) deleted", nullptr, removed));
    const int failures = countIf(isFailure);
    if (failures > 0)
        parts.append(tr("%Ln operation(s) failed", nullptr, failures));
    if (!parts.isEmpty())
        m_window.showMessage(QLocale().createSeparatedList(parts));
    if (failures == 0)
        return;

    QStringList details;
    const Error *first = nullptr;
    for (const OperationView &operation : outcomes) {
        if (!isFailure(operation))
            continue;
        if (first == nullptr)
            first = &*operation.error;
        details.append(
            tr("%1: %2", "node and what went wrong").arg(operation.name, detailText(*operation.error)));
    }
    const ErrorText text = errorText(*first);
    showWarning(tr("%Ln operation(s) failed", nullptr, failures),
        text.headline + QStringLiteral("\n") + text.advice, details.join(QLatin1Char('\n')));
}

} // namespace msm
