// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/networkform.h"

#include "ui/dialogs/reachform.h"

#include <QFormLayout>

namespace msm {

NetworkForm::NetworkForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_cloud = new ReachForm(QStringLiteral("cloudReach"), tr("Reach the &cloud:"), QString(), *layout, *this);
    layout->addItem(new QSpacerItem(0, layout->verticalSpacing() * 2));
    m_agents = new ReachForm(
        QStringLiteral("agentReach"), tr("Reach the &agents:"), tr("As the cloud"), *layout, *this);
    connect(m_cloud, &ReachForm::changed, this, &NetworkForm::changed);
    connect(m_agents, &ReachForm::changed, this, &NetworkForm::changed);
}

void NetworkForm::setWays(
    const Profile &profile, const QString &proxyPassword, const QString &agentProxyPassword)
{
    m_cloud->setReach(profile.reach);
    m_cloud->setPassword(proxyPassword);
    m_agents->setReach(profile.agentReach);
    m_agents->setPassword(agentProxyPassword);
}

void NetworkForm::fill(Profile &profile) const
{
    profile.reach = m_cloud->reach().value_or(Reach{});
    profile.agentReach = m_agents->reach();
}

QString NetworkForm::proxyPassword() const
{
    return m_cloud->password();
}

QString NetworkForm::agentProxyPassword() const
{
    return m_agents->password();
}

std::optional<Error> NetworkForm::problem() const
{
    if (const auto problem = m_cloud->problem())
        return problem;
    return m_agents->problem();
}

} // namespace msm
