// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowpart.h"

#include <QObject>

namespace msm {

class NoticeBar;

/// Says that several VMs carry the key of one operation, and leads to where it is decided which of them stay.
/// Owned by its bar, which it fills.
class DuplicatesNotice final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit DuplicatesNotice(NoticeBar *bar);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

Q_SIGNALS:
    void inspectRequested();

private:
    void show(const MySQLServerManager &manager);

    NoticeBar *m_bar;
};

} // namespace msm
