// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <QDateTime>
#include <QString>

#include <charconv>
#include <cmath>
#include <string_view>
#include <type_traits>

/// What the elements of OpenNebula's XML hold, whether as text or as CDATA.
namespace msm::opennebula {

inline QString text(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.child_value());
}

inline std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const size_t start = text.find_first_not_of(space);
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of(space) - start + 1);
}

/// `otherwise` for what is no number, does not fit, or has something behind it.
template <typename Number>
Number number(const pugi::xml_node &node, Number otherwise)
{
    const std::string_view value = trimmed(node.child_value());
    Number out = otherwise;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    bool valid = error == std::errc() && end == value.data() + value.size();
    if constexpr (std::is_floating_point_v<Number>)
        valid = valid && std::isfinite(out);
    return valid ? out : otherwise;
}

/// How much a machine has of something; 0, which none has, for what is no such number: text, nothing, a
/// negative or an absurd one, with which nobody could reckon on.
template <typename Number>
Number amount(const pugi::xml_node &node)
{
    constexpr auto most = Number(1'000'000'000);
    const auto value = number<Number>(node, Number(0));
    return value > 0 && value <= most ? value : Number(0);
}

/// Seconds since 1970 as UTC; invalid for 0, which OpenNebula writes for "not yet", and for what is no time.
inline QDateTime time(const pugi::xml_node &node)
{
    constexpr qint64 endOfYear9999 = 253402300799;
    const auto seconds = number<qint64>(node, 0);
    return seconds > 0 && seconds <= endOfYear9999 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                                                   : QDateTime();
}

} // namespace msm::opennebula
