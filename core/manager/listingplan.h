// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace msm {

/// Whether the next look at the cloud lists everything, or only what the server selects as the service's own.
///
/// A selection is asked for only where it pays and only between two whole listings, and each one has to bring
/// all VMs that are known to carry the label: what the whole listing just before brought, and what was read
/// by id since. One that misses any is not trusted again, and a server that refused one is not asked again.
/// Both last as long as this value, one session with a zone. Pure.
class ListingPlan final {
public:
    /// A shorter pool is not worth it: this is about 2 MB, 20 ms of a front end's time.
    static constexpr qsizetype kLongPool = 1000;
    /// The service has to be so small a part of the pool.
    static constexpr qsizetype kSmallPart = 4;
    /// How long a VM that only a whole listing shows may stay unknown: one of ours, made by another program,
    /// that the selection misses. At a look every 10 s, whole listings are then 3 % of all.
    static constexpr std::chrono::minutes kWholeEvery{5};

    /// What the next look lists.
    [[nodiscard]] bool wantsSelection(std::chrono::milliseconds now) const;
    /// The next look lists everything: somebody asked, or it is a new beginning after a failure.
    void listWholeNext() { m_wholeAt.reset(); }

    /// A whole listing came. `labelled`: at least one VM of it carries the label, so a selection that finds
    /// nothing can be told from a service without VMs.
    void onWhole(qsizetype listed, qsizetype own, bool labelled, std::chrono::milliseconds now);
    /// A selection came. False when it is none: an older server, which knows no such parameter, lists
    /// everything. It is not asked again then.
    [[nodiscard]] bool isSelection(qsizetype listed);
    /// The server refused to select, or a selection missed a VM of ours.
    void onSelectionContradicted() { m_selectionContradicted = true; }

private:
    std::optional<std::chrono::milliseconds> m_wholeAt; ///< the last whole listing
    qsizetype m_poolSize = 0;                           ///< at that time
    bool m_pays = false;
    bool m_selectionContradicted = false;
};

} // namespace msm
