// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowpart.h"

#include <QObject>

#include <chrono>

namespace msm {

class NoticeBar;

/// Says that the cloud is lost, why, and what to do, and offers to reconnect; or that nobody has given the
/// password and why, and offers to do so. Both stay for as long as it is so. Before, that the cloud does not
/// answer and is left alone for a while: counts down, and offers to try it now. Owned by its bar, which it
/// fills.
class ConnectionNotice final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit ConnectionNotice(NoticeBar *bar);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;
    /// Nobody has given the password yet, and why not; so until a session is shown.
    void setPasswordMissing(const QString &why);

Q_SIGNALS:
    void tryNowRequested();
    void passwordRequested();
    void reconnectRequested();

private:
    void show();
    void showLost();
    [[nodiscard]] bool isLost() const;
    /// For how long the cloud is left alone yet, if it is.
    [[nodiscard]] std::optional<std::chrono::milliseconds> rest() const;

    NoticeBar *m_bar;
    const MySQLServerManager *m_manager = nullptr;
    const ZoneStatus *m_zone = nullptr;
    QString m_passwordMissing; ///< why; empty: it is not
};

} // namespace msm
