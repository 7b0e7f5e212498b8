// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/driftdetailspanel.h"

#include "ui/widgets/focusframe.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/drifttext.h"

#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace msm {

namespace {

/// What can be done about each of them, in the order of the enum.
QList<DriftFix> commonFixes(const QList<DriftFinding> &findings)
{
    QList<DriftFix> common = findings.isEmpty() ? QList<DriftFix>() : findings.first().fixes;
    for (const DriftFinding &finding : findings)
        common.removeIf([&finding](DriftFix fix) { return !finding.fixes.contains(fix); });
    return common;
}

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

DriftDetailsPanel::DriftDetailsPanel(QWidget *parent)
    : QWidget(parent)
    , m_headline(plainLabel(QStringLiteral("driftHeadline"), this))
    , m_sentence(selectableLabel(QStringLiteral("driftSentence"), this))
{
    m_evidence = buildEvidence();
    setObjectName(QStringLiteral("driftDetails"));
    setAccessibleName(tr("Evidence and what can be done"));
    m_headline->setFont(boldOf(m_headline->font()));
    m_headline->setWordWrap(true);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addWidget(m_evidence);
    column->addWidget(buildFixes());
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("What is known of the finding"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    frameFocus(area);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(area);
    setFindings({});
}

QWidget *DriftDetailsPanel::buildEvidence()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(18);
    const std::array names{tr("Manager"), tr("Cloud"), tr("Agent")};
    const std::array objects{
        QStringLiteral("driftManager"), QStringLiteral("driftCloud"), QStringLiteral("driftAgent")};
    for (size_t i = 0; i < m_truths.size(); ++i) {
        auto *head = plainLabel(QString(), page);
        head->setText(names[i]);
        head->setFont(boldOf(head->font()));
        m_truths[i] = selectableLabel(objects[i], page);
        m_truths[i]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_truths[i]->setAccessibleName(names[i]);
        grid->addWidget(head, 0, int(i));
        grid->addWidget(m_truths[i], 1, int(i));
        grid->setColumnStretch(int(i), i == 2 ? 2 : 3);
    }
    return page;
}

QWidget *DriftDetailsPanel::buildFixes()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    using enum DriftFix;
    for (const DriftFix fix : {Finish, Keep, Remove, Forget, Acknowledge, TakeAddress, ReportAgain}) {
        auto *choice = new QRadioButton(driftFixText(fix), page);
        choice->setObjectName(QStringLiteral("driftFix%1").arg(int(fix)));
        column->addWidget(choice);
        m_choices.insert(fix, choice);
        connect(choice, &QRadioButton::toggled, this, &DriftDetailsPanel::showPreview);
    }
    m_preview = selectableLabel(QStringLiteral("driftPreview"), page);
    m_preview->setAccessibleName(tr("What it would do"));
    m_apply = new QPushButton(tr("&Apply"), page);
    m_apply->setObjectName(QStringLiteral("driftApply"));
    m_apply->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_preview, 1);
    row->addWidget(m_apply, 0, Qt::AlignTop);
    column->addLayout(row);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const auto fix = chosenFix())
            Q_EMIT fixRequested(m_findings, *fix);
    });
    return page;
}

void DriftDetailsPanel::setFindings(const QList<DriftFinding> &findings)
{
    if (findings == m_findings && !findings.isEmpty())
        return; // what the user has chosen meanwhile stays
    const bool same =
        findings.size() == m_findings.size() && std::ranges::equal(findings, m_findings, isSameFinding);
    m_findings = findings;
    showEvidence();
    if (!same || findings.isEmpty())
        showFixes();
    showPreview();
}

void DriftDetailsPanel::setObstacle(const QString &whyNot)
{
    m_obstacle = whyNot;
    showPreview();
}

void DriftDetailsPanel::showEvidence()
{
    m_evidence->setVisible(m_findings.size() == 1);
    m_sentence->setVisible(m_findings.size() == 1);
    if (m_findings.size() != 1) {
        m_headline->setText(m_findings.isEmpty()
                ? tr("Select a line to see what shows it and what can be done.")
                : tr("%Ln line(s) selected", nullptr, int(m_findings.size())));
        return;
    }
    const DriftFinding &finding = m_findings.first();
    m_headline->setText(
        tr("%1: %2 (VM %3)", "class, name and id")
            .arg(driftClassText(finding.kind), finding.name, QString::number(finding.vm.value)));
    const QString advice = finding.fixes.isEmpty() ? driftAdvice(finding) : QString();
    m_sentence->setText(
        advice.isEmpty() ? driftSentence(finding) : driftSentence(finding) + QLatin1Char('\n') + advice);
    m_truths[0]->setText(managerEvidence(finding));
    m_truths[1]->setText(cloudEvidence(finding));
    m_truths[2]->setText(agentEvidence(finding));
}

void DriftDetailsPanel::showFixes()
{
    const QList<DriftFix> fixes = commonFixes(m_findings);
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        QRadioButton *const choice = it.value();
        // Nothing is chosen beforehand; an exclusive one can only be switched off while it is not.
        choice->setAutoExclusive(false);
        choice->setChecked(false);
        choice->setAutoExclusive(true);
        choice->setVisible(fixes.contains(it.key()));
    }
    m_apply->setVisible(!fixes.isEmpty());
}

void DriftDetailsPanel::showPreview()
{
    const auto fix = chosenFix();
    QString text = fix ? driftPreview(m_findings, *fix) : QString();
    if (!m_obstacle.isEmpty() && m_apply->isVisibleTo(this))
        text = text.isEmpty() ? m_obstacle : text + QLatin1Char('\n') + m_obstacle;
    else if (m_findings.size() > 1 && commonFixes(m_findings).isEmpty())
        text = tr("Nothing can be done about all of them at once.");
    m_preview->setText(text);
    m_apply->setEnabled(fix && m_obstacle.isEmpty());
}

std::optional<DriftFix> DriftDetailsPanel::chosenFix() const
{
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (it.value()->isChecked())
            return it.key();
    }
    return std::nullopt;
}

} // namespace msm
