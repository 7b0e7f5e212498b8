// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

#include <optional>

namespace msm::opennebula {

/// A listing page by page, for a pool that is too large for one answer: what to ask for next, and when
/// everything was seen. A page is an offset and a size in the pool's order of ids (recorded: descending; an
/// API_LIST_ORDER of the front end's configuration makes it ascending).
///
/// VMs that end between two pages move the later ones forward, so each page begins a tenth of a page before
/// the one before ended. A page whose first VM was not passed before proves nothing about those between, and
/// is asked for again from further in front. So every VM that lived from the first page to the last is in
/// the result, and none is twice. Pure.
class VmPages final {
public:
    static constexpr int kUsualSize = 1000; ///< about 2 MB
    static constexpr int kSmallestSize = 10;
    static constexpr int kMostPages = 2000;

    struct Page {
        int offset = 0;
        int size = kUsualSize;

        bool operator==(const Page &) const = default;
    };
    enum class Progress {
        More,     ///< wanted() says what
        Complete, ///< takeVms() has them all
        Stuck,    ///< this is no pool in an order of ids, or it never ends
    };

    /// The page to ask for.
    [[nodiscard]] const Page &wanted() const { return m_wanted; }
    [[nodiscard]] Progress add(const VmList &whole);
    /// The page was too large or took too long: a smaller one is wanted. False when there is none.
    [[nodiscard]] bool makeSmaller();
    [[nodiscard]] VmList takeVms() { return std::move(m_vms) + m_unidentified; }

private:
    [[nodiscard]] qint64 placeOf(const VirtualMachine &vm) const;
    [[nodiscard]] bool isInOrder(const VmList &page);
    [[nodiscard]] int overlap() const { return std::max(1, m_wanted.size / 10); }

    Page m_wanted;
    VmList m_vms;
    VmList m_unidentified; ///< what could not be read, not even its id
    std::optional<bool> m_ascending;
    std::optional<qint64> m_passed; ///< the place up to which everything was seen
    int m_pages = 0;
};

} // namespace msm::opennebula
