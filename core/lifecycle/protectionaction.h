// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/requestaction.h"

namespace msm {

/// Puts a node under protection or takes it away, by a lock at the cloud. A constant that lives as long as
/// the program.
struct ProtectionAction : RequestAction {
    bool protects;
};

extern const ProtectionAction protectNode;
extern const ProtectionAction unprotectNode;

/// What a step depends on beside the observation.
struct ProtectionTerms {
    std::chrono::milliseconds waited{0}; ///< since the answer to the request
    /// The answer that left open whether the cloud took the request; nothing: the cloud took it.
    std::optional<Error> doubt{};
};

/// Pure. The action is done as soon as the VM shows what was wanted, whoever has brought that about. A VM
/// that is being ended takes no lock (Conflict). A VM that does not show it after a while is a failure: the
/// doubt, or Rejected.
[[nodiscard]] RequestStep nextProtectionStep(const ProtectionAction &action, RequestStage stage,
    const NodeObservation &seen, const ProtectionTerms &terms);

} // namespace msm
