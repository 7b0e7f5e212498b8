// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <functional>

namespace msm::sandbox {

/// What can be made to go wrong on demand, by the name given to --fault.
enum class Fault {
    SlowBoot,
    BootFails,
    InstallFails,
    AgentSilent,
    AgentRubbish,
    AgentHuge,
    AuthFails,
    Quota,
    TerminateHangs,
    ActionRefused,
    RecoverRefused,
    BackupRuns,
    DiskFills,
    SnapshotFails,
    SnapshotRefused,
    GuestAddress,
    PciInterface,
    ExternalAddress,
    FirstNicIsolated,
    DropBeforeExecute,
    DropAfterExecute,
    NoAnswer,
    SlowAnswer,
    Http500,
    MalformedAnswer,
    TruncatedAnswer,
    InternalAfterExecute,
    ReplicationAfterExecute,
    Election,
    BadGateway,
    Unavailable,
    BadUtf8,
    BadVm,
    LabelCase,
    RestoredTemplate,
    OldVersion,
    ClockAhead,
    DatabaseKilled,
    AgentKilled,
    SlowDatabase,
    WrongSecret,
    WrongPassword,
    DiskFull,
};

struct FaultInfo {
    Fault fault;
    QString name;
    QString value;   ///< what its value is called in the help, e.g. "EVERY_NTH"
    QString meaning; ///< one line of help
};
[[nodiscard]] const QList<FaultInfo> &faultCatalog();

/// The faults that are on. A fault on calls may be narrowed to METHOD, to the Nth call since it was set, or
/// to METHOD:N, the Nth call of that method; such an Nth happens once.
class Faults {
public:
    /// Turns one on: NAME or NAME=VALUE. Error: Rejected, with a detail that names what is wrong.
    [[nodiscard]] Result<Fault> set(const QString &specification);
    void clear(Fault fault);
    void clearAll();
    /// Another number after every change.
    [[nodiscard]] int revision() const { return m_revision; }
    /// `heard` is called after every change.
    void onChange(std::function<void()> heard) { m_heard = std::move(heard); }

    [[nodiscard]] bool isOn(Fault fault) const { return m_active.contains(fault); }
    /// The number given, or the fault's default.
    [[nodiscard]] double number(Fault fault) const;
    /// For the faults that hit every Nth VM (1: all): whether it hits the one with that id.
    [[nodiscard]] bool hitsVm(Fault fault, int vmId) const;
    /// For the faults on calls: counts this call and tells whether it is hit.
    [[nodiscard]] bool hitsCall(Fault fault, const QByteArray &method);

private:
    struct Active {
        double number = 0;
        QByteArray method; ///< only this one; empty for any
        int nth = 0;       ///< only this call; 0 for every
        int seen = 0;
    };
    void noteChange();

    QMap<Fault, Active> m_active;
    std::function<void()> m_heard = [] {};
    int m_revision = 0;
};

} // namespace msm::sandbox
