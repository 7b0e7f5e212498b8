// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <initializer_list>

namespace msm {

/// How to end a VM.
enum class KillMode {
    Terminate,     ///< the guest is asked to shut down (one.vm.action terminate)
    TerminateHard, ///< it is not asked (one.vm.action terminate-hard)
    Force, ///< the cloud forgets it, whatever state it hangs in (one.vm.recover, delete); takes a right
           ///< that many accounts lack
};

/// Some of the ways to end a VM.
class KillModes final {
public:
    constexpr KillModes() = default;
    constexpr KillModes(std::initializer_list<KillMode> modes)
    {
        for (const KillMode mode : modes)
            m_bits = quint8(m_bits | bitOf(mode));
    }

    [[nodiscard]] constexpr bool contains(KillMode mode) const { return (m_bits & bitOf(mode)) != 0; }

    bool operator==(const KillModes &) const = default;

private:
    [[nodiscard]] static constexpr unsigned bitOf(KillMode mode) { return 1U << unsigned(mode); }

    quint8 m_bits = 0;
};

} // namespace msm
