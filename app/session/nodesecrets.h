// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"
#include "core/base/result.h"

#include <functional>
#include <optional>

class QObject;

namespace msm {

class SecretStore;
struct Profile;

/// Answers the secret from which those of a profile's nodes are derived, as the store has it. Where it has
/// none, one is made and stored if `mayMake`; whoever makes one at the same time is heeded, because what the
/// store has in the end is what counts. What is there and is no secret is left as it is. The embedded cloud
/// gets a new one each time. Nothing: there is none, and none was to be made. Errors: Storage (the store
/// neither gives one nor takes one), Protocol (it has something else under the key). Answers once, not from
/// within, and not when the context is gone.
void findNodeSecret(SecretStore &store, const Profile &profile, bool mayMake, QObject *context,
    const Reply<std::optional<NodeSecret>> &reply);

} // namespace msm
