// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

#include <chrono>
#include <functional>
#include <optional>

namespace msm {

/// Whether the next look at the cloud lists everything, or is short: it lists only the newest VMs, and reads
/// what is known by id.
///
/// A short look sees what was made since, and what became of those that it reads. What it cannot see is an
/// older VM that only now belongs to the service, because somebody labelled it: a whole listing every few
/// minutes shows that. Lasts one session with a zone. Pure.
class ListingPlan final {
public:
    /// A shorter pool is not worth it: this is about 2 MB, 20 ms of a front end's time.
    static constexpr qsizetype kLongPool = 1000;
    /// The newest VMs that a short look lists, about 120 kB. Where more were made since the look before, the
    /// look lists everything.
    static constexpr int kNewest = 50;
    /// The VMs that a short look reads by id, about 2 MB. Where more are known, each look reads others.
    static constexpr qsizetype kReadAtOnce = 1000;
    /// How long a VM that only a whole listing shows may stay unknown. At a look every 10 s, whole listings
    /// are then 3 % of all.
    static constexpr std::chrono::minutes kWholeEvery{5};

    /// Whether the next look is short. `known`: the VMs that it would have to read. `underWay`: somebody
    /// waits for what it shows, and so it must not leave out any.
    [[nodiscard]] bool wantsShort(qsizetype known, bool underWay, std::chrono::milliseconds now) const;
    /// The next look lists everything: somebody asked, or it is a new beginning after a failure.
    void listWholeNext() { m_wholeAt.reset(); }

    /// A whole listing came.
    void onWhole(const VmList &listed, std::chrono::milliseconds now);
    /// The newest VMs came. False when they do not reach back to those of the look before, or when one of
    /// them cannot be told from the others: list everything.
    [[nodiscard]] bool onNewest(const VmList &newest);
    /// Of the known VMs, those that the next short look reads, ascending: all of a few, and of many the next
    /// ones, the `restless` before the `others`. Both are ascending.
    [[nodiscard]] QList<VmId> toRead(const QList<VmId> &restless, const QList<VmId> &others);
    /// The server refused one of the requests of a short look. It is asked for none again.
    void onRefused() { m_refused = true; }

private:
    std::optional<std::chrono::milliseconds> m_wholeAt; ///< the last whole listing
    qsizetype m_poolSize = 0;                           ///< at that time
    VmId m_newest;                                      ///< of the pool, at the last look
    VmId m_lastRestless;                                ///< the last one of them that was read
    VmId m_lastOther;                                   ///< the last one that was read in its turn
    bool m_hasUnidentified = false; ///< the last whole listing had VMs whose ids could not be read
    bool m_refused = false;
};

/// At most `most` of those `ids` that are wanted, going on behind `last`, which becomes the last one of them.
/// `ids` is ascending.
[[nodiscard]] QList<VmId> inTurn(
    const QList<VmId> &ids, qsizetype most, VmId &last, const std::function<bool(VmId)> &isWanted = {});

} // namespace msm
