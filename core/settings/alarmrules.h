// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace msm {

/// What an alarm is about, the gravest first.
enum class AlarmKind {
    CloudLost,       ///< the cloud does not answer, or does not let the manager in; of no node
    NodeGone,        ///< somebody else has ended a node
    NodeDown,        ///< the machine of a node is off or has failed
    AgentRefuted,    ///< what answers in place of a node's agent is not the node's own
    ServerDown,      ///< the agent says that MySQL does not run
    DiskFills,       ///< little of the disk that holds MySQL's data is free, as the agent says
    CertificateEnds, ///< the certificate of the cloud's front end ends soon, or has ended; of no node
    SignInEnds,      ///< the login token ends, and the cloud makes no other one; of no node
    Contradiction,   ///< cloud, agent and MySQL contradict each other about a node
    AgentSilent,     ///< the machine runs, and its agent does not answer
};
inline constexpr size_t kAlarmKinds = size_t(AlarmKind::AgentSilent) + 1;

/// All of them, in their order.
[[nodiscard]] std::span<const AlarmKind> allAlarmKinds();
/// For settings and machines: "node-down".
[[nodiscard]] QString alarmKindName(AlarmKind kind);
[[nodiscard]] std::optional<AlarmKind> alarmKindFromName(QStringView name);

/// The longest time that a rule may name.
inline constexpr std::chrono::seconds maxAlarmDelay = std::chrono::hours(24);

inline constexpr int maxDiskPercent = 99;
inline constexpr int maxCertificateDays = 365;

/// Whether there are alarms of a kind, and how long their cause must have lasted.
struct AlarmRule {
    bool on = true;
    std::chrono::seconds after{0};

    bool operator==(const AlarmRule &) const = default;
};

/// The rules of all kinds. What is over sooner than a rule says is never an alarm: a reboot, a short outage.
struct AlarmRules {
    AlarmRules();

    [[nodiscard]] AlarmRule &of(AlarmKind kind) { return kinds[size_t(kind)]; }
    [[nodiscard]] const AlarmRule &of(AlarmKind kind) const { return kinds[size_t(kind)]; }

    std::array<AlarmRule, kAlarmKinds> kinds;
    /// DiskFills: where less than this is free.
    int diskPercent = 10;
    /// CertificateEnds: so many days before its end.
    int certificateDays = 21;
    /// An alarm that comes again so soon after its end is shown, but not announced again.
    std::chrono::seconds quiet{std::chrono::minutes(30)};

    bool operator==(const AlarmRules &) const = default;
};

} // namespace msm
