// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/alarmsform.h"

#include "core/settings/appsettings.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/alarmtext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QSystemTrayIcon>

namespace msm {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

QCheckBox *choice(const QString &name, const QString &text, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(name);
    return box;
}

} // namespace

AlarmsForm::AlarmsForm(QWidget *parent)
    : QWidget(parent)
    , m_diskPercent(new QSpinBox(this))
    , m_certificateDays(new QSpinBox(this))
    , m_quiet(new QSpinBox(this))
    , m_notify(choice(QStringLiteral("notifyAlarms"), tr("Show alarms as &notifications"), this))
    , m_finished(choice(QStringLiteral("notifyFinished"),
          tr("Tell how &operations end while another window is in front"), this))
    , m_sound(choice(QStringLiteral("notifySound"), tr("With a soun&d"), this))
    , m_closeToTray(choice(
          QStringLiteral("closeToTray"), tr("Closin&g the window leaves the program in the tray"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    int line = 0;
    for (const AlarmKind kind : allAlarmKinds()) {
        const QString name = alarmKindName(kind);
        Row &row = m_rows[size_t(kind)];
        row.on = choice(QStringLiteral("alarm-") + name, alarmKindText(kind), this);
        row.after = new QSpinBox(this);
        row.after->setObjectName(QStringLiteral("after-") + name);
        row.after->setAccessibleName(tr("%1: after seconds", "kind of alarm").arg(alarmKindText(kind)));
        row.after->setRange(0, int(maxAlarmDelay.count()));
        row.after->setPrefix(tr("after ", "an alarm, so many seconds"));
        row.after->setSuffix(tr(" s", "seconds"));
        row.after->setSpecialValueText(tr("at once"));
        connect(row.on, &QCheckBox::toggled, row.after, &QWidget::setEnabled);
        grid->addWidget(row.on, line, 0);
        grid->addWidget(row.after, line, 1);
        ++line;
    }
    m_diskPercent->setPrefix(tr("below ", "so much of a disk is free"));
    m_diskPercent->setSuffix(tr(" % free", "of a disk"));
    addLimit(AlarmKind::DiskFills, m_diskPercent, maxDiskPercent);
    m_certificateDays->setSuffix(tr(" days before", "the end of a certificate"));
    addLimit(AlarmKind::CertificateEnds, m_certificateDays, maxCertificateDays);
    QLabel *const quiet = plainLabel(QStringLiteral("quietLabel"), this);
    quiet->setText(tr("Say the same alarm again only after"));
    quiet->setBuddy(m_quiet);
    m_quiet->setObjectName(QStringLiteral("quietMinutes"));
    m_quiet->setAccessibleName(quiet->text());
    m_quiet->setRange(0, int(minutes(maxAlarmDelay.count() / 60).count()));
    m_quiet->setSuffix(tr(" min", "minutes"));
    m_quiet->setSpecialValueText(tr("at once"));
    grid->addWidget(quiet, line, 0);
    grid->addWidget(m_quiet, line, 1);
    ++line;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_notify, m_sound, m_finished, m_closeToTray})
        grid->addWidget(widget, line++, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    connect(m_notify, &QCheckBox::toggled, m_sound, &QWidget::setEnabled);
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        m_closeToTray->setEnabled(false);
        m_closeToTray->setToolTip(tr("This desktop has no tray"));
    }
}

/// Beside the row of its kind: what makes a condition of it.
void AlarmsForm::addLimit(AlarmKind kind, QSpinBox *limit, int most)
{
    limit->setObjectName(QStringLiteral("limit-") + alarmKindName(kind));
    limit->setAccessibleName(tr("%1: limit", "kind of alarm").arg(alarmKindText(kind)));
    limit->setRange(1, most);
    const Row &row = m_rows[size_t(kind)];
    connect(row.on, &QCheckBox::toggled, limit, &QWidget::setEnabled);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(limit, int(kind), 2);
    setTabOrder(row.after, limit);
}

void AlarmsForm::load(const AppSettings &settings)
{
    const AlarmRules rules = settings.alarmRules();
    for (const AlarmKind kind : allAlarmKinds()) {
        const Row &row = m_rows[size_t(kind)];
        row.on->setChecked(rules.of(kind).on);
        row.after->setEnabled(rules.of(kind).on);
        row.after->setValue(int(rules.of(kind).after.count()));
    }
    m_diskPercent->setValue(rules.diskPercent);
    m_diskPercent->setEnabled(rules.of(AlarmKind::DiskFills).on);
    m_certificateDays->setValue(rules.certificateDays);
    m_certificateDays->setEnabled(rules.of(AlarmKind::CertificateEnds).on);
    m_quiet->setValue(int(std::chrono::duration_cast<minutes>(rules.quiet).count()));
    m_notify->setChecked(settings.notify.get());
    m_finished->setChecked(settings.notifyFinished.get());
    m_sound->setChecked(settings.notifyWithSound.get());
    m_sound->setEnabled(m_notify->isChecked());
    m_closeToTray->setChecked(settings.closeToTray.get());
}

void AlarmsForm::save(AppSettings &settings) const
{
    AlarmRules rules;
    for (const AlarmKind kind : allAlarmKinds()) {
        const Row &row = m_rows[size_t(kind)];
        rules.of(kind) = {.on = row.on->isChecked(), .after = seconds(row.after->value())};
    }
    rules.diskPercent = m_diskPercent->value();
    rules.certificateDays = m_certificateDays->value();
    rules.quiet = minutes(m_quiet->value());
    settings.setAlarmRules(rules);
    settings.notify.set(m_notify->isChecked());
    settings.notifyFinished.set(m_finished->isChecked());
    settings.notifyWithSound.set(m_sound->isChecked());
    settings.closeToTray.set(m_closeToTray->isChecked());
}

} // namespace msm
