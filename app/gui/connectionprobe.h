// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/connectiondialog.h"

namespace msm {

class Scheduler;
class SecretStore;

/// Tries a connection in the way that it says, with the passwords of proxies from the store where none were
/// typed; ends with its context. Errors: Rejected (the profile), those of tlsTrustOf(), those of the cloud.
void probeConnection(const ConnectionChoice &choice, SecretStore &secrets, Scheduler &scheduler,
    QObject *context, Reply<EndpointInfo> reply);

} // namespace msm
