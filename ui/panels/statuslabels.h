// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/windowpart.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace msm {

/// What the status bar always shows: how many nodes are selected, how many operations run, and what is asked
/// of the cloud. Owned by the bar.
class StatusLabels final : public QObject, public WindowPart {
    Q_OBJECT
public:
    explicit StatusLabels(QStatusBar *bar);

    void setSelection(const QString &text);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

private:
    void showOperations();

    const MySQLServerManager *m_manager = nullptr;
    const ZoneStatus *m_zone = nullptr;
    QLabel *m_selection;
    QLabel *m_operations;
    QLabel *m_traffic;
};

} // namespace msm
