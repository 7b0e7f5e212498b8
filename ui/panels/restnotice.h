// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowpart.h"

#include <QObject>

namespace msm {

class NoticeBar;

/// Says that the cloud does not answer and is left alone for a while, counts down, and offers to try it now.
/// Silent when the cloud is lost, which the header's banner says. Owned by its bar, which it fills.
class RestNotice final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit RestNotice(NoticeBar *bar);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

Q_SIGNALS:
    void tryNowRequested();

private:
    void show();
    [[nodiscard]] bool isLost() const;

    NoticeBar *m_bar;
    const MySQLServerManager *m_manager = nullptr;
    const ZoneStatus *m_zone = nullptr;
};

} // namespace msm
