// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
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

/// The password: the first line of `input` if --password-stdin was given, else of the environment variable
/// MSM_PASSWORD, else of the keychain. Errors: Rejected when none of them has it, with a detail that says
/// how to give one; Storage when the keychain cannot be reached.
void findPassword(const Options &options, const Profile &profile, QIODevice &input, SecretStore &keychain,
    QObject *context, Reply<QString> reply);

} // namespace msm::cli
