// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/iaas/vmstate.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace msm {

/// A virtual machine as the cloud told it. A listing has less of it than a single read: userTemplate then
/// holds only LABELS, ERROR and SCHED_*, and templateId is invalid.
struct VirtualMachine {
    VmId id;
    QString name;
    QString owner;
    int state = -1;
    int lcmState = 0;
    QDateTime startTime; ///< UTC; invalid when unknown
    QDateTime endTime;   ///< UTC; invalid while it lives
    double cpu = 0;
    int vcpu = 0;
    qint64 memoryMb = 0;
    QString host;
    QStringList
        addresses; ///< in order of preference: IPv4, global IPv6, ULA, external; never USER_TEMPLATE's
    TemplateId templateId;
    QStringList labels;
    QMap<QString, QString> userTemplate;
    QString errorMessage;
    QString schedulerMessage;

    [[nodiscard]] VmPhase phase() const { return phaseOf(state, lcmState); }
    /// Where to reach it; empty while it has no address.
    [[nodiscard]] QString address() const { return addresses.value(0); }

    bool operator==(const VirtualMachine &) const = default;
};

using VmList = QList<VirtualMachine>;

} // namespace msm
