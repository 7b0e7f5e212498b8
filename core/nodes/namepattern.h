// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSet>
#include <QStringList>

namespace msm {

/// At most this many nodes are made by one request.
inline constexpr int kMaxNodesPerRequest = 1000;

/// What nodes are named when nobody says anything else.
inline const QString kDefaultNamePattern = QStringLiteral("mysql-##");

/// Checks a VM name by OpenNebula's rules (at most 128 characters, none of & | : \ " ; / ' # { } $ < >, no
/// control characters, nothing beyond the Basic Multilingual Plane). Nothing when it is fine, otherwise
/// Rejected with what is wrong.
[[nodiscard]] std::optional<Error> checkNodeName(const QString &name);

/// One spelling (NFC) for all that a name has in Unicode. Only for comparing.
[[nodiscard]] QString composed(const QString &name);

/// The names of `count` new nodes. A run of '#' in the pattern stands for a number, padded to its length
/// ("db-##" gives db-01, db-02, …); OpenNebula allows no '#' in a name, so nothing else can be meant. A
/// pattern without one that has to make several names gets "-#". Names in `taken`, which are composed(), are
/// passed over. Rejected: an empty pattern, a count below 1 or above kMaxNodesPerRequest, a name that is not
/// allowed, two runs of '#', or a single name that is taken.
[[nodiscard]] Result<QStringList> expandNamePattern(
    const QString &pattern, int count, const QSet<QString> &taken);

} // namespace msm
