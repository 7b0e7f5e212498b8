// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/profile.h"

#include <QWidget>

namespace msm {

class ReachForm;

/// The fields of a connection that say how cloud and agents are reached.
class NetworkForm final : public QWidget {
    Q_OBJECT
public:
    explicit NetworkForm(QWidget *parent = nullptr);

    void setWays(const Profile &profile, const QString &proxyPassword, const QString &agentProxyPassword);
    /// Puts what stands in the fields into the profile.
    void fill(Profile &profile) const;
    [[nodiscard]] QString proxyPassword() const;
    [[nodiscard]] QString agentProxyPassword() const;
    [[nodiscard]] std::optional<Error> problem() const;

Q_SIGNALS:
    void changed();

private:
    ReachForm *m_cloud = nullptr;
    ReachForm *m_agents = nullptr;
};

} // namespace msm
