// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages.h"

#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"
#include "ui/words/operationtext.h"
#include "ui/words/outcometext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>

namespace msm {

namespace {

constexpr std::chrono::milliseconds groupTime{1500};
constexpr qsizetype maxReasons = 3; // more would leave little of the table

/// A name may have 128 characters; the operations' dock shows it in full.
QString shortened(const QString &name)
{
    constexpr int maxName = 40;
    return name.size() <= maxName ? name : name.left(maxName - 1) + QStringLiteral("…");
}

class MessagesWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::Messages)
public:
    /// The first few, and how many more.
    static QString listed(const QStringList &names)
    {
        constexpr qsizetype maxNames = 5;
        QString text = names.first(std::min(names.size(), maxNames)).join(QStringLiteral(", "));
        if (names.size() > maxNames)
            text += tr(" and %Ln more", nullptr, int(names.size() - maxNames));
        return text;
    }
};

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

void Messages::showErrors(const QList<Error> &errors)
{
    if (errors.size() < 2) {
        if (!errors.isEmpty())
            showError(errors.first());
        return;
    }
    QStringList headlines;
    QStringList details;
    for (const Error &error : errors) {
        headlines.append(errorText(error).headline);
        details.append(detailText(error));
    }
    headlines.removeDuplicates();
    showWarning(tr("%Ln requests could not be begun", nullptr, int(errors.size())),
        headlines.join(QStringLiteral("\n")), details.join(QStringLiteral("\n\n")));
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

void Messages::showNotice(
    MainWindow::Topic topic, const QString &headline, const QString &text, const QString &detail)
{
    m_window.showNotice(
        topic, headline, detail.isEmpty() ? text : text + QLatin1Char('\n') + detail.trimmed());
}

void Messages::addOutcome(const OperationView &operation)
{
    m_outcomes.append(operation);
    m_group = m_scheduler.callAfter(groupTime, [this] { showOutcomes(); });
}

void Messages::showOutcomes()
{
    const QList<OperationView> outcomes = std::exchange(m_outcomes, {});
    if (const QString text = outcomesText(outcomes); !text.isEmpty())
        m_window.showMessage(text);
    // A notice that still stands has not been read: it grows, and ends with what it tells of.
    const bool standing = m_window.hasNotice(MainWindow::Topic::Operations);
    if (!standing)
        m_failures.clear();
    const auto before = m_failures.all();
    for (const OperationView &ended : outcomes) {
        // Where the window asks what is to become of the node, it says why there.
        if (!isFailure(ended) || !m_window.asksAbout(ended.vm))
            m_failures.take(ended);
    }
    if (m_failures.all() != before)
        tellFailures();
}

void Messages::setNodes(const NodeList &nodes)
{
    if (!m_window.hasNotice(MainWindow::Topic::Operations))
        return;
    QSet<VmId> there;
    QSet<VmId> asked;
    for (const NodeView &node : nodes) {
        there.insert(node.id);
        if (m_window.asksAbout(node.id))
            asked.insert(node.id);
    }
    const auto before = m_failures.all();
    m_failures.keepTo(there, asked);
    if (m_failures.all() != before)
        tellFailures();
}

void Messages::tellFailures()
{
    if (m_failures.all().isEmpty())
        m_window.clearNotice(MainWindow::Topic::Operations);
    else
        showFailures();
}

void Messages::showFailures()
{
    constexpr auto topic = MainWindow::Topic::Operations;
    const QList<OperationView> &failures = m_failures.all();
    if (failures.size() == 1) {
        const OperationView &operation = failures.constFirst();
        const ErrorText text = errorText(*operation.error);
        showNotice(topic, failedText(operation.kind, shortened(operation.name)),
            text.headline + QStringLiteral(". ") + text.advice, detailText(*operation.error));
        return;
    }
    // One line for each thing that went wrong, with the nodes that it happened to.
    QStringList reasons;
    QHash<QString, QStringList> nodes;
    for (const OperationView &operation : failures) {
        const QString reason = errorText(*operation.error).headline;
        if (!nodes.contains(reason))
            reasons.append(reason);
        nodes[reason].append(shortened(operation.name));
    }
    QStringList lines;
    for (const QString &reason : reasons.first(std::min(reasons.size(), maxReasons)))
        lines.append(tr("%1: %2", "what went wrong and the nodes")
                         .arg(reason, MessagesWording::listed(nodes.value(reason))));
    showNotice(
        topic, tr("%Ln operation(s) failed", nullptr, int(failures.size())), lines.join(QLatin1Char('\n')));
}

} // namespace msm
