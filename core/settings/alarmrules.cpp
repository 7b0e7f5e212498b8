// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/alarmrules.h"

#include <algorithm>
#include <iterator>

namespace msm {

namespace {

using std::chrono::seconds;

struct Row {
    AlarmKind kind;
    const char *name;
    seconds after; ///< unless the user says otherwise
};

constexpr Row kRows[] = {
    {AlarmKind::CloudLost, "cloud-lost", seconds(60)},
    {AlarmKind::NodeGone, "node-gone", seconds(0)},
    {AlarmKind::NodeDown, "node-down", seconds(60)},
    {AlarmKind::AgentRefuted, "agent-refuted", seconds(0)},
    {AlarmKind::ServerDown, "mysql-down", seconds(60)},
    {AlarmKind::DiskFills, "disk-fills", seconds(60)},
    {AlarmKind::CertificateEnds, "certificate-ends", seconds(0)},
    {AlarmKind::SignInEnds, "sign-in-ends", seconds(0)},
    {AlarmKind::Contradiction, "contradiction", seconds(60)},
    {AlarmKind::AgentSilent, "agent-silent", seconds(120)},
};
static_assert(std::size(kRows) == kAlarmKinds);

constexpr auto kKinds = [] {
    std::array<AlarmKind, kAlarmKinds> kinds{};
    std::ranges::transform(kRows, kinds.begin(), &Row::kind);
    return kinds;
}();

} // namespace

std::span<const AlarmKind> allAlarmKinds()
{
    return kKinds;
}

QString alarmKindName(AlarmKind kind)
{
    return QString::fromLatin1(kRows[size_t(kind)].name);
}

std::optional<AlarmKind> alarmKindFromName(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(kRows, [name](const Row &row) { return name == QLatin1String(row.name); });
    return found == std::end(kRows) ? std::nullopt : std::optional(found->kind);
}

AlarmRules::AlarmRules()
{
    for (const Row &row : kRows)
        of(row.kind).after = row.after;
}

} // namespace msm
