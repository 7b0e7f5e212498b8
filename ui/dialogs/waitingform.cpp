// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/waitingform.h"

#include "core/lifecycle/transitions.h"
#include "ui/widgets/gatebox.h"
#include "ui/words/addresstext.h"
#include "ui/words/operationtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace msm {

namespace {

/// Rounded up, so that no limit looks like none.
int inMinutes(std::chrono::seconds limit)
{
    return int(std::chrono::ceil<std::chrono::minutes>(limit).count());
}

QString nameOf(const LimitedStage &stage)
{
    const auto create = stageFromName<CreateStage>(stage.name);
    return create ? stageText(*create) : stageText(DeleteStage::Ending);
}

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    return label;
}

} // namespace

WaitingForm::WaitingForm(QWidget *parent)
    : QWidget(parent)
    , m_gate(new GateBox(this))
    , m_onFailure(new QComboBox(this))
    , m_settling(new QSpinBox(this))
    , m_asksServers(new QCheckBox(tr("As&k MySQL itself once a minute"), this))
    , m_addresses(new QComboBox(this))
{
    m_gate->setObjectName(QStringLiteral("gate"));
    m_gate->setAccessibleName(tr("When a node is ready"));
    m_onFailure->setObjectName(QStringLiteral("onFailure"));
    m_onFailure->setAccessibleName(tr("What becomes of a node whose creation fails"));
    m_onFailure->addItem(tr("Keep it, marked"), int(FailurePolicy::Keep));
    m_onFailure->addItem(tr("Delete it"), int(FailurePolicy::Remove));
    m_onFailure->addItem(tr("Keep it and ask me"), int(FailurePolicy::Ask));
    m_onFailure->setToolTip(
        tr("Only what the cloud made for this program is deleted, and never after a cancel "
           "or while the outcome is in doubt"));
    m_settling->setObjectName(QStringLiteral("settling"));
    m_settling->setAccessibleName(tr("Seconds for which that must hold without a break"));
    m_settling->setSuffix(tr(" s"));
    m_settling->setRange(0, int(maxSettling.count()));
    m_settling->setToolTip(
        tr("The first server of a new installation is a temporary one: it answers, and goes again"));
    m_asksServers->setObjectName(QStringLiteral("asksServers"));
    m_asksServers->setToolTip(
        tr("Shows where MySQL refuses logins although its agent says that it runs. Each question is a login "
           "that fails: it raises Aborted_connects, and servers that log refused logins log it."));
    m_addresses->setObjectName(QStringLiteral("addresses"));
    m_addresses->setAccessibleName(tr("Which address of a node is tried first"));
    for (const AddressPreference preference : addressPreferences)
        m_addresses->addItem(addressPreferenceText(preference), int(preference));
    m_addresses->setToolTip(tr("Of a node that has several addresses. The others are tried when it is silent "
                               "there, and the one that answered is remembered."));
    auto *grid = new QGridLayout(this);
    grid->addWidget(labelFor(m_gate, tr("A node is &ready when:"), this), 0, 0);
    grid->addWidget(m_gate, 0, 1, 1, 2);
    grid->addWidget(labelFor(m_settling, tr("That must &hold for:"), this), 1, 0);
    grid->addWidget(m_settling, 1, 1);
    grid->addWidget(labelFor(m_addresses, tr("Tr&y first:"), this), 2, 0);
    grid->addWidget(m_addresses, 2, 1, 1, 2);
    grid->addWidget(labelFor(m_onFailure, tr("If its creation &fails:"), this), 3, 0);
    grid->addWidget(m_onFailure, 3, 1, 1, 2);
    grid->addWidget(m_asksServers, 4, 1, 1, 2);
    auto *heading = new QLabel(tr("A stage may take at most:"), this);
    heading->setContentsMargins(0, 12, 0, 0);
    grid->addWidget(heading, 5, 0, 1, 3);
    int row = 6;
    for (size_t i = 0; i < limitedStages.size(); ++i) {
        auto *limit = new QSpinBox(this);
        const QString stage = nameOf(limitedStages[i]);
        limit->setObjectName(QString(limitedStages[i].name) + QStringLiteral("Limit"));
        limit->setAccessibleName(tr("%1: minutes at most", "a stage").arg(stage));
        limit->setSuffix(tr(" min"));
        limit->setRange(1, inMinutes(maxStageTimeout));
        limit->setMinimumWidth(110);
        grid->addWidget(labelFor(limit, stage, this), row, 0);
        grid->addWidget(limit, row++, 1);
        connect(limit, &QSpinBox::valueChanged, this, &WaitingForm::changed);
        m_limits[i] = limit;
    }
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(row, 1);
    const std::array<QComboBox *, 3> boxes{m_gate, m_onFailure, m_addresses};
    for (QComboBox *box : boxes)
        connect(box, &QComboBox::activated, this, &WaitingForm::changed);
    connect(m_asksServers, &QCheckBox::clicked, this, &WaitingForm::changed);
    connect(m_settling, &QSpinBox::valueChanged, this, &WaitingForm::changed);
    setRules({});
}

void WaitingForm::setRules(const WaitingRules &rules)
{
    m_shown = rules;
    m_gate->setGate(rules.gate);
    m_onFailure->setCurrentIndex(m_onFailure->findData(int(rules.onFailure)));
    m_asksServers->setChecked(rules.asksServers);
    const QSignalBlocker still(m_settling);
    m_settling->setValue(int(rules.settling.count()));
    m_addresses->setCurrentIndex(m_addresses->findData(int(rules.addresses)));
    for (size_t i = 0; i < limitedStages.size(); ++i) {
        const QSignalBlocker quiet(m_limits[i]);
        m_limits[i]->setValue(inMinutes(rules.timeouts.*limitedStages[i].limit));
    }
}

WaitingRules WaitingForm::rules() const
{
    WaitingRules rules = m_shown;
    rules.gate = m_gate->gate();
    rules.asksServers = m_asksServers->isChecked();
    rules.onFailure = FailurePolicy(m_onFailure->currentData().toInt());
    rules.settling = std::chrono::seconds(m_settling->value());
    rules.addresses = AddressPreference(m_addresses->currentData().toInt());
    for (size_t i = 0; i < limitedStages.size(); ++i) {
        std::chrono::seconds &limit = rules.timeouts.*limitedStages[i].limit;
        if (m_limits[i]->value() != inMinutes(limit))
            limit = std::chrono::minutes(m_limits[i]->value());
    }
    return rules;
}

} // namespace msm
