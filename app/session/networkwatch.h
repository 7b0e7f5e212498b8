// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace msm {

/// Whether this computer has a network at all, as far as the system tells (NetworkManager, Windows, macOS);
/// where nothing tells, it is taken to have one. Owned by the composition root; one thread.
class NetworkWatch final : public QObject {
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

    [[nodiscard]] bool isAway() const { return m_away; }
    /// Only no network at all counts: a cloud may well be inside the local one.
    void setReachability(QNetworkInformation::Reachability reachability);

Q_SIGNALS:
    void awayChanged(bool away);
    /// It is another network than before, or another way to it.
    void changed();

private:
    bool m_away = false;
};

} // namespace msm
