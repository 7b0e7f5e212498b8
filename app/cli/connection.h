// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/session/credentials.h"
#include "core/base/result.h"
#include "core/settings/profile.h"

#include <QIODevice>

namespace msm::cli {

/// The profile that the options mean: the saved one, the one used last, or one made of --endpoint. Errors:
/// Rejected, with a detail that says what to give.
[[nodiscard]] Result<Profile> chooseProfile(const Options &options, QSettings &settings);

/// The next line of a stream without its line end; Rejected when there is none or it is empty. `what` names
/// it in the message.
[[nodiscard]] Result<QString> readSecretLine(QIODevice &input, const QString &what);

/// The password or login token: the first line of `input` if --password-stdin or --login-token-stdin was
/// given, else of the environment variables MSM_TOKEN and MSM_PASSWORD, else of the keychain; and the
/// passwords of proxies, from MSM_PROXY_PASSWORD and MSM_AGENT_PROXY_PASSWORD or the keychain; and the secret
/// from which those of nodes are derived, from MSM_NODE_SECRET, or from the keychain where that is asked
/// anyway (there it is made if `mayMakeNodeSecret`). Errors: Rejected when none of them has it, with a detail
/// that says how to give one; Unauthorized when the keychain has only a token that has ended; Storage when
/// the keychain cannot be reached.
void findCredentials(const Options &options, const Profile &profile, QIODevice &input, SecretStore &keychain,
    const Scheduler &scheduler, bool mayMakeNodeSecret, QObject *context, const Reply<Credentials> &reply);

} // namespace msm::cli
