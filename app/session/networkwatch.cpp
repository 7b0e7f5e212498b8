// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/networkwatch.h"

namespace msm {

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *const network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::setReachability);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::changed);
    setReachability(network->reachability());
}

void NetworkWatch::setReachability(QNetworkInformation::Reachability reachability)
{
    const bool away = reachability == QNetworkInformation::Reachability::Disconnected;
    if (std::exchange(m_away, away) != away)
        Q_EMIT awayChanged(away);
    else if (!away)
        Q_EMIT changed();
}

} // namespace msm
