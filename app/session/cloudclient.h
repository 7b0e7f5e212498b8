// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QString;

namespace msm {

class HttpClient;
class IaaSClient;
struct Profile;

/// A client of the profile's cloud, of the driver that the cloud takes. The HTTP client must outlive it.
/// `secret`: a password or a login token.
[[nodiscard]] std::unique_ptr<IaaSClient> makeCloudClient(
    HttpClient &http, const Profile &profile, const QString &secret);

} // namespace msm
