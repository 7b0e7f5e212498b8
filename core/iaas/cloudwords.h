// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

/// Why a VM gets no host.
enum class PlacementTrouble {
    Other,           ///< for another reason, or the words say none
    NoHostEnabled,   ///< every host is off or disabled
    NotAuthorized,   ///< its owner may use none of the hosts or datastores
    BadRequirements, ///< the requirements cannot be read
    NoDatastore,     ///< no datastore has room or meets the requirements
    NoMatchingHost,  ///< no host meets the requirements
    NoCapacity,      ///< no host has room for it
};

/// Words of a cloud about a VM, as its driver understands them.
struct CloudWords {
    QString text; ///< without what the cloud puts before them, such as a time
    PlacementTrouble trouble = PlacementTrouble::Other;
};

} // namespace msm
