// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/addresssource.h"

#include <QLatin1String>

#include <algorithm>

namespace msm {

namespace {

constexpr std::array kSources{QLatin1String("nic"), QLatin1String("alias"), QLatin1String("pci"),
    QLatin1String("external"), QLatin1String("guest-agent")};
constexpr std::array kPreferences{QLatin1String("automatic"), QLatin1String("ipv6"), QLatin1String("alias"),
    QLatin1String("external"), QLatin1String("guest-agent")};
static_assert(kPreferences.size() == addressPreferences.size());

template <typename T, size_t N>
std::optional<T> named(const std::array<QLatin1String, N> &names, QStringView name)
{
    const auto it = std::ranges::find_if(names, [name](QLatin1String known) { return known == name; });
    return it == names.end() ? std::nullopt : std::optional(T(it - names.begin()));
}

} // namespace

QString addressSourceName(AddressSource source)
{
    return kSources[size_t(source)];
}

std::optional<AddressSource> addressSourceFromName(QStringView name)
{
    return named<AddressSource>(kSources, name);
}

QString addressPreferenceName(AddressPreference preference)
{
    return kPreferences[size_t(preference)];
}

std::optional<AddressPreference> addressPreferenceFromName(QStringView name)
{
    return named<AddressPreference>(kPreferences, name);
}

} // namespace msm
