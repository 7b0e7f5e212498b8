// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/alarmrules.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QSpinBox;

namespace msm {

class AppSettings;

/// Which alarms there are, after how long, and how they are told. A part of the preferences.
class AlarmsForm final : public QWidget {
    Q_OBJECT
public:
    explicit AlarmsForm(QWidget *parent = nullptr);

    void load(const AppSettings &settings);
    void save(AppSettings &settings) const;

private:
    void addLimit(AlarmKind kind, QSpinBox *limit, int most);

    struct Row {
        QCheckBox *on = nullptr;
        QSpinBox *after = nullptr; ///< in seconds
    };
    std::array<Row, kAlarmKinds> m_rows;
    QSpinBox *m_diskPercent;
    QSpinBox *m_certificateDays;
    QSpinBox *m_quiet; ///< in minutes
    QCheckBox *m_notify;
    QCheckBox *m_finished;
    QCheckBox *m_sound;
    QCheckBox *m_closeToTray;
};

} // namespace msm
