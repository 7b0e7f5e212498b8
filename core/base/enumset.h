// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>

namespace msm {

/// Some values of an enumeration that counts from 0 and has at most eight: a small value, also of constants.
template <typename E>
class EnumSet final {
public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<E> members)
    {
        for (const E member : members)
            m_bits = std::uint8_t(m_bits | bitOf(member));
    }

    [[nodiscard]] constexpr bool contains(E member) const { return (m_bits & bitOf(member)) != 0; }

    bool operator==(const EnumSet &) const = default;

private:
    [[nodiscard]] static constexpr unsigned bitOf(E member) { return 1U << unsigned(member); }

    std::uint8_t m_bits = 0;
};

} // namespace msm
